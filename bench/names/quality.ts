import { compareNames } from '../../server/names/compare-names.ts'
import type { NamePair } from './name-bench.ts'

/** The quality of a judge on labelled pairs. */
export interface Quality {
  /** The share of the pairs taken for matches that are matches. */
  readonly precision: number
  /** The share of the matches that were found. */
  readonly recall: number
  readonly f1: number
  /** The number of pairs taken for matches. */
  readonly found: number
}

export interface Point extends Quality {
  readonly threshold: number
}

/** Measures a judge on labelled pairs. */
export function qualityOf(pairs: readonly NamePair[], isMatch: (pair: NamePair) => boolean): Quality {
  const taken = pairs.filter(isMatch)
  const right = taken.filter((pair) => pair.isMatch).length
  const wanted = pairs.filter((pair) => pair.isMatch).length
  const f1 = taken.length + wanted === 0 ? 1 : (2 * right) / (taken.length + wanted)
  return { precision: share(right, taken.length), recall: share(right, wanted), f1, found: taken.length }
}

/** True for a pair that Parley would propose for review. */
export function isProposed({ a, b, kind }: NamePair): boolean {
  return compareNames(a, b, kind).verdict !== 'different'
}

/** Returns the quality at each threshold on the similarity of the words that agree least. */
function ourCurve(pairs: readonly NamePair[]): Point[] {
  return curve(pairs, ({ a, b, kind }) => compareNames(a, b, kind).worst)
}

/** Returns the quality at each threshold on the Jaro-Winkler similarity of the names in lower case. */
export function jaroWinklerCurve(pairs: readonly NamePair[]): Point[] {
  return curve(pairs, ({ a, b }) => jaroWinkler(a.toLowerCase(), b.toLowerCase()))
}

/** Returns the point with the best F1. It is chosen on the pairs it is measured on, which favours the rival. */
export function best(points: readonly Point[]): Point {
  return points.reduce((a, b) => (b.f1 > a.f1 ? b : a))
}

/** Returns both curves as a table for people to read. */
export function curveTable(pairs: readonly NamePair[]): string {
  const theirs = jaroWinklerCurve(pairs)
  const percent = (value: number) => (value * 100).toFixed(1).padStart(9)
  const rows = ourCurve(pairs).flatMap((ours, index) => {
    const rival = theirs[index]
    return rival === undefined
      ? []
      : [
          ours.threshold.toFixed(2).padStart(9) +
            [ours, rival]
              .flatMap((p) => [p.precision, p.recall])
              .map(percent)
              .join(''),
        ]
  })
  return ['threshold precision recall | Jaro-Winkler precision, recall (%)', ...rows].join('\n')
}

function curve(pairs: readonly NamePair[], similarity: (pair: NamePair) => number): Point[] {
  const similarities = new Map(pairs.map((pair) => [pair, similarity(pair)]))
  return Array.from({ length: 26 }, (_, step) => (50 + 2 * step) / 100).map((threshold) => ({
    threshold,
    ...qualityOf(pairs, (pair) => (similarities.get(pair) ?? 0) >= threshold),
  }))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}

/**
 * Returns the Jaro-Winkler similarity, 0 to 1 (Winkler 1990; prefix weight 0.1, at most four letters). It is the rival
 * of our name matching.
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b)
  let prefix = 0
  while (prefix < Math.min(4, a.length, b.length) && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const matchedOfA: string[] = []
  for (let at = 0; at < a.length; at += 1) {
    const end = Math.min(b.length, at + reach + 1)
    for (let other = Math.max(0, at - reach); other < end; other += 1) {
      if (taken[other] === 1 || a[at] !== b[other]) continue
      taken[other] = 1
      matchedOfA.push(b[other] ?? '')
      break
    }
  }
  const matches = matchedOfA.length
  if (matches === 0) return 0
  const matchedOfB = [...b].filter((_, index) => taken[index] === 1)
  const swapped = matchedOfA.filter((letter, index) => letter !== matchedOfB[index]).length / 2
  return (matches / a.length + matches / b.length + (matches - swapped) / matches) / 3
}
