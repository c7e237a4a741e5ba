import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SingleBar } from 'cli-progress'
import { mappingPath } from '../../model/csv-mapping.ts'
import { changeWords, type ThingDifference } from '../../model/differences.ts'
import type { Inputs } from '../formats/disk-files.ts'
import type { FileInput } from '../formats/formats.ts'
import type { RowError } from '../formats/reader.ts'
import type { IngestReport } from '../ingest/ingest.ts'
import { rejectedRows } from '../ingest/rejected-rows.ts'
import type { Operations } from './operations.ts'

interface Options {
  dryRun?: boolean
  replace?: boolean
  strict?: boolean
  json?: boolean
  /** The folder for the rejected rows. */
  rejected?: string
}

/**
 * Loads files and reports. Returns the exit code: 1 if a row was rejected under `--strict`, or if no row was accepted.
 */
export async function ingestCommand(
  operations: Operations,
  { inputs, skipped }: Inputs,
  { dryRun = false, replace = false, strict = false, json = false, rejected }: Options,
): Promise<number> {
  for (const { name, reason } of skipped) process.stderr.write(`Skipped ${name}: ${reason}\n`)
  const bar = process.stderr.isTTY ? new SingleBar({ format: '{file}  {value} rows', stream: process.stderr }) : null
  bar?.start(1, 0, { file: '' })
  const onProgress = ({ file, rows }: { file: string; rows: number }) => bar?.update(rows, { file })
  const report = await operations
    .ingest(inputs, { replaces: replace, dryRun, strict, onProgress })
    .finally(() => bar?.stop())
  const { batch, rows, things, differences, errors, notes } = report
  const saved = rejected === undefined ? [] : await saveRejected(inputs, errors, rejected)
  for (const path of saved) process.stderr.write(`The rejected rows are in ${path}: correct them and load that file\n`)
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

/** Returns the first changes, one a line: "Updated, 5 of 120:" and "  person:anna-lind: place Oslo → Bergen". */
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

/**
 * Writes the rejected rows of each file into a folder, and a table's mapping beside them. They keep the file's name, and
 * with it their source and their keys. If several files share a name, each but the first gets a numbered folder. Returns
 * the paths.
 */
async function saveRejected(
  inputs: readonly FileInput[],
  errors: readonly RowError[],
  folder: string,
): Promise<string[]> {
  const written = new Set<string>()
  for (const { file, excerpt } of inputs) {
    const text = excerpt === null ? null : rejectedRows(file, excerpt, errors)
    if (text === null) continue
    const path = freePath(folder, basename(file.name), written)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, text)
    if (/\.[ct]sv$/i.test(file.name)) await copyFile(mappingPath(file.name), mappingPath(path))
    written.add(path)
  }
  return [...written]
}

function freePath(folder: string, name: string, taken: ReadonlySet<string>): string {
  let path = join(folder, name)
  for (let number = 2; taken.has(path); number += 1) path = join(folder, String(number), name)
  return path
}
