import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { StoreConfig } from '../../../../server/store/open-store.ts'
import { ROOT } from '../../../support/repository.ts'
import type { Deed } from './deed.ts'

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url))

/**
 * Does a deed in a process of its own, which is killed (SIGKILL) as soon as it has told so many moments. Killing takes a
 * moment itself, in which the process goes on, so it may end within a statement, within a commit or between two.
 * Returns the last moment it told.
 */
export async function killedAt(moment: number, config: StoreConfig, deed: Deed): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify({ config, deed })], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  let told = 0
  let last = 'nothing'
  for await (const line of createInterface(child.stdout)) {
    told += 1
    last = line
    if (told >= moment || line === 'the end') child.kill('SIGKILL')
  }
  const [code, signal] = await exit
  if (signal !== 'SIGKILL') throw new Error(`The process ended by itself with code ${code} after "${last}"`)
  return `${told} ${last}`
}
