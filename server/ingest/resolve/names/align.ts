import type { NameWord } from './name-word.ts'

export interface Aligned {
  readonly a: NameWord
  readonly b: NameWord
  /** 0 to 1. */
  readonly similarity: number
}

export interface Alignment {
  /** As many as the shorter name has words, in the order of the first name. */
  readonly pairs: readonly Aligned[]
  /** Words of the longer name without a partner. */
  readonly extra: readonly NameWord[]
  /** False when partners stand in another order in the second name. */
  readonly inOrder: boolean
}

/** Pairs the words of two names without regard to order: always the most similar ones still free. */
export function align(
  a: readonly NameWord[],
  b: readonly NameWord[],
  similarity: (a: NameWord, b: NameWord) => number,
): Alignment {
  const candidates = a.flatMap((x, at) =>
    b.map((y, other) => ({ at, other, a: x, b: y, similarity: similarity(x, y) })),
  )
  candidates.sort((x, y) => y.similarity - x.similarity || Math.abs(x.at - x.other) - Math.abs(y.at - y.other))
  const free = new Set([...a, ...b])
  const pairs = candidates
    .filter((pair) => {
      if (!free.has(pair.a) || !free.has(pair.b)) return false
      free.delete(pair.a)
      return free.delete(pair.b)
    })
    .sort((x, y) => x.at - y.at)
  const inOrder = pairs.every((pair, index) => index === 0 || pair.other > (pairs[index - 1]?.other ?? -1))
  return { pairs, extra: [...free], inOrder }
}
