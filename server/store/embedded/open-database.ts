import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { AppError } from '../../../model/problem.ts'
import { fromGrafeoError } from './grafeo-errors.ts'
import { announcedServer } from './server-file.ts'

/** Where the database of a data folder lies; its log is the folder beside it, `graph.grafeo.wal`. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'graph.grafeo')
}

/**
 * Opens the database of a data folder, or a new one. One process owns it: while another does, this throws `conflict`
 * with `{address}` of the running server in the details, where it has announced one.
 */
export async function openDatabase(dataDir: string): Promise<GrafeoDB> {
  await mkdir(dataDir, { recursive: true })
  const file = databaseFile(dataDir)
  try {
    return grafeo.GrafeoDB.create(file)
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('cannot be locked'))) throw fromGrafeoError(error)
    const server = await announcedServer(dataDir)
    throw new AppError(
      'conflict',
      server === null
        ? `The database ${file} is in use by another process: end that one first`
        : `The database ${file} is in use by the Parley that serves ${server.address}`,
      { cause: error, ...(server === null ? {} : { details: { address: server.address } }) },
    )
  }
}
