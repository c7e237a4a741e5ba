import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { GrafeoDB } from '@grafeo-db/js'

/**
 * Bytes of log that may lie beside the database file: some 110,000 claims. Writing them into the file blocks for 0.5 to
 * 1 s; a longer log takes the longer to copy for the console, and to replay when the database is opened.
 */
const LONGEST = 64 * 1_048_576

/** Writes the log into the database file when it has grown long. */
export async function shortenLog(db: GrafeoDB, file: string, longest = LONGEST): Promise<void> {
  const log = `${file}.wal`
  const sizes = await Promise.all((await readdir(log)).map(async (name) => (await stat(join(log, name))).size))
  if (sizes.reduce((sum, size) => sum + size, 0) > longest) db.walCheckpoint()
}
