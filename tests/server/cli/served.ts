import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll } from 'vitest'
import * as z from 'zod'
import { ROOT } from '../../support/repository.ts'

export interface Served {
  /** The address, with a final slash. */
  url: string
  /** Stops it in an orderly way. */
  stop(): Promise<void>
  /** Kills it. */
  kill(): Promise<void>
}

/** Starts a server in its own process with the bundled example loaded. It ends with the tests. */
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
