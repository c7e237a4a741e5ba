import { readdir } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import express from 'express'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ImportAnswer, JobEvent } from '../../../model/api/imports.ts'
import { BatchesAnswer } from '../../../model/api/journal.ts'
import { type SentEvent, sentEvents } from '../../../server/cli/remote/api-client.ts'
import { answerProblems } from '../../../server/http/problems.ts'
import { receiveFiles } from '../../../server/http/uploads.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { listen } from '../../support/port.ts'
import { cypher } from '../store/cypher.ts'
import { tempDir } from '../store/temp-dir.ts'
import { type RunningApp, runApp } from './running-app.ts'

const PEOPLE = people(3)
const peopleInStore = cypher('MATCH (n:Person) RETURN count(n) AS count')

/** Makes Parley JSON Lines of this many people. */
function people(count: number): string {
  return Array.from({ length: count }, (_, n) =>
    JSON.stringify({ type: 'entity', id: `person:somebody-${n + 1}`, kind: 'Person', name: `Somebody ${n + 1}` }),
  ).join('\n')
}

describe('an import', () => {
  let app: RunningApp
  beforeEach(async () => {
    app = await runApp({ store: await openStore({ neo4j: null, dataDir: await tempDir() }) })
  })

  afterEach(() => void vi.unstubAllEnvs())

  function send(files: Record<string, string>, query = ''): Promise<Response> {
    const form = new FormData()
    for (const [name, text] of Object.entries(files)) form.append('file', new Blob([text]), name)
    return app.send(`/api/imports${query}`, { method: 'POST', body: form })
  }
  async function start(files: Record<string, string>, query = ''): Promise<string> {
    const answer = await send(files, query)
    expect(answer.status).toBe(202)
    return ImportAnswer.parse(await answer.json()).job
  }
  async function* events(job: string, headers: Record<string, string> = {}): AsyncGenerator<SentEvent> {
    const { body } = await app.get(`/api/jobs/${job}/events`, headers)
    if (body !== null) yield* sentEvents(body)
  }
  async function lastOf(job: string): Promise<JobEvent> {
    let last: unknown
    for await (const { data } of events(job)) last = JSON.parse(data)
    return JobEvent.parse(last)
  }
  const batches = async () => BatchesAnswer.parse(await (await app.get('/api/batches')).json()).batches
  const countPeople = async () => (await app.store.read(peopleInStore, {}))[0]?.count

  it('answers with its job, and reports rows and things when it is done', async () => {
    const answer = await send({ 'people.jsonl': `${PEOPLE}\n{"type":"entity"}` })
    const { job } = ImportAnswer.parse(await answer.json())
    expect(answer.headers.get('location')).toBe(`/api/jobs/${job}/events`)
    expect(await lastOf(job)).toMatchObject({
      type: 'done',
      report: {
        batch: 'batch-1',
        rows: { read: 4, accepted: 3, rejected: 1 },
        things: { created: 3 },
        errors: [{ file: 'people.jsonl', row: 4 }],
      },
    })
    expect(await batches()).toMatchObject([{ id: 'batch-1', state: 'done', by: 'editor' }])
  })

  it('takes several files as one batch, and names each file as it was sent', async () => {
    const job = await start({ 'people.jsonl': PEOPLE, 'folder/broken.json': '{' })
    expect(await lastOf(job)).toMatchObject({
      report: { batch: 'batch-1', things: { created: 3 }, errors: [{ file: 'folder/broken.json' }] },
    })
  })

  it('reads a table by the mapping sent with it, and asks for a mapping if there is none', async () => {
    const mapping = JSON.stringify({
      rows: 'entities',
      namespace: 'register',
      dates: 'iso',
      kind: 'Person',
      fields: { id: { column: 'key' }, name: { column: 'who' } },
    })
    const table = 'key,who\n1,Ana\n2,Bo\n'
    const alone = await send({ 'register.csv': table })
    expect(await alone.json()).toMatchObject({ status: 400, detail: expect.stringContaining('register.mapping.json') })
    const job = await start({ 'register.csv': table, 'register.mapping.json': mapping })
    expect(await lastOf(job)).toMatchObject({ report: { rows: { read: 2, accepted: 2 }, things: { created: 2 } } })
  })

  it('says in a dry run what would change, and changes nothing', async () => {
    const job = await start({ 'people.jsonl': PEOPLE }, '?dryRun')
    expect(await lastOf(job)).toMatchObject({ type: 'done', report: { batch: null, things: { created: 3 } } })
    expect([await batches(), await countPeople()]).toEqual([[], 0])
  })

  it('stops at the first row with an error if it is strict', async () => {
    const job = await start({ 'people.jsonl': `{"type":"entity"}\n${PEOPLE}` }, '?strict=true')
    expect(await lastOf(job)).toMatchObject({ report: { stopped: true, rows: { read: 1, rejected: 1 } } })
  })

  it('withdraws the claims that a new version of its source no longer makes if it replaces', async () => {
    await lastOf(await start({ 'people.jsonl': PEOPLE }))
    const job = await start({ 'people.jsonl': people(1) }, '?replace=true')
    expect(await lastOf(job)).toMatchObject({ report: { things: { unchanged: 1, removed: 2 } } })
    expect(await countPeople()).toBe(1)
  })

  it('sends its progress while it runs, with numbers that let a lost connection resume', async () => {
    const job = await start({ 'people.jsonl': people(6_000) })
    const numbers: number[] = []
    const told: JobEvent[] = []
    for await (const { id, event, data } of events(job)) {
      numbers.push(Number(id))
      told.push(JobEvent.parse(JSON.parse(data)))
      expect(event).toBe(told.at(-1)?.type)
    }
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    expect(told.slice(0, -1).every(({ type }) => type === 'progress')).toBe(true)
    expect(told.at(-1)).toMatchObject({ type: 'done', report: { rows: { read: 6_000 } } })
    const last = numbers.at(-1) ?? 0
    const again: string[] = []
    for await (const { id } of events(job, { 'Last-Event-ID': String(last - 1) })) again.push(id)
    expect(again).toEqual([String(last)])
  })

  it('that is cancelled names the open batch that holds what it wrote, which can be undone', async () => {
    const job = await start({ 'people.jsonl': people(40_000) })
    let last: JobEvent | undefined
    for await (const { data } of events(job)) {
      last = JobEvent.parse(JSON.parse(data))
      if (last.type !== 'progress' || last.progress.batch === null) continue
      expect((await app.send(`/api/jobs/${job}`, { method: 'DELETE' })).status).toBe(202)
    }
    expect(last).toEqual({ type: 'cancelled', batch: 'batch-1' })
    const [batch] = await batches()
    expect(batch).toMatchObject({ id: 'batch-1', state: 'open' })
    expect(await countPeople()).toBe(batch?.counts.created)
    expect((await app.send('/api/batches/batch-1/undo', { method: 'POST' })).status).toBe(200)
    expect(await countPeople()).toBe(0)
    expect(await batches()).toMatchObject([{ state: 'undone' }])
  })

  it('stops when its batch is undone while it loads, and nothing of the batch stays', async () => {
    const job = await start({ 'people.jsonl': people(40_000) })
    let last: JobEvent | undefined
    let undoing: Promise<Response> | undefined
    for await (const { data } of events(job)) {
      last = JobEvent.parse(JSON.parse(data))
      if (last.type === 'progress' && last.progress.batch !== null)
        undoing ??= app.send('/api/batches/batch-1/undo', { method: 'POST' })
    }
    expect(last).toEqual({ type: 'cancelled', batch: 'batch-1' })
    const undone = await undoing
    expect(undone?.status).toBe(200)
    expect(await undone?.json()).toMatchObject({ id: 'batch-1', state: 'undone', stoppedLoad: true })
    expect(await batches()).toMatchObject([{ state: 'undone' }])
    expect(await countPeople()).toBe(0)
  })

  it('that is cancelled in a dry run wrote nothing', async () => {
    const job = await start({ 'people.jsonl': people(40_000) }, '?dryRun')
    for await (const { data } of events(job)) {
      const { type, ...rest } = JobEvent.parse(JSON.parse(data))
      if (type === 'progress') await app.send(`/api/jobs/${job}`, { method: 'DELETE' })
      else expect([type, rest]).toEqual(['cancelled', { batch: null }])
    }
    expect(await countPeople()).toBe(0)
  })

  it('that fails says why', async () => {
    await app.store.close()
    expect(await lastOf(await start({ 'people.jsonl': PEOPLE }))).toMatchObject({
      type: 'failed',
      problem: { code: 'engine-unavailable' },
      batch: null,
    })
  })

  it('that has ended stays as it is when it is cancelled', async () => {
    const job = await start({ 'people.jsonl': PEOPLE })
    await lastOf(job)
    await app.send(`/api/jobs/${job}`, { method: 'DELETE' })
    expect(await lastOf(job)).toMatchObject({ type: 'done' })
  })

  it.each([
    ['no form at all', 'application/json', '{}', 415, 'multipart/form-data'],
    ['a form without its boundary', 'multipart/form-data', 'x', 415, 'multipart/form-data'],
    ['a form that is cut off', 'multipart/form-data; boundary=b', '--b\r\nContent-Disp', 400, "can't be read"],
    ['a form without files', 'multipart/form-data; boundary=b', '--b--\r\n', 400, 'at least one'],
  ])('of %s is refused', async (_what, type, body, status, said) => {
    const answer = await app.send('/api/imports', { method: 'POST', headers: { 'Content-Type': type }, body })
    expect(await answer.json()).toMatchObject({ status, detail: expect.stringContaining(said) })
  })

  it('with options in the form is refused, and the message says where they go', async () => {
    const form = new FormData()
    form.append('dryRun', 'true')
    form.append('file', new Blob([PEOPLE]), 'people.jsonl')
    const answer = await app.send('/api/imports', { method: 'POST', body: form })
    expect(await answer.json()).toMatchObject({ status: 400, detail: expect.stringMatching(/"dryRun".*query string/) })
  })

  it.each([
    ['of an unknown format', { 'people.pdf': 'x' }, '', 'people.pdf'],
    ['with an unknown option', { 'people.jsonl': PEOPLE }, '?dry', 'dry'],
    ['with an option that is neither on nor off', { 'people.jsonl': PEOPLE }, '?dryRun=perhaps', 'dryRun=perhaps'],
  ])('%s is refused', async (_what, files, query, said) => {
    const answer = await send(files, query)
    expect(await answer.json()).toMatchObject({ status: 400, detail: expect.stringContaining(said) })
  })

  it('is refused while four others run', async () => {
    const large = people(40_000)
    const jobs = [await start({ 'a.jsonl': large }), await start({ 'b.jsonl': large })]
    jobs.push(await start({ 'c.jsonl': large }), await start({ 'd.jsonl': large }))
    const answer = await send({ 'e.jsonl': PEOPLE })
    expect(await answer.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
    for (const job of jobs) await app.send(`/api/jobs/${job}`, { method: 'DELETE' })
    for (const job of jobs) expect((await lastOf(job)).type).toBe('cancelled')
    expect(await lastOf(await start({ 'e.jsonl': PEOPLE }))).toMatchObject({ type: 'done' })
  })

  it('leaves no file behind, even if its sender disconnects midway', async () => {
    const folder = await tempDir()
    vi.stubEnv('TMPDIR', folder)
    const kept = () => readdir(folder)
    await lastOf(await start({ 'people.jsonl': PEOPLE }))
    await send({ 'people.pdf': 'x' })
    const going = request(`${app.base}/api/imports`, {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    })
    const gone = new Promise((resolve) => going.once('error', resolve))
    going.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.jsonl"\r\n\r\n{')
    await expect.poll(kept).toHaveLength(1)
    going.destroy()
    await gone
    await expect.poll(kept).toEqual([])
  })
})

describe('files of a form', () => {
  it.each([
    ['larger', [['large.jsonl', 1024 * 1024 + 1]], /"large.jsonl".*1 MB/],
    ['more', Array.from({ length: 3 }, (_, n) => [`${n}.jsonl`, 1]), /more than 2 files/],
  ] as const)('that are %s than the limit are refused, and none of them is kept', async (_what, files, said) => {
    const folder = await tempDir()
    vi.stubEnv('TMPDIR', folder)
    const app = express().post('/', (request, response, next) => {
      receiveFiles(request, { files: 2, fileSize: 1024 * 1024 }).then(() => response.end(), next)
    })
    app.use(answerProblems)
    const server = createServer(app)
    const base = `http://127.0.0.1:${await listen(server)}`
    const form = new FormData()
    for (const [name, size] of files) form.append('file', new Blob(['x'.repeat(Number(size))]), String(name))
    const answer = await fetch(base, { method: 'POST', body: form })
    expect(await answer.json()).toMatchObject({ status: 413, detail: expect.stringMatching(said) })
    expect(await readdir(folder)).toEqual([])
    vi.unstubAllEnvs()
    server.close()
  })
})
