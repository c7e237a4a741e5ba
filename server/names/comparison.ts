import type { Aligned } from './align.ts'

/** The verdict from names alone: `same` and `doubtful` are proposed for review, `different` is not. */
export type Verdict = 'same' | 'doubtful' | 'different'

/** The result of comparing two names. */
export interface NameComparison {
  /** Mean similarity of the aligned words, weighted by their length, less a cost for extra words; 0 to 1. */
  readonly score: number
  /** Similarity of the words that agree least, 0 to 1; 0 if a word that counts has no partner. */
  readonly worst: number
  /** How many words only one of the names has. */
  readonly extra: number
  readonly verdict: Verdict
  /** Tells the reader of a proposal what agrees, what differs and which rule decided. */
  readonly reasons: readonly string[]
}

/** Returns `different` for a pair that a rule decides, whatever its letters say. */
export function ruledOut(reason: string): NameComparison {
  return { score: 0, worst: 0, extra: 0, verdict: 'different', reasons: [reason] }
}

/** Returns the mean similarity of aligned words, each weighted by the letters of its longer side; 0 without pairs. */
export function weightedMean(pairs: readonly Aligned[]): number {
  const letters = totalLetters(pairs)
  return letters === 0 ? 0 : pairs.reduce((sum, pair) => sum + pair.similarity * lettersOf(pair), 0) / letters
}

/** Counts the letters of the longer side of every pair. */
export function totalLetters(pairs: readonly Aligned[]): number {
  return pairs.reduce((sum, pair) => sum + lettersOf(pair), 0)
}

function lettersOf({ a, b }: Aligned): number {
  return Math.max(a.text.length, b.text.length)
}

/** Returns the pair that agrees least, the first of equals; undefined without pairs. */
export function leastSimilar(pairs: readonly Aligned[]): Aligned | undefined {
  return pairs.reduce<Aligned | undefined>(
    (least, pair) => (least === undefined || pair.similarity < least.similarity ? pair : least),
    undefined,
  )
}
