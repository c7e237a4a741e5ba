import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { inputFile } from '../../../../server/formats/disk-files.ts'
import { readParleyJsonLines } from '../../../../server/formats/parley-json/lines-reader.ts'
import { ingest } from '../../../../server/ingest/ingest.ts'
import { undo } from '../../../../server/ingest/undo.ts'
import type { GraphStore } from '../../../../server/store/graph-store.ts'
import type { StoreConfig } from '../../../../server/store/open-store.ts'
import { ROOT } from '../../../support/repository.ts'

/** Work to interrupt: the ingest of a file of Parley JSON Lines, or the undo of a batch. */
export type Deed = { ingest: string } | { undo: string }

const now = () => new Date().toISOString()

/** Does a deed. Ingests in small chunks, so that a small file takes many transactions. */
export async function doing(store: GraphStore, deed: Deed, signal?: AbortSignal): Promise<void> {
  if ('undo' in deed) return void (await undo(store, deed.undo, now))
  const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now, chunk: 40 }
  const input = { file: await inputFile(deed.ingest), read: readParleyJsonLines }
  await ingest(store, [input], signal === undefined ? options : { ...options, signal })
}

/**
 * Returns a store that announces what it is about to do: each statement it writes, by name, each commit, and its end.
 */
export function announcing(store: GraphStore, say: (moment: string) => void): GraphStore {
  const announcer: GraphStore = Object.create(store)
  announcer.write = async (work) => {
    const result = await store.write(async (tx) => {
      const done = await work({
        run: (statement, params) => {
          say(statement.name)
          return tx.run(statement, params)
        },
      })
      say('commit')
      return done
    })
    say('committed')
    return result
  }
  return announcer
}

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url))

/**
 * Does a deed in a process of its own, and kills it (SIGKILL) after so many announced moments. Killing takes a moment
 * in which the process goes on, so it may end within a statement, within a commit or between two. Returns the last
 * moment.
 */
export async function killedAt(moment: number, config: StoreConfig, deed: Deed): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify({ config, deed })], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  let announced = 0
  let last = 'nothing'
  for await (const line of createInterface(child.stdout)) {
    announced += 1
    last = line
    if (announced >= moment || line === 'the end') child.kill('SIGKILL')
  }
  const [code, signal] = await exit
  if (signal !== 'SIGKILL') throw new Error(`The process ended by itself with code ${code} after "${last}"`)
  return `${announced} ${last}`
}
