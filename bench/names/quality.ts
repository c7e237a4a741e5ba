import { compareNames } from '../../server/names/compare-names.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import type { NamePair } from './name-bench.ts'

export interface Quality {
  /** Of the pairs taken for matches, the share that are. */
  readonly precision: number
  /** Of the matches, the share that were found. */
  readonly recall: number
  readonly f1: number
  /** How many pairs were taken for matches. */
  readonly found: number
}

export interface Point extends Quality {
  readonly threshold: number
}

/** How right a judge is about labelled pairs. */
export function qualityOf(pairs: readonly NamePair[], isMatch: (pair: NamePair) => boolean): Quality {
  const taken = pairs.filter(isMatch)
  const right = taken.filter((pair) => pair.isMatch).length
  const wanted = pairs.filter((pair) => pair.isMatch).length
  const f1 = taken.length + wanted === 0 ? 1 : (2 * right) / (taken.length + wanted)
  return { precision: share(right, taken.length), recall: share(right, wanted), f1, found: taken.length }
}

/** True for what would be proposed for review. */
export function isProposed({ a, b, kind }: NamePair): boolean {
  return compareNames(a, b, kind).verdict !== 'different'
}

/** Quality by the similarity asked of the words that agree least. */
function ourCurve(pairs: readonly NamePair[]): Point[] {
  return curve(pairs, ({ a, b, kind }) => compareNames(a, b, kind).worst)
}

/** Quality by the Jaro-Winkler similarity asked of the names in lower case. */
export function jaroWinklerCurve(pairs: readonly NamePair[]): Point[] {
  return curve(pairs, ({ a, b }) => jaroWinkler(a.toLowerCase(), b.toLowerCase()))
}

/** The point of best F1. Chosen on the pairs it is measured on, which favours the rival. */
export function best(points: readonly Point[]): Point {
  return points.reduce((a, b) => (b.f1 > a.f1 ? b : a))
}

/** Both curves as a table for people to read. */
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
