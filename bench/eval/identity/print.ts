import type { Sampled } from './sample.ts'
import type { Summary } from './summary.ts'

/** The figures by kind, then the table's people, then the sample as a table. */
export function inWords({ kinds, table, sample }: Summary & { sample: readonly Sampled[] }): string {
  const columns = ['nodes', 'inSeveralLoads', 'merged', 'proposed', 'questions', 'apart'] as const
  const heads = ['nodes', 'several loads', 'merged', 'proposed', 'questions', 'apart']
  return [
    `${'kind'.padEnd(14)}${heads.map((head) => head.padStart(15)).join('')}`,
    ...kinds.map(
      (row) => `${row.kind.padEnd(14)}${columns.map((column) => String(row[column]).padStart(15)).join('')}`,
    ),
    `people of the table: ${table.people}; with the right one ${table.joined}, with a wrong one ${table.joinedWrongly}, proposed ${table.proposed}, apart ${table.apart}`,
    `sample of ${sample.length}: ${share(sample, 'merged')}; ${share(sample, 'proposed')}`,
    ...sample.map(
      ({ kind, isOne, a, b, reasons }) => `${kind}\t${isOne ?? 'not checked'}\t${a}\t${b}\t${reasons.join('; ')}`,
    ),
  ].join('\n')
}

function share(sample: readonly Sampled[], kind: Sampled['kind']): string {
  const checked = sample.filter((one) => one.kind === kind && one.isOne !== null)
  const count = (isOne: Sampled['isOne']) => checked.filter((one) => one.isOne === isOne).length
  return `${kind}: of ${checked.length} checked, one thing in ${count('yes')}, two in ${count('no')}, not to be told in ${count('unknown')}`
}
