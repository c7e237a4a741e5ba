import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announceServer } from '../../../server/store/embedded/database-files.ts'
import { listen } from '../../support/port.ts'
import { ROOT } from '../../support/repository.ts'
import { runApp } from '../http/running-app.ts'
import { tempDir } from '../store/temp-dir.ts'
import { type Ran, runParley, runParleyIn } from './run-parley.ts'
import { type Served, served } from './served.ts'

const MAPPING = {
  rows: 'entities',
  namespace: 'register',
  dates: 'iso',
  kind: 'Person',
  fields: { id: { column: 'key' }, name: { column: 'who' } },
}

describe('while a server has the database open', () => {
  let records: string
  let beside: string
  let alone: string
  let server: Served
  beforeAll(async () => {
    const folder = await tempDir()
    records = join(folder, 'records')
    await mkdir(join(records, 'below'), { recursive: true })
    await writeFile(join(records, 'register.csv'), 'key,who\n1,Ana Ruiz\n2,Bo Chen\n')
    await writeFile(join(records, 'register.mapping.json'), JSON.stringify(MAPPING))
    await writeFile(
      join(records, 'below', 'people.jsonl'),
      '{"type":"entity","id":"person:조","kind":"Person"}\n{"type":"entity","id":"person:dee","kind":"Person","name":"Dee"}\n',
    )
    await writeFile(join(folder, 'wrong.jsonl'), '{"type":"entity"}\n')
    beside = join(folder, 'beside')
    alone = join(folder, 'alone')
    server = await served({ PARLEY_DATA_DIR: beside })
    await runParley(alone, 'ingest', join(ROOT, 'data'))
  })

  /** Runs a command through the server, and on a store of the same content without one. */
  async function both(...args: string[]): Promise<{ through: Ran; direct: Ran }> {
    return { through: await runParley(beside, ...args), direct: await runParley(alone, ...args) }
  }

  it.each([
    ['a dry run', ['--dry-run']],
    ['a dry run in JSON', ['--dry-run', '--json']],
    ['a strict run, which fails', ['--strict']],
    ['a run, with tables and what is wrong in them', ['--json']],
    ['the same again, which changes nothing', []],
    ['a run that replaces', ['--replace', '--json']],
  ])('ingest prints and ends as it does without a server: %s', async (_what, options) => {
    const { through, direct } = await both('ingest', records, ...options)
    expect(through).toEqual(direct)
    expect(through.err + through.out).toContain('below/people.jsonl')
  })

  it('ingest fails as it does without a server if it accepts no row', async () => {
    const { through, direct } = await both('ingest', join(records, '..', 'wrong.jsonl'))
    expect(through).toEqual(direct)
    expect(through.code).toBe(1)
  })

  it('batches, undo and redo do what they do without a server', async () => {
    const but = ({ json }: Ran) => JSON.stringify(json).replace(/"(by|at)":"[^"]*"/g, '')
    for (const args of [['batches'], ['undo', 'batch-1'], ['redo', 'batch-1'], ['batches']]) {
      const { through, direct } = await both(...args)
      expect(through.code).toBe(0)
      expect(but(through)).toBe(but(direct))
    }
  })

  it.each([
    ['undo', 'batch-99'],
    ['redo', 'batch-1'],
    ['decide', 'accept', 'no-claim'],
    ['forget', 'person:nobody', '--yes'],
    ['forget', 'org:eu', '--yes'],
    ['review', '--kind', 'all'],
  ])('fails with the same message: %s %s', async (...args) => {
    const { through, direct } = await both(...args)
    expect(through).toEqual(direct)
    expect(through.code).toBe(1)
  })

  it('forget erases the same as without a server', async () => {
    const tried = await both('forget', 'person:dee', '--dry-run')
    const { through, direct } = await both('forget', 'person:dee', '--yes')
    expect(through).toEqual(direct)
    expect(tried).toEqual({ through, direct })
    expect(through.json).toMatchObject({ ids: ['person:dee'], names: ['Dee'], claims: { erased: 1 } })
  })

  it('review and decide work through it', async () => {
    const { through, direct } = await both('review', '--json')
    expect(through.json).toEqual(direct.json)
  })

  it.each([
    ['all of it', ['--format', 'graphml']],
    ['some of it', ['--format', 'json', '--ids', 'org:eu', 'person:josep-borrell']],
    ['what is not there', ['--format', 'gexf', '--ids', 'org:nothing']],
  ])('export prints the same as without a server: %s', async (_what, options) => {
    const { through, direct } = await both('export', ...options)
    expect(through).toEqual(direct)
  })

  it.each([['check'], ['backup', 'nowhere.jsonl'], ['restore', 'nowhere.jsonl']])(
    '%s says that it needs the database to itself, and who is using it',
    async (...args) => {
      const { code, out, err } = await runParley(beside, ...args)
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain(server.url)
      expect(err).toContain('needs it to itself')
    },
  )

  it('a second server is refused with the address of the first', async () => {
    const { code, err } = await runParley(beside, 'serve')
    expect([code, err]).toEqual([1, expect.stringContaining(server.url)])
  })

  it('and once it has stopped or was killed, commands open the database themselves', async () => {
    await server.kill()
    expect((await runParley(beside, 'check')).json).toMatchObject({ ok: true })
    expect((await runParley(beside, 'batches')).code).toBe(0)
    const again = await served({ PARLEY_DATA_DIR: beside })
    await again.stop()
    expect((await runParley(beside, 'check')).json).toMatchObject({ ok: true })
  })
})

