import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Neo4jAccess } from '../neo4j.ts'
import { freePort } from '../port.ts'
import { fetchedJars } from './jars.ts'
import { HARDENED, HARDENED_JVM, throwaway, toConf } from './settings.ts'

const MAIN = fileURLToPath(new URL('TestServer.java', import.meta.url))
const PASSWORD = 'for-tests-only'

const JVM = [
  '-Xmx512m',
  ...HARDENED_JVM,
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  // Neo4j reaches into these packages of Java. The settings of its distribution allow the same.
  ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (it) => `--add-opens=java.base/${it}=ALL-UNNAMED`,
  ),
]

/** A Neo4j that belongs to one test, which may stop, kill and restart it. */
export type RunningNeo4j = {
  access: Neo4jAccess
  /** The folder of its store and its logs. */
  home: string
  /** Shuts it down, and deletes its home unless the caller gave it. */
  stop(): Promise<void>
  /** Ends it as a power cut would. Its home stays, for the next one. */
  kill(): Promise<void>
}

/**
 * Starts a Neo4j with Java and Maven, which takes 7 to 10 s and 400 MB of memory. With the `home` and `port` of an earlier
 * one it goes on where that ended; by default both are new. Throws what Java or Maven said if it can't start.
 */
export async function startWithJava(options: { home?: string; port?: number } = {}): Promise<RunningNeo4j> {
  const jars = await fetchedJars()
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'parley-neo4j-')))
  const port = options.port ?? (await freePort())
  const conf = join(home, 'neo4j.conf')
  await writeFile(conf, toConf({ ...HARDENED, ...throwaway(port) }))
  const server = spawn('java', [...JVM, '-cp', join(jars, '*'), MAIN, home, conf, PASSWORD])
  await ready(server)
  return {
    access: { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: PASSWORD, database: 'neo4j' },
    home,
    kill: () => ended(server, () => server.kill('SIGKILL')),
    stop: async () => {
      await ended(server, () => server.stdin.end())
      if (!options.home) await rm(home, { recursive: true, force: true })
    },
  }
}

/** Waits until the server says that it is ready. Throws what it said if it ends before that. */
async function ready(server: ChildProcess): Promise<void> {
  let said = ''
  server.stderr?.on('data', (text) => {
    said += text
  })
  await new Promise<void>((resolve, reject) => {
    server.stdout?.once('data', () => resolve())
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Neo4j ended with code ${code} before it was ready:\n${said}`)))
  })
}

/** Ends the server and waits until it has ended. Does nothing if it had ended before. */
async function ended(server: ChildProcess, end: () => void): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = once(server, 'exit')
  end()
  await exit
}
