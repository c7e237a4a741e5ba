import { type Alignment, align } from './align.ts'
import { leastSimilar, type NameComparison, ruledOut, totalLetters, type Verdict, weightedMean } from './comparison.ts'
import { joinRuns } from './join-runs.ts'
import type { BodyName } from './parse-name.ts'
import { textOf } from './spelling.ts'
import { plainWordSimilarity } from './word-similarity.ts'

/** Calibrated on the development half of name-bench; tests/server/names/name-bench.test.ts measures the result. */
const SAME = { score: 0.93, worst: 0.85 } as const
const DOUBTFUL = { worst: 0.75 } as const

/** The score of an acronym against a full name that it may stand for. */
const ACRONYM = 0.9

/**
 * Compares the names of organisations, states or meetings word by word. Every word counts: "Bank of Israel" is not
 * "Bank of Japan", and neither is "Bank".
 */
export function compareBodies(a: BodyName, b: BodyName): NameComparison {
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) {
    return {
      score: ACRONYM,
      worst: ACRONYM,
      extra: 0,
      verdict: 'doubtful',
      reasons: ['one may be an acronym of the other'],
    }
  }
  const conflict = otherLegalForm(a, b)
  if (conflict !== null) return ruledOut(conflict)
  const alignment = alignBodies(a, b)
  const { pairs, extra } = alignment
  const least = leastSimilar(pairs)
  if (least === undefined) return ruledOut('no words to compare')
  const letters = totalLetters(pairs)
  const score = (weightedMean(pairs) * letters) / (letters + extra.reduce((sum, word) => sum + word.text.length, 0))
  const worst = extra.length > 0 ? 0 : least.similarity
  return { score, worst, extra: extra.length, verdict: verdictOf(score, worst), reasons: reasonsOf(alignment) }
}

function alignBodies(a: BodyName, b: BodyName): Alignment {
  const words = (own: BodyName, other: BodyName) => joinRuns(own.words, other.words, () => true)
  return align(words(a, b), words(b, a), plainWordSimilarity)
}

function verdictOf(score: number, worst: number): Verdict {
  if (score >= SAME.score && worst >= SAME.worst) return 'same'
  return worst >= DOUBTFUL.worst ? 'doubtful' : 'different'
}

/**
 * Returns why two legal forms can't belong to one body; null if they can. A limited company and a society with one name
 * are two bodies, and a body without a legal form may be either.
 */
function otherLegalForm(a: BodyName, b: BodyName): string | null {
  if (a.legalForms.length === 0 || b.legalForms.length === 0) return null
  if (a.legalForms.some((form) => b.legalForms.includes(form))) return null
  return `legal forms differ: ${a.legalForms.join(', ')}; ${b.legalForms.join(', ')}`
}

function isAcronymOf(short: BodyName, long: BodyName): boolean {
  const initials = long.words.map((word) => word.text[0]).join('')
  return short.isAcronym && long.words.length > 1 && textOf(short.words) === initials
}

function reasonsOf({ pairs, extra }: Alignment): string[] {
  return [
    ...pairs.filter(({ a, b }) => a.text !== b.text).map(({ a, b }) => `${a.text} in one, ${b.text} in the other`),
    ...extra.map((word) => `${word.text} in one only`),
  ]
}
