import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Creates a folder, which is deleted when the tests that asked for it have ended. */
export async function tempDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-store-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}
