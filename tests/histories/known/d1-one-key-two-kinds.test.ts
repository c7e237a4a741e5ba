import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CsvMapping } from '../../../model/csv-mapping.ts'
import type { EntityId } from '../../../model/entity.ts'
import { toParleyJson } from '../../../server/export/parley-json.ts'
import { everything } from '../../../server/export/selection.ts'
import { csvReader } from '../../../server/formats/csv/reader.ts'
import { readParleyJson } from '../../../server/formats/parley-json/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { collected, fileOf } from '../../server/formats/reading.ts'
import { emptyStore, is, now, soundGraph } from './records.ts'

type Kind = 'Person' | 'Organisation'

/** Loads rows of a visitors' book whose hosts are of this kind. */
function load(store: GraphStore, rows: string, kind: Kind = 'Organisation', options: object = {}) {
  const mapping = CsvMapping.parse({
    ...{ rows: 'meetings', namespace: 'book', dates: 'iso', source: { name: 'A visitors’ book' } },
    fields: { id: { column: 'No' }, name: { column: 'Subject' } },
    parties: [
      { column: 'Guests', kind: 'Person', role: 'visitor' },
      { column: 'Host', kind, role: 'host' },
    ],
  })
  const file = fileOf('book.csv', `No,Subject,Guests,Host\n${rows}\n`)
  const all = { by: 'a test', replaces: false, dryRun: false, strict: false, now, ...options }
  return ingest(store, [{ file, read: csvReader(mapping) }], all)
}

const fish = is.meeting('meeting:fish', 'Fish', { keys: ['book:1'] })
const person = is.person('person:port-office', 'Port Office', { keys: ['book:port-office'] })
const body = is.body('org:port-office', 'Port Office', { keys: ['book:port-office'] })
const hostedBy = (id: EntityId) => is.took(id, 'meeting:fish', { role: 'host' })
const ofPerson = { nodes: [fish, person], edges: [hostedBy('person:port-office')] }
const ofBody = { nodes: [fish, body], edges: [hostedBy('org:port-office')] }
const ofBoth = { nodes: [fish, body, person], edges: [hostedBy('org:port-office'), hostedBy('person:port-office')] }
const nothing = { nodes: [], edges: [] }

describe('D1: one name in a column of people and in a column of bodies', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it('is refused as a body once it is a person, and the error names both rows', async () => {
    await load(store, '1,Fish,Port Office,')
    const report = await load(store, '2,Grain,,Port Office\n3,Corn,Ann,')
    expect(report.rows).toEqual({ read: 2, accepted: 1, rejected: 1 })
    expect(report.errors).toEqual([
      {
        ...{ file: 'book.csv', row: 2, column: null, value: 'book:port-office' },
        reason:
          'in row 2 of book.csv "book:port-office" is of kind Organisation, but in row 2 of book.csv (batch-1) of kind ' +
          'Person. One key is one thing: correct the kind that is wrong, or give one of the two a key of its own. ' +
          'If Person is wrong and loaded already, undo its batch before you load this',
      },
    ])
    const corn = is.meeting('meeting:corn', 'Corn', { keys: ['book:3'] })
    const ann = is.person('person:ann', 'Ann', { keys: ['book:ann'] })
    const [asGuest, ofAnn] = [
      is.took('person:port-office', 'meeting:fish', { role: 'visitor' }),
      is.took('person:ann', 'meeting:corn', { role: 'visitor' }),
    ]
    expect(await soundGraph(store)).toEqual({ nodes: [corn, fish, ann, person], edges: [ofAnn, asGuest] })
    await undo(store, 'batch-1', now)
    expect(await soundGraph(store)).toEqual({ nodes: [corn, ann], edges: [ofAnn] })
    await undo(store, 'batch-2', now)
    expect(await soundGraph(store)).toEqual(nothing)
  })

  it.each([1, 2_000])('is what the first row says within one load, in chunks of %i', async (chunk) => {
    const report = await load(store, '1,Fish,,Port Office\n2,Grain,Port Office,', 'Organisation', { chunk })
    expect(report.errors).toMatchObject([{ row: 3, value: 'book:port-office' }])
    expect(await soundGraph(store)).toEqual(ofBody)
  })

  it('is what the second row says if the first is rejected', async () => {
    const report = await load(store, `1,${'x'.repeat(10_001)},Port Office,\n1,Fish,,Port Office`)
    expect(report.errors).toMatchObject([{ row: 2 }])
    expect(await soundGraph(store)).toEqual(ofBody)
  })

  it('becomes a body if the load that made it a person is undone and loaded again, and again changes nothing', async () => {
    await load(store, '1,Fish,,Port Office', 'Person')
    expect(await soundGraph(store)).toEqual(ofPerson)
    await undo(store, 'batch-1', now)
    expect(await load(store, '1,Fish,,Port Office')).toMatchObject({ errors: [] })
    expect(await soundGraph(store)).toEqual(ofBody)
    const again = await load(store, '1,Fish,,Port Office')
    expect(again.things).toMatchObject({ created: 0, updated: 0, removed: 0 })
    expect(await soundGraph(store)).toEqual(ofBody)
  })

  it('is what the loads say that stand, in any order of undo and redo', async () => {
    await load(store, '1,Fish,,Port Office', 'Person')
    await undo(store, 'batch-1', now)
    await load(store, '1,Fish,,Port Office')
    await redo(store, 'batch-1', now)
    expect(await soundGraph(store)).toEqual(ofBoth)
    expect(await load(store, '1,Fish,,Port Office')).toMatchObject({ errors: [], things: { created: 0, updated: 0 } })
    await undo(store, 'batch-3', now)
    await undo(store, 'batch-2', now)
    expect(await soundGraph(store)).toEqual(ofPerson)
    await undo(store, 'batch-1', now)
    expect(await soundGraph(store)).toEqual(nothing)
    await load(store, '1,Fish,,Port Office', 'Person')
    expect(await soundGraph(store)).toEqual(ofPerson)
    await undo(store, 'batch-4', now)
    await redo(store, 'batch-2', now)
    expect(await soundGraph(store)).toEqual(ofBody)
  })

  it('becomes a body by a load that replaces the one that made it a person', async () => {
    await load(store, '1,Fish,,Port Office', 'Person')
    expect(await load(store, '1,Fish,,Port Office', 'Organisation', { replaces: true })).toMatchObject({ errors: [] })
    expect(await soundGraph(store)).toEqual(ofBody)
    await undo(store, 'batch-2', now)
    expect(await soundGraph(store)).toEqual(ofPerson)
  })

  it('is both in an export of both, with the same claims', async () => {
    await load(store, '1,Fish,,Port Office', 'Person')
    await undo(store, 'batch-1', now)
    await load(store, '1,Fish,,Port Office')
    await redo(store, 'batch-1', now)
    const exported = async (from: GraphStore) => (await collected(toParleyJson(from, everything(from)))).join('')
    const copy = await emptyStore()
    const text = await exported(store)
    const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now }
    const report = await ingest(copy, [{ file: fileOf('graph.json', text), read: readParleyJson }], options)
    expect(report.errors).toEqual([])
    expect(await soundGraph(copy)).toEqual(ofBoth)
    const idsIn = (document: string) => [...document.matchAll(/"id":"([\w-]{22})"/g)].map(([, id]) => id).sort()
    expect(idsIn(await exported(copy))).toEqual(idsIn(text))
    await copy.close()
  })
})
