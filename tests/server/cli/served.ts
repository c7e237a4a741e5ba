import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll } from 'vitest'
import * as z from 'zod'
import { ROOT } from '../../support/repository.ts'

export interface Served {
  /** Where it serves, with a slash at the end. */
  url: string
  /** Ends it in order. */
  stop(): Promise<void>
  /** Ends it without a word. */
  kill(): Promise<void>
}

/** A server in a process of its own, on a data folder, with the bundled example loaded; it ends with the tests. */
export async function served(environment: Record<string, string>): Promise<Served> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', 'serve'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const stop = () => ended(server, 'SIGTERM')
  afterAll(stop)
  for await (const line of createInterface({ input: server.stdout })) {
    const { url } = z.object({ url: z.string().optional() }).parse(JSON.parse(line))
    if (url !== undefined) return { url, stop, kill: () => ended(server, 'SIGKILL') }
  }
  throw new Error('The server ended before it served')
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = once(server, 'exit')
  server.kill(signal)
  await exit
}
