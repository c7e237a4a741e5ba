import { beforeAll, describe, expect, it } from 'vitest'
import type { FileStart, JobEvent } from '../../../../model/api/imports.ts'
import { FileStartsAnswer, ImportAnswer, JobsAnswer } from '../../../../model/api/imports.ts'
import { type RunningApp, runApp } from '../running-app.ts'

const table = 'Date;Meeting;Who\n4/11/2024;Talks in Seoul;Anna Lind; Jo Park\n'.replace('; Jo', '| Jo')
const mapping = {
  rows: 'meetings',
  namespace: 'visits',
  separator: ';',
  dates: 'day-first',
  fields: { date: { column: 'Date' }, name: { column: 'Meeting' } },
  parties: [{ column: 'Who', split: '|', kind: 'Person' }],
}

describe('importing tables over HTTP', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await runApp()
  })

  const send = (path: string, files: Record<string, string | Uint8Array<ArrayBuffer>>) => {
    const form = new FormData()
    for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name)
    return fetch(app.base + path, { method: 'POST', body: form })
  }
  const startsOf = async (path: string, files: Parameters<typeof send>[1]): Promise<FileStart[]> =>
    FileStartsAnswer.parse(await (await send(path, files)).json()).files
  const lastEvent = async (answer: Response): Promise<JobEvent> => {
    const { job } = ImportAnswer.parse(await answer.json())
    const events = await (await app.get(`/api/jobs/${job}/events`)).text()
    return JSON.parse(events.trim().split('data: ').at(-1) ?? '')
  }

  it('tells the format of each file, and why it can’t read one', async () => {
    const files = await startsOf('/api/imports/formats', {
      'a.json': '{"entities": []}',
      'talks.txt': 'They met.',
      'picture.png': '',
    })
    expect(files.map(({ format }) => format)).toEqual(['parley-json', 'article', null])
    expect(files[2]?.reason).toContain("its name doesn't end in")
  })

  it('guesses a mapping from the start of a table, but never the order of day and month', async () => {
    const cut = `${table}5/11/2024;"A cell that was cut o`
    const [file] = await startsOf('/api/imports/formats', { 'box/visits.csv': cut })
    expect(file).toMatchObject({
      name: 'box/visits.csv',
      format: 'csv',
      table: {
        columns: ['Date', 'Meeting', 'Who'],
        rows: [{ Date: '4/11/2024', Meeting: 'Talks in Seoul', Who: 'Anna Lind| Jo Park' }],
        mapping: { separator: ';', dates: null, fields: mapping.fields, parties: mapping.parties },
        unmapped: [],
      },
    })
  })

  it('reads the start of a table in the encoding asked for', async () => {
    const bytes = new Uint8Array([...'name\nM', ...'ller'].map((letter) => letter.charCodeAt(0)))
    bytes[6] = 0xfc
    const [asUtf8] = await startsOf('/api/imports/formats', { 'a.csv': bytes })
    expect(asUtf8).toMatchObject({ format: 'csv', table: null, reason: expect.stringContaining('name its encoding') })
    const [named] = await startsOf('/api/imports/formats?encoding=windows-1252', { 'a.csv': bytes })
    expect(named?.table).toMatchObject({ rows: [{ name: 'Müler' }], mapping: { encoding: 'windows-1252' } })
  })

  it('reads a table by the mapping sent with it', async () => {
    const answer = await send('/api/imports?dryRun', {
      'box/visits.csv': table,
      'box/visits.mapping.json': JSON.stringify(mapping),
    })
    expect(await lastEvent(answer)).toMatchObject({
      type: 'done',
      report: { batch: null, rows: { read: 1, accepted: 1, rejected: 0 }, things: { created: 5 } },
    })
  })

  it('returns the rejected rows of a table as a table that the same mapping reads', async () => {
    const files = {
      'box/visits.csv': `${table}13/13/2024;Wrong talks;Otto Berg\n`,
      'box/visits.mapping.json': JSON.stringify(mapping),
    }
    const answer = await send('/api/imports?dryRun', files)
    const { job } = ImportAnswer.parse(await answer.clone().json())
    expect(await lastEvent(answer)).toMatchObject({ report: { rows: { accepted: 1, rejected: 1 } } })
    const rejected = await app.get(`/api/jobs/${job}/rejected?file=${encodeURIComponent('box/visits.csv')}`)
    expect(rejected.headers.get('content-disposition')).toBe('attachment; filename=visits.csv')
    const text = await rejected.text()
    expect(text.replace('\ufeff', '').split(/\r?\n/).filter(Boolean)).toEqual([
      'Date;Meeting;Who',
      '13/13/2024;Wrong talks;Otto Berg',
    ])
    const mended = { ...files, 'box/visits.csv': text.replace('13/13', '13/12') }
    expect(await lastEvent(await send('/api/imports?dryRun', mended))).toMatchObject({
      report: { rows: { read: 1, accepted: 1, rejected: 0 } },
    })
    expect((await app.get(`/api/jobs/${job}/rejected?file=other.csv`)).status).toBe(404)
  })

  it.each([
    ['a table without its mapping', { 'visits.csv': table }, 'send "visits.mapping.json" with it'],
    ['a mapping without its table', { 'visits.mapping.json': '{}' }, 'is a mapping without its table'],
    ['an invalid mapping', { 'visits.csv': table, 'visits.mapping.json': '{}' }, "can't be used"],
  ])('refuses %s', async (_what, files, why) => {
    const answer = await send('/api/imports', files)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining(why) })
  })

  it('lists an import while it runs', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `{"kind":"Person","id":"t:${index}","name":"P ${index}"}`)
    const answer = await send('/api/imports', { 'people.jsonl': `{"type":"source","name":"List"}\n${rows.join('\n')}` })
    const { job } = ImportAnswer.parse(await answer.json())
    const running = async () => JobsAnswer.parse(await (await app.get('/api/jobs')).json()).jobs
    expect(await running()).toMatchObject([{ id: job, files: ['people.jsonl'], dryRun: false }])
    await fetch(`${app.base}/api/jobs/${job}`, { method: 'DELETE' })
    await (await app.get(`/api/jobs/${job}/events`)).text()
    expect(await running()).toEqual([])
  })
})
