import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { tempDir } from '../store/temp-dir.ts'
import { runParley } from './run-parley.ts'

const Report = z.object({
  batch: z.string(),
  rows: z.object({ read: z.int(), accepted: z.int(), rejected: z.int() }),
  things: z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), removed: z.int() }),
  errors: z.array(z.unknown()),
})

const mapping = {
  rows: 'meetings',
  namespace: 'book',
  dates: 'day-first',
  fields: { id: { column: 'No' }, name: { column: 'Subject' }, date: { column: 'Day' } },
  parties: [{ column: 'Guests', kind: 'Person', split: ';' }],
}
const table = (...rows: string[]) => `${['No,Subject,Day,Guests', ...rows].join('\n')}\n`
const good = table('1,Fish,4.11.2024,Anna Lind', '2,Grain,5.11.2024,Anna Lind; Otto Berg', '3,Fees,6.11.2024,Otto Berg')
const meeting = (id: string, date: string) => ({ id: `meeting:${id}`, date, participants: [{ id: 'person:anna' }] })
const anna = { id: 'person:anna', kind: 'Person', name: 'Anna' }
const json = (...meetings: unknown[]) => JSON.stringify({ source: { name: 'Book' }, entities: [anna], meetings })

describe('parley ingest', () => {
  let folder: string
  beforeEach(async () => {
    folder = await tempDir()
  })
  /** Runs a command on a store of this name. */
  const parley = (store: string, ...args: string[]) => runParley(join(folder, 'stores', store), ...args)
  const ingest = async (store: string, ...args: string[]) => {
    const { code, json, err } = await parley(store, 'ingest', '--json', ...args)
    return { code, err, report: Report.parse(json) }
  }
  const check = async (store: string) => (await parley(store, 'check')).json
  const write = async (name: string, text: string) => {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }

  it.each([
    {
      name: 'book.csv',
      good,
      bad: good.replace('5.11.', '31.11.').replace('3,Fees', '3,Fees,more'),
      mend: (text: string) => text.replace('31.11.', '5.11.').replace(',more', ''),
    },
    {
      name: 'book.json',
      good: json(meeting('a', '2024-11-04'), meeting('b', '2024-11-05')),
      bad: json(meeting('a', '2024-11-04'), meeting('b', '2024-11-31')),
      mend: (text: string) => text.replace('2024-11-31', '2024-11-05'),
    },
  ])('saves the rejected rows of $name, which complete the graph once corrected and loaded', async (one) => {
    await write('book.mapping.json', JSON.stringify(mapping))
    await ingest('good', await write(one.name, one.good))
    const whole = await check('good')

    const rejected = join(folder, 'rejected')
    const { report: first, err } = await ingest('bad', '--rejected', rejected, await write(one.name, one.bad))
    expect(first.rows.rejected).toBeGreaterThan(0)
    expect(first.rows.read).toBe(first.rows.accepted + first.rows.rejected)
    const saved = join(rejected, one.name)
    expect(err).toContain(`The rejected rows are in ${saved}`)

    await writeFile(saved, one.mend(await readFile(saved, 'utf8')))
    const { report: second } = await ingest('bad', saved)
    expect(second.rows).toMatchObject({ accepted: first.rows.rejected, rejected: 0 })
    expect(await check('bad')).toEqual(whole)
  })

  it.each([
    ['book.csv', good.replace('5.11.', '31.11.')],
    ['book.json', json(meeting('a', '2024-11-04'), meeting('b', '2024-11-31'), meeting('c', '2024-11-06'))],
  ])('stops at the first wrong row of %s if it is strict', async (name, text) => {
    await write('book.mapping.json', JSON.stringify(mapping))
    const strict = await ingest('strict', '--strict', await write(name, text))
    expect(strict).toMatchObject({ code: 1, report: { errors: [expect.anything()] } })
    const lenient = await ingest('lenient', join(folder, name))
    expect(lenient.code).toBe(0)
    expect(lenient.report.rows.read).toBe(strict.report.rows.read + 1)
  })

  it.each([
    ['book.csv', good, table('1,Fish,4.11.2024,Anna Lind', '2,Grain,5.11.2024,Otto Berg')],
    ['book.json', json(meeting('a', '2024-11-04'), meeting('b', '2024-11-05')), json(meeting('a', '2024-11-04'))],
  ])('withdraws the claims that a new version of %s no longer makes only if it replaces', async (name, old, text) => {
    await write('book.mapping.json', JSON.stringify(mapping))
    await ingest('fresh', await write(name, text))
    const fresh = await check('fresh')

    await ingest('store', await write(name, old))
    const before = await check('store')
    await write(name, text)
    expect((await ingest('store', join(folder, name))).report.things.removed).toBe(0)
    expect(await check('store')).toMatchObject({ nodes: before.nodes, edges: before.edges })
    const { report: replaced } = await ingest('store', '--replace', join(folder, name))
    expect(replaced.things.removed).toBeGreaterThan(0)
    expect(await check('store')).toMatchObject({ ok: true, nodes: fresh.nodes, edges: fresh.edges })

    await parley('store', 'undo', replaced.batch)
    expect(await check('store')).toMatchObject({ ok: true, nodes: before.nodes, edges: before.edges })
  })

  it('prints the first changes in a dry run, and how many there are', async () => {
    await write('book.json', json(meeting('a', '2024-11-04'), meeting('b', '2024-11-05')))
    await ingest('store', join(folder, 'book.json'))
    const guests = ['b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({
      id: `person:${id}`,
      kind: 'Person',
      name: `Guest ${id}`,
    }))
    const moved = { ...meeting('a', '2024-11-06'), place: 'Oslo' }
    const text = JSON.stringify({ source: { name: 'Book' }, entities: [anna, ...guests], meetings: [moved] })
    const { out } = await parley('store', 'ingest', '--dry-run', '--replace', await write('book.json', text))
    expect(out.split('\n').slice(1)).toEqual([
      'Created, 5 of 6:',
      '  person:b: name Guest b',
      '  person:c: name Guest c',
      '  person:d: name Guest d',
      '  person:e: name Guest e',
      '  person:f: name Guest f',
      'Updated, 1 of 1:',
      '  meeting:a: date 2024-11-04 → 2024-11-06; place Oslo',
      'Removed, 2 of 2:',
      expect.stringMatching(/^ {2}meeting:b: /),
      '  person:anna PARTICIPATED_IN meeting:b',
      '',
    ])
  })

  it('proposes a mapping that reads the table, once the order of day and month is set', async () => {
    const path = await write('book.csv', good)
    const proposed = await parley('store', 'mapping', path)
    expect(proposed.err).toContain('Say how "dates" are written')
    await write('book.mapping.json', proposed.out)
    const refused = await parley('store', 'ingest', path)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('say "iso", "day-first" (4/11/2024) or "month-first" (11/4/2024)')

    await write('book.mapping.json', JSON.stringify({ ...proposed.json, dates: 'day-first' }))
    const { code, report } = await ingest('store', path)
    expect(code).toBe(0)
    expect(report).toMatchObject({ rows: { read: 3, accepted: 3 }, things: { created: 9 } })
  })

  it('says how to get a mapping if a table has none', async () => {
    const path = await write('book.csv', good)
    const { code, err } = await parley('store', 'ingest', path)
    expect(code).toBe(1)
    expect(err).toContain(`Run \`parley mapping ${path}\` to propose one`)
  })
})
