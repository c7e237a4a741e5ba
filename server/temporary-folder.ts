import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './is-alive.ts'

/** The name of a temporary folder of Parley's: `parley-<what for>-<pid>-<random>`. */
const NAME = /^parley-[a-z-]+-(\d+)-\w{6}$/

/**
 * Makes a folder that only this user can read. Whoever asked for it removes it. `what` says what it is for, in small
 * letters and hyphens.
 */
export function temporaryFolder(what: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `parley-${what}-${process.pid}-`))
}

/** Removes the temporary folders of processes that were killed: they may hold rows and texts of sources. */
export async function removeStaleFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(NAME.exec(name)?.[1])
    if (pid > 0 && !isAlive(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(notOurs)
  }
}

/** Another user's folder stays. */
function notOurs(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && (error.code === 'EPERM' || error.code === 'EACCES'))) throw error
}
