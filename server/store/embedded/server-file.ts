import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

const FILE = 'server.json'

/** What a running server says of itself in its data folder, for commands that find the database in use. */
const RunningServer = z.object({ address: z.url(), pid: z.int() })
export type RunningServer = z.infer<typeof RunningServer>

/** Writes where this process serves (`http://127.0.0.1:4200`) into the data folder. */
export async function announceServer(dataDir: string, address: string): Promise<void> {
  const file = join(dataDir, FILE)
  await mkdir(dataDir, { recursive: true })
  await writeFile(`${file}.part`, JSON.stringify({ address, pid: process.pid }))
  await rename(`${file}.part`, file)
}

/** Takes the announcement back; nothing when there is none. */
export async function retractServer(dataDir: string): Promise<void> {
  await rm(join(dataDir, FILE), { force: true })
}

/**
 * The server that last announced itself, or null. It may be gone without a word: ask this only where the database is
 * found in use.
 */
export async function announcedServer(dataDir: string): Promise<RunningServer | null> {
  try {
    return RunningServer.parse(JSON.parse(await readFile(join(dataDir, FILE), 'utf8')))
  } catch {
    return null
  }
}
