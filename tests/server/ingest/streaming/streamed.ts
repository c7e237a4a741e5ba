import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { StoreConfig } from '../../../../server/store/open-store.ts'
import { ROOT } from '../../../support/repository.ts'

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url))

/** Ingests a table of so many bytes in a process of its own; returns its rows and the most memory it took, in MB. */
export async function streamed(config: StoreConfig, bytes: number): Promise<{ rows: number; megabytes: number }> {
  const args = ['--import', 'tsx', CHILD, JSON.stringify({ config, bytes })]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  return JSON.parse(stdout)
}
