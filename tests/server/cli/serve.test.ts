import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { formOf, lineInWords } from '../../../server/cli/server-log.ts'
import { ROOT } from '../../support/repository.ts'
import { runApp } from '../http/running-app.ts'
import { tempDir } from '../store/temp-dir.ts'
import { runParley, runParleyIn } from './run-parley.ts'

/** Starts a server in its own process, and returns what it prints to pipes. */
async function started(environment: Record<string, string>, isUp: (out: string) => boolean) {
  const printed = { out: '', err: '' }
  const server: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', 'serve'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', PARLEY_QUERY_TIMEOUT_MS: '100', ...environment },
  })
  server.stdout?.on('data', (text) => {
    printed.out += String(text)
  })
  server.stderr?.on('data', (text) => {
    printed.err += String(text)
  })
  afterAll(async () => {
    const exit = once(server, 'exit')
    if (server.kill()) await exit
  })
  while (!isUp(printed.out)) {
    if (server.exitCode !== null) throw new Error(`The server ended: ${printed.err}`)
    await setTimeout(50)
  }
  return printed
}

/** Sends a request that succeeds, and one that takes too long. */
async function askTwice(url: string): Promise<void> {
  expect((await fetch(`${url}api/search?q=borrell`)).status).toBe(200)
  const query = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(a) AS none'
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${url}api/cypher`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  expect(answer.status).toBe(504)
}

const linesOf = (text: string) => text.trimEnd().split('\n')

describe('parley serve', () => {
  it('prints JSON lines if its output is not a terminal', async () => {
    const dataDir = await tempDir()
    const printed = await started({ PARLEY_DATA_DIR: dataDir }, (out) => out.includes('Parley is at'))
    const lines = linesOf(printed.out).map((line) => JSON.parse(line))
    expect(lines.at(-1)).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
      people: 89,
      engine: 'embedded',
      dataDir,
    })
    await askTwice(lines.at(-1).url)
    await expect.poll(() => linesOf(printed.err)).toHaveLength(2)
    expect(linesOf(printed.err).map((line) => JSON.parse(line))).toMatchObject([
      { level: 30, route: '/api/search', status: 200 },
      { level: 40, route: '/api/cypher', status: 504, code: 'query-timeout' },
    ])
  })

  it('prints words with PARLEY_LOG=text: the address, what is loaded, where the data is and how to stop it', async () => {
    const dataDir = await tempDir()
    const printed = await started({ PARLEY_DATA_DIR: dataDir, PARLEY_LOG: 'text' }, (out) => out.includes('Ctrl+C'))
    expect(linesOf(printed.out)).toEqual([
      'Loading the bundled example …',
      expect.stringMatching(/^Parley is at http:\/\/127\.0\.0\.1:\d+\/$/),
      expect.stringMatching(/^ {2}Loaded: 89 people, \d+ states, \d+ organisations, \d+ meetings$/),
      expect.stringMatching(/^ {2}Engine: embedded, version \d/),
      `  Data:   ${dataDir}`,
      '  Stop:   press Ctrl+C',
    ])
    await askTwice(/http\S+/.exec(printed.out)?.[0] ?? '')
    await expect.poll(() => printed.err).toMatch(/\n$/)
    expect(printed.err).toMatch(/^\d\d:\d\d:\d\d POST \/api\/cypher failed with 504 \(query-timeout\) after \d+ ms\n$/)
  })

  it("says which address it can't listen at, and leaves the database free", async () => {
    const app = await runApp()
    const dataDir = await tempDir()
    const environment = { PARLEY_DATA_DIR: dataDir, PORT: new URL(app.base).port }
    const { code, err } = await runParleyIn(environment, 'serve')
    expect([code, err]).toEqual([1, expect.stringMatching(/^Can't listen at 127\.0\.0\.1:\d+ .*set HOST or PORT\n$/)])
    expect((await runParley(dataDir, 'batches')).code).toBe(0)
  })

  it("says which data folder it can't use, and what to set", async () => {
    const file = join(await tempDir(), 'file')
    await writeFile(file, '')
    const { code, err } = await runParley(file, 'serve')
    expect(code).toBe(1)
    expect(err).toMatch(/^Can't use the data folder .*file \(.*\): set PARLEY_DATA_DIR to .*\n$/)
  })
})

describe('the form of the log', () => {
  it.each([
    [null, true, 'text'],
    [null, false, 'json'],
    ['json', true, 'json'],
    ['text', false, 'text'],
  ] as const)('with PARLEY_LOG %s and a terminal %s is %s', (chosen, isTerminal, form) => {
    expect(formOf(chosen, isTerminal)).toBe(form)
  })

  it('as words puts a failure on one line, with the message of the error', () => {
    const time = new Date(2024, 10, 4, 9, 5, 7).getTime()
    const line = { time, msg: 'failed', method: 'GET', route: '/api/search', status: 500, ms: 3, code: 'internal' }
    expect(lineInWords(JSON.stringify({ ...line, err: { message: 'no such\n  thing', stack: 'at x' } }))).toBe(
      '09:05:07 GET /api/search failed with 500 (internal) after 3 ms: no such thing\n',
    )
    expect(lineInWords(JSON.stringify({ time, msg: 'something else' }))).toBe('09:05:07 something else\n')
  })
})
