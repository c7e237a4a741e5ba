import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Size } from './generate.ts'

const CHILD = fileURLToPath(new URL('memory-child.ts', import.meta.url))

/** The most memory, in MB, that a process takes which ingests a generated set, and one in which the engine alone writes the same. */
export async function peaks(folder: string, size: Size): Promise<{ parley: number; engine: number }> {
  const own = await mkdtemp(join(folder, 'memory-'))
  const peak = async (who: 'parley' | 'engine') => {
    const args = ['--import', 'tsx', CHILD, JSON.stringify({ who, folder: own, size })]
    return Number((await promisify(execFile)(process.execPath, args)).stdout)
  }
  return { parley: await peak('parley'), engine: await peak('engine') }
}
