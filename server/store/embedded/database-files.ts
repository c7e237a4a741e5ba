import { constants } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import * as z from 'zod'
import { AppError } from '../../../model/problem.ts'
import { fromGrafeoError } from './from-grafeo.ts'

/** Returns the path of the database in a data folder. Its log is the folder beside it, `graph.grafeo.wal`. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'graph.grafeo')
}

/**
 * Opens the database of a data folder, or creates one. One process owns it. While another does, this throws `conflict`,
 * with the `{address}` of the running server in the details if that server has announced one.
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
        ? `Another process is using the database ${file}: end that process first`
        : `The Parley that serves ${server.address} is using the database ${file}`,
      { cause: error, ...(server === null ? {} : { details: { address: server.address } }) },
    )
  }
}

/**
 * Copies a database, its file and its log, into a new folder, and returns the path of the copy's file. Call it between
 * two writes. If the file system can share blocks, the copy costs next to nothing.
 */
export async function copyDatabase(file: string, folder: string): Promise<string> {
  const copy = join(folder, 'graph.grafeo')
  await mkdir(folder, { recursive: true })
  const mode = constants.COPYFILE_FICLONE
  await cp(file, copy, { mode })
  await cp(`${file}.wal`, `${copy}.wal`, { mode, recursive: true })
  return copy
}

/**
 * The most bytes of log beside the database file: some 110,000 claims. Writing them into the file blocks the process for
 * 0.5 to 1 s. A longer log takes longer to copy for the console, and to replay when the database is opened.
 */
const LONGEST_LOG = 64 * 1_048_576

/** Writes the log into the database file if it has grown too long. */
export async function shortenLog(db: GrafeoDB, file: string, longest = LONGEST_LOG): Promise<void> {
  const log = `${file}.wal`
  const sizes = await Promise.all((await readdir(log)).map(async (name) => (await stat(join(log, name))).size))
  if (sizes.reduce((sum, size) => sum + size, 0) > longest) db.walCheckpoint()
}

const SERVER_FILE = 'server.json'

/** What a running server writes into its data folder, for commands that find the database in use. */
const RunningServer = z.object({ address: z.url(), pid: z.int() })
export type RunningServer = z.infer<typeof RunningServer>

/** Writes this server's address (`http://127.0.0.1:4200`) into the data folder. */
export async function announceServer(dataDir: string, address: string): Promise<void> {
  const file = join(dataDir, SERVER_FILE)
  await mkdir(dataDir, { recursive: true })
  await writeFile(`${file}.part`, JSON.stringify({ address, pid: process.pid }))
  await rename(`${file}.part`, file)
}

/** Removes this server's address from the data folder, if it is there. */
export async function retractServer(dataDir: string): Promise<void> {
  await rm(join(dataDir, SERVER_FILE), { force: true })
}

/**
 * Returns the server that last announced itself, or null. It may have ended without a word, so ask only when the
 * database is in use.
 */
export async function announcedServer(dataDir: string): Promise<RunningServer | null> {
  try {
    return RunningServer.parse(JSON.parse(await readFile(join(dataDir, SERVER_FILE), 'utf8')))
  } catch {
    return null
  }
}
