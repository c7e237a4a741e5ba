import type { Aligned } from './align.ts'

/** Mean similarity of aligned words, each weighing as many letters as its longer side has; 0 for none. */
export function weightedMean(pairs: readonly Aligned[]): number {
  const letters = totalLetters(pairs)
  return letters === 0 ? 0 : pairs.reduce((sum, pair) => sum + pair.similarity * lettersOf(pair), 0) / letters
}

/** Letters of the longer side of every pair. */
export function totalLetters(pairs: readonly Aligned[]): number {
  return pairs.reduce((sum, pair) => sum + lettersOf(pair), 0)
}

function lettersOf({ a, b }: Aligned): number {
  return Math.max(a.text.length, b.text.length)
}

/** The pair that agrees least, the first of equals; undefined for none. */
export function leastSimilar(pairs: readonly Aligned[]): Aligned | undefined {
  return pairs.reduce<Aligned | undefined>(
    (least, pair) => (least === undefined || pair.similarity < least.similarity ? pair : least),
    undefined,
  )
}
