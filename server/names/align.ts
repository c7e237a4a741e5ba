import type { NameWord } from './spelling.ts'

export interface Aligned {
  readonly a: NameWord
  readonly b: NameWord
  /** 0 to 1. */
  readonly similarity: number
}

/** Two names with their words paired. */
export interface Alignment {
  /** One pair for each word of the shorter name, in the order of the first name. */
  readonly pairs: readonly Aligned[]
  /** Words of the longer name without a partner. */
  readonly extra: readonly NameWord[]
  /** False if the partners stand in another order in the second name. */
  readonly inOrder: boolean
}

interface Placed extends Aligned {
  readonly at: number
  readonly other: number
}

/** Pairs the words of two names in any order: equal words first, then the most similar words that are still free. */
export function align(
  a: readonly NameWord[],
  b: readonly NameWord[],
  similarity: (a: NameWord, b: NameWord) => number,
): Alignment {
  const pairs = equalWords(a, b)
  const freeOfA = new Set(a.keys())
  const freeOfB = new Set(b.keys())
  for (const { at, other } of pairs) {
    freeOfA.delete(at)
    freeOfB.delete(other)
  }
  for (const pair of similarWords(a, b, freeOfA, freeOfB, similarity)) {
    if (!freeOfA.has(pair.at) || !freeOfB.has(pair.other)) continue
    pairs.push(pair)
    freeOfA.delete(pair.at)
    freeOfB.delete(pair.other)
  }
  pairs.sort((x, y) => x.at - y.at)
  return {
    pairs,
    extra: [...a.filter((_, at) => freeOfA.has(at)), ...b.filter((_, other) => freeOfB.has(other))],
    inOrder: pairs.every((pair, index) => index === 0 || pair.other > (pairs[index - 1]?.other ?? -1)),
  }
}

function equalWords(a: readonly NameWord[], b: readonly NameWord[]): Placed[] {
  const taken = new Set<number>()
  return a.flatMap((word, at) => {
    const other = b.findIndex((candidate, index) => candidate.text === word.text && !taken.has(index))
    const partner = b[other]
    if (partner === undefined) return []
    taken.add(other)
    return [{ at, other, a: word, b: partner, similarity: 1 }]
  })
}

/**
 * Returns every pair of free words, the most similar first. Of equally similar pairs the nearest in place comes first.
 */
function similarWords(
  a: readonly NameWord[],
  b: readonly NameWord[],
  freeOfA: ReadonlySet<number>,
  freeOfB: ReadonlySet<number>,
  similarity: (a: NameWord, b: NameWord) => number,
): Placed[] {
  const placed: Placed[] = []
  for (const at of freeOfA) {
    for (const other of freeOfB) {
      const [x, y] = [a[at], b[other]]
      if (x !== undefined && y !== undefined) placed.push({ at, other, a: x, b: y, similarity: similarity(x, y) })
    }
  }
  return placed.sort((x, y) => y.similarity - x.similarity || Math.abs(x.at - x.other) - Math.abs(y.at - y.other))
}
