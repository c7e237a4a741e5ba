import { join } from 'node:path'
import { readParleyJson } from '../../server/formats/parley-json/reader.ts'
import type { Statement } from '../../server/formats/reader.ts'
import { recordFiles } from '../../server/formats/record-files.ts'
import { type Reading, readingOf } from '../server/formats/reading.ts'
import { ROOT } from '../support/repository.ts'

/** All that the bundled example says. */
export async function readExample(): Promise<Reading> {
  const { files } = await recordFiles(join(ROOT, 'data'))
  const readings: Reading[] = []
  for (const { file } of files) readings.push(await readingOf(readParleyJson, file))
  return {
    sources: readings.flatMap(({ sources }) => sources),
    statements: readings.flatMap(({ statements }) => statements),
    errors: readings.flatMap(({ errors }) => errors),
    notes: readings.flatMap(({ notes }) => notes),
    rows: {
      accepted: readings.reduce((sum, { rows }) => sum + rows.accepted, 0),
      rejected: readings.reduce((sum, { rows }) => sum + rows.rejected, 0),
    },
  }
}

/** The statements of one type, by what they are about: the key of a thing, or the ends of a tie. */
export function ofType(statements: readonly Statement[], type: Statement['type']): Statement[] {
  return statements.filter((statement) => statement.type === type)
}
