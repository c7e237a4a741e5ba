import { GrafeoDB } from '@grafeo-db/js'
import { afterAll, describe, expect, it } from 'vitest'
import { readShown } from '../../../server/snapshot/read-shown.ts'
import { runGrafeo } from '../../../server/store/embedded/run-grafeo.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'

const db = GrafeoDB.create()
const meeting = {
  id: 'meeting:one',
  name: 'One',
  aliases: [],
  keys: [],
  kind: 'talks',
  mode: 'phone',
  status: 'held',
  precision: 'none',
  topics: [],
}
const ada = db.createNode(['Entity', 'Person'], { id: 'person:ada', name: 'Ada', aliases: [], keys: [] })
const one = db.createNode(['Entity', 'Meeting'], meeting)
const other = db.createNode(['Entity', 'Person'], { id: 'person:bo', name: 'Bo', aliases: [], keys: [] })
const tie = 'person:ada|PARTICIPATED_IN|meeting:one'
db.createEdge(ada.id, one.id, 'PARTICIPATED_IN', { id: tie, from: 'person:ada', to: 'meeting:one', role: 'host' })
db.createEdge(other.id, one.id, 'PARTICIPATED_IN', { id: 'out', from: 'person:bo', to: 'meeting:one' })
const claim = {
  about: tie,
  method: 'rule',
  review: 'unreviewed',
  standing: true,
  locator: '{"row":3}',
  source: 'source:wire',
}
db.createNode(['Claim'], { ...claim, id: 'stands', quote: 'Ada called.' })
db.createNode(['Claim'], { ...claim, id: 'undone', standing: false })
db.createNode(['Claim'], { ...claim, id: 'rejected', review: 'rejected' })
db.createNode(['Source'], { id: 'source:wire', name: 'Wire', versions: ['ab'], text: 'A whole text' })
db.createNode(['Key'], { id: 'person:older person:ada', key: 'person:older', entity: 'person:ada' })
const store: Pick<GraphStore, 'read'> = { read: (statement, params) => runGrafeo(db, statement, params) }
afterAll(() => db.close())

describe('readShown', () => {
  it('reads the graph among the ids, with the claims that stand and their sources', async () => {
    const shown = await readShown(store, ['person:older', 'meeting:one', 'person:nobody'])
    expect(shown.nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ['meeting:one', 'Meeting'],
      ['person:ada', 'Person'],
    ])
    expect(shown.edges).toEqual([
      { id: tie, relation: 'PARTICIPATED_IN', from: 'person:ada', to: 'meeting:one', role: 'host' },
    ])
    expect(shown.claims.map(({ id, quote, locator }) => [id, quote, locator.row])).toEqual([
      ['stands', 'Ada called.', 3],
    ])
    expect(shown.sources).toEqual([{ id: 'source:wire', name: 'Wire' }])
    expect(shown.missing).toEqual(['person:nobody'])
    expect(shown.merged.get('person:older')).toBe('person:ada')
  })
})
