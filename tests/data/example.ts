import { join } from 'node:path'
import { recordFiles } from '../../server/formats/disk-files.ts'
import { readParleyJson } from '../../server/formats/parley-json/reader.ts'
import type { ClaimAsRead } from '../../server/formats/reader.ts'
import { type Reading, readingOf } from '../server/formats/reading.ts'
import { ROOT } from '../support/repository.ts'

/** Reads the whole bundled example. */
export async function readExample(): Promise<Reading> {
  const { files } = await recordFiles(join(ROOT, 'data'))
  const readings: Reading[] = []
  for (const { file } of files) readings.push(await readingOf(readParleyJson, file))
  return {
    sources: readings.flatMap(({ sources }) => sources),
    claims: readings.flatMap(({ claims }) => claims),
    errors: readings.flatMap(({ errors }) => errors),
    notes: readings.flatMap(({ notes }) => notes),
    rows: {
      accepted: readings.reduce((sum, { rows }) => sum + rows.accepted, 0),
      rejected: readings.reduce((sum, { rows }) => sum + rows.rejected, 0),
    },
  }
}

/** Returns the claims of one type. */
export function ofType(claims: readonly ClaimAsRead[], type: ClaimAsRead['type']): ClaimAsRead[] {
  return claims.filter((claim) => claim.type === type)
}
