import { type Aligned, type Alignment, align } from './align.ts'
import { leastSimilar, type NameComparison, ruledOut, type Verdict, weightedMean } from './comparison.ts'
import { givenNameSimilarity } from './east-asian.ts'
import { joinRuns } from './join-runs.ts'
import { neverTheSame } from './never-the-same.ts'
import type { PersonName } from './parse-person.ts'
import { personWordSimilarity } from './word-similarity.ts'

/** Calibrated on the development half of name-bench; tests/server/names/name-bench.test.ts measures the result. */
const SAME = { score: 0.93, worst: 0.85, extra: 1 } as const
const DOUBTFUL = { worst: 0.75 } as const

/** The cost of each word without a partner. Sources leave out middle names, so at most three count. */
const EXTRA_COST = 0.03

/** "Putin" may be Vladimir or Lyudmila: only the document, or title and state, can tell. */
const LONE_NAME = 'one name alone does not tell people apart'

/** Compares two people's names word by word, in any order. Middle names may be missing in one. */
export function comparePeople(a: PersonName, b: PersonName): NameComparison {
  const alignment = alignPeople(a, b)
  const { pairs, extra } = alignment
  const least = leastSimilar(pairs)
  if (least === undefined) return ruledOut('no words to compare')
  const score = Math.max(0, weightedMean(pairs) - EXTRA_COST * Math.min(extra.length, 3))
  const worst = least.similarity
  if (pairs.length === 1 && extra.length > 0)
    return { score, worst: 0, extra: extra.length, verdict: 'different', reasons: [LONE_NAME] }
  const verdict = verdictOf(score, worst, alignment)
  if (verdict === 'different') return { score, worst, extra: extra.length, verdict, reasons: [reasonOf(least)] }
  const conflict = neverTheSame(a, b, pairs)
  return conflict === null
    ? { score, worst, extra: extra.length, verdict, reasons: reasonsOf(alignment) }
    : ruledOut(conflict)
}

function alignPeople(a: PersonName, b: PersonName): Alignment {
  const given = givenNameSimilarity(a, b)
  const [ours, theirs] = [a.words[1]?.text, b.words[1]?.text]
  return align(joinRuns(a.words, b.words), joinRuns(b.words, a.words), (x, y) =>
    given !== null && x.text === ours && y.text === theirs ? given : personWordSimilarity(x, y),
  )
}

function verdictOf(score: number, worst: number, { extra, inOrder }: Alignment): Verdict {
  if (score >= SAME.score && worst >= SAME.worst && extra.length <= SAME.extra && inOrder) return 'same'
  return worst >= DOUBTFUL.worst ? 'doubtful' : 'different'
}

function reasonsOf({ pairs, extra, inOrder }: Alignment): string[] {
  return [
    ...pairs.map(reasonOf),
    ...extra.map((word) => `${word.text} in one only`),
    ...(inOrder ? [] : ['the words stand in another order']),
  ]
}

function reasonOf({ a, b, similarity }: Aligned): string {
  return a.text === b.text ? `${a.text} in both` : `${a.text} and ${b.text} agree to ${Math.round(similarity * 100)} %`
}