describe('while a server with tokens has the database open', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await tempDir()
    await served({ PARLEY_DATA_DIR: dataDir, PARLEY_EDITOR_TOKEN: 'right', PARLEY_VIEWER_TOKEN: 'other' })
  })
  const undo = (environment: Record<string, string>) =>
    runParleyIn({ PARLEY_DATA_DIR: dataDir, ...environment }, 'undo', 'batch-1')

  it.each([{}, { PARLEY_EDITOR_TOKEN: 'wrong' }, { PARLEY_EDITOR_TOKEN: 'other' }])(
    'commands are refused with %j, and the message says which variable to set',
    async (environment) => {
      const { code, err } = await undo(environment)
      expect([code, err]).toEqual([1, expect.stringContaining('set PARLEY_EDITOR_TOKEN')])
    },
  )

  it('commands send the token in PARLEY_EDITOR_TOKEN', async () => {
    expect(await undo({ PARLEY_EDITOR_TOKEN: 'right' })).toMatchObject({
      code: 0,
      json: { batch: { state: 'undone' } },
    })
  })
})

describe('while another process has the database open', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await tempDir()
    const holder = fork(join(ROOT, 'tests/server/store/hold-database.ts'), [dataDir], { execArgv: ['--import', 'tsx'] })
    afterAll(async () => {
      const exit = once(holder, 'exit')
      holder.kill('SIGKILL')
      await exit
    })
    await once(holder, 'message')
  })

  it('commands say so', async () => {
    const { code, err } = await runParley(dataDir, 'batches')
    expect([code, err]).toEqual([1, expect.stringContaining('Another process is using the database')])
  })

  it('and a server that is gone left server.json behind, commands say that', async () => {
    await announceServer(dataDir, 'http://127.0.0.1:9/')
    const { code, err } = await runParley(dataDir, 'batches')
    expect([code, err]).toEqual([1, expect.stringMatching(/http:\/\/127\.0\.0\.1:9\/, which is gone/)])
  })

  it('and another Parley listens at the announced address, commands leave it alone', async () => {
    const app = await runApp()
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(join(dataDir, 'server.json'), JSON.stringify({ address: `${app.base}/`, pid }))
    const { code, err } = await runParley(dataDir, 'batches')
    expect([code, err]).toEqual([1, expect.stringContaining('which is gone')])
  })

  it('and another program answers at the announced address, commands say that', async () => {
    const other = createServer((_request, response) => void response.end('{}'))
    await announceServer(dataDir, `http://127.0.0.1:${await listen(other)}/`)
    const { code, err } = await runParley(dataDir, 'batches')
    other.close()
    expect([code, err]).toEqual([1, expect.stringContaining('which is gone')])
  })
})
