// Loads the records of the Historian, the bundled example and a table of its people into one store, and prints what was
// merged and proposed, with a random sample to check by hand. --json prints one document; --size and --seed choose the sample.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadAll, SOURCES } from './load.ts'
import { type Sampled, sampled } from './sample.ts'
import { matches, type Summary, summary } from './summary.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    size: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
})
const missing = SOURCES.find((path) => !existsSync(path))
if (missing === undefined) {
  const loaded = await loadAll()
  const { merged, questions } = matches(loaded)
  const result = { ...summary(loaded), sample: sampled(merged, questions, Number(values.size), Number(values.seed)) }
  console.log(values.json ? JSON.stringify(result, null, 2) : inWords(result))
} else console.error(`identity: ${missing} is missing, so nothing is measured`)

/** Returns the figures by kind, then those of the table's people, then the sample as a table. */
function inWords({ kinds, table, sample }: Summary & { sample: readonly Sampled[] }): string {
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
  return `${kind}: of ${checked.length} checked, one thing in ${count('yes')}, two in ${count('no')}, unknown in ${count('unknown')}`
}
