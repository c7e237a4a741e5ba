import { SingleBar } from 'cli-progress'
import { changeWords, type ThingDifference } from '../../model/differences.ts'
import type { IngestReport } from '../ingest/ingest.ts'
import type { Inputs } from './inputs.ts'
import type { Operations } from './operations.ts'
import { saveRejected } from './save-rejected.ts'

interface Options {
  dryRun?: boolean
  replace?: boolean
  strict?: boolean
  json?: boolean
  /** The folder into which rejected rows are written. */
  rejected?: string
}

/** Ingests and reports; returns the exit code, 1 where rows were rejected under `--strict` or none could be taken. */
export async function ingestCommand(
  operations: Operations,
  { inputs, skipped }: Inputs,
  { dryRun = false, replace = false, strict = false, json = false, rejected }: Options,
): Promise<number> {
  for (const { name, reason } of skipped) process.stderr.write(`skipped ${name}: ${reason}\n`)
  const bar = process.stderr.isTTY ? new SingleBar({ format: '{file}  {value} rows', stream: process.stderr }) : null
  bar?.start(1, 0, { file: '' })
  const onProgress = ({ file, rows }: { file: string; rows: number }) => bar?.update(rows, { file })
  const report = await operations
    .ingest(inputs, { replaces: replace, dryRun, strict, onProgress })
    .finally(() => bar?.stop())
  const { batch, rows, things, differences, errors, notes } = report
  const saved = rejected === undefined ? [] : await saveRejected(inputs, errors, rejected)
  for (const path of saved) process.stderr.write(`rejected rows are in ${path}: mend them and ingest that file\n`)
  if (json) process.stdout.write(`${JSON.stringify({ batch, rows, things, differences, errors, notes }, null, 2)}\n`)
  else {
    for (const { file, row, column, value, reason } of errors) {
      const place = [file, row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(', ')
      process.stderr.write(`${place}: ${reason}${value === null ? '' : ` (it is ${value})`}\n`)
    }
    const { created, updated, unchanged, removed } = things
    process.stdout.write(
      `${dryRun ? 'Dry run' : (batch ?? 'Nothing to do')}: ${rows.read} rows read, ${rows.accepted} accepted, ${rows.rejected} rejected. ` +
        `Things: ${created} created, ${updated} updated, ${unchanged} unchanged, ${removed} removed.\n`,
    )
    if (dryRun) process.stdout.write(firstDifferences(report))
  }
  const failed = (strict && errors.length > 0) || (rows.read > 0 && rows.accepted === 0)
  return failed ? 1 : 0
}

/** What would change first, a thing a line: "Updated, 5 of 120:" and "  person:anna-lind (Anna Lind): place Oslo → Bergen". */
function firstDifferences({ things, differences }: Pick<IngestReport, 'things' | 'differences'>): string {
  const sorts = [
    { words: 'Created', count: things.created, told: differences.created },
    { words: 'Updated', count: things.updated, told: differences.updated },
    { words: 'Removed', count: things.removed, told: differences.removed },
  ]
  const lines = sorts.flatMap(({ words, count, told }) =>
    told.length === 0 ? [] : [`${words}, ${told.length} of ${count}:`, ...told.map((one) => `  ${lineOf(one)}`)],
  )
  return lines.map((line) => `${line}\n`).join('')
}

function lineOf({ id, kind, name, from, to, properties }: ThingDifference): string {
  const thing = name === undefined ? `${from?.id} ${kind} ${to?.id}` : id
  const changes = properties.map(changeWords)
  return changes.length === 0 ? thing : `${thing}: ${changes.join('; ')}`
}
