import { familyOf } from '../../server/text/confidence.ts'
import type { Judged } from './score.ts'
import type { SetResult } from './summary.ts'

/** One set as a table: each measure, then how far stated confidence can be relied on. */
export function inWords({ set, texts, measures, reliability }: SetResult): string {
  const lines = [`\n${set} (${texts} texts)`, `${'measure'.padEnd(16)}precision  recall     F1   right/found/wanted`]
  for (const [measure, { precision, recall, f1, right, found, wanted }] of Object.entries(measures)) {
    const figures = `${precision.toFixed(3).padStart(9)}${recall.toFixed(3).padStart(8)}${f1.toFixed(3).padStart(7)}`
    lines.push(`${measure.padEnd(16)}${figures}   ${right}/${found}/${wanted}`)
  }
  if (reliability.length > 0) lines.push('reliability: stated confidence, meetings, mean stated, share right')
  for (const { from, to, meetings, confidence, right } of reliability) {
    const counts = `${String(meetings).padStart(4)}  ${confidence.toFixed(2)}  ${right.toFixed(2)}`
    lines.push(`  ${from.toFixed(2)} to ${to.toFixed(2)}  ${counts}`)
  }
  return lines.join('\n')
}

/** How often each family of rules was right: the counts that confidence.ts is made from. */
export function calibration(judged: readonly Judged[]): string {
  const rules = new Map<string, { right: number; found: number }>()
  for (const one of judged) {
    const family = familyOf(one.rule)
    const row = rules.get(family) ?? { right: 0, found: 0 }
    rules.set(family, { right: row.right + (one.right ? 1 : 0), found: row.found + 1 })
  }
  const rows = [...rules].sort().map(([rule, { right, found }]) => `  ${right} of ${found}: ${rule}`)
  return ['\nright and found by families of rules, on the halves that rules may be written against', ...rows].join('\n')
}
