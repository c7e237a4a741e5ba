import { familyOf } from '../../server/text/meetings/confidence.ts'
import { type Judged, type Measure, measures, type Score } from './score.ts'

/** Precision, recall and their harmonic mean, 0 to 1, with their counts. */
interface Rates {
  precision: number
  recall: number
  f1: number
  right: number
  found: number
  wanted: number
}

/** The meetings with a confidence from `from` to `to`: their mean confidence, and the share that was right. */
interface Step {
  from: number
  to: number
  meetings: number
  confidence: number
  right: number
}

/** The reader's scores on one set of texts. */
export interface SetResult {
  set: string
  texts: number
  measures: Record<string, Rates>
  reliability: Step[]
}

const STEPS = [0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95]

const round = (value: number) => Math.round(value * 1000) / 1000
const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

/** Returns the result of a set, without the measures that its labels lack (`skipped`). */
export function summary(
  set: string,
  texts: number,
  score: Score,
  judged: readonly Judged[],
  skipped: readonly Measure[] = [],
): SetResult {
  const rates = measures
    .filter((measure) => !skipped.includes(measure))
    .map((measure) => [measure, ratesOf(score, measure)])
  return { set, texts, measures: Object.fromEntries(rates), reliability: reliabilityOf(judged) }
}

function ratesOf(score: Score, measure: Measure): Rates {
  const { right, found, wanted } = score[measure]
  const precision = ratio(right, found)
  const recall = ratio(right, wanted)
  const f1 = ratio(2 * precision * recall, precision + recall)
  return { precision: round(precision), recall: round(recall), f1: round(f1), right, found, wanted }
}

function reliabilityOf(judged: readonly Judged[]): Step[] {
  return STEPS.flatMap((from, index) => {
    const to = STEPS[index + 1] ?? 1.01
    const inside = judged.filter((one) => one.confidence >= from && one.confidence < to)
    if (inside.length === 0) return []
    const confidence = inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length
    const right = inside.filter((one) => one.right).length / inside.length
    return [{ from, to: Math.min(to, 1), meetings: inside.length, confidence: round(confidence), right: round(right) }]
  })
}

/** Returns the result of a set as a table: each measure, then the reliability of the confidence. */
export function inWords({ set, texts, measures, reliability }: SetResult): string {
  const lines = [`\n${set} (${texts} texts)`, `${'measure'.padEnd(16)}precision  recall     F1   right/found/wanted`]
  for (const [measure, { precision, recall, f1, right, found, wanted }] of Object.entries(measures)) {
    const figures = `${precision.toFixed(3).padStart(9)}${recall.toFixed(3).padStart(8)}${f1.toFixed(3).padStart(7)}`
    lines.push(`${measure.padEnd(16)}${figures}   ${right}/${found}/${wanted}`)
  }
  if (reliability.length > 0) lines.push('reliability: confidence, meetings, mean confidence, share right')
  for (const { from, to, meetings, confidence, right } of reliability) {
    const counts = `${String(meetings).padStart(4)}  ${confidence.toFixed(2)}  ${right.toFixed(2)}`
    lines.push(`  ${from.toFixed(2)} to ${to.toFixed(2)}  ${counts}`)
  }
  return lines.join('\n')
}

/** Returns how often each family of rules was right: the counts for `server/text/meetings/confidence.ts`. */
export function calibration(judged: readonly Judged[]): string {
  const rules = new Map<string, { right: number; found: number }>()
  for (const one of judged) {
    const family = familyOf(one.rule)
    const row = rules.get(family) ?? { right: 0, found: 0 }
    rules.set(family, { right: row.right + (one.right ? 1 : 0), found: row.found + 1 })
  }
  const rows = [...rules].sort().map(([rule, { right, found }]) => `  ${right} of ${found}: ${rule}`)
  return ['\nright and found, by family of rules, on the development halves', ...rows].join('\n')
}
