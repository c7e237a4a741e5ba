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
  // Neo4j reaches into these packages of Java's own, as its distribution's settings let it.
  ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (it) => `--add-opens=java.base/${it}=ALL-UNNAMED`,
  ),
]

/** A Neo4j of a test's own, to stop, kill and start again as it likes. */
export type RunningNeo4j = {
  access: Neo4jAccess
  /** Where its store and its logs lie. */
  home: string
  /** Ends it in order. Its home goes too, unless the caller gave it. */
  stop(): Promise<void>
  /** Ends it as a power cut would. Its home stays, to be given to the next. */
  kill(): Promise<void>
}

/**
 * Starts a Neo4j with Java and Maven, which takes 7 to 10 s and 400 MB of memory.
 * `home` and `port` go on where an earlier one was; by default both are new.
 * Throws, with what Java or Maven said, when it cannot.
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

/** Waits for the server to say it is ready; throws, with what it said, when it ends before. */
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

/** Does what ends the server and waits until it has; nothing when it has ended before. */
async function ended(server: ChildProcess, end: () => void): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = once(server, 'exit')
  end()
  await exit
}
