import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPopolo } from '../../../server/formats/popolo/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { fileOf } from '../../server/formats/reading.ts'
import { emptyStore, is, load, now, says, soundGraph } from './records.ts'

/** A person whose row is rejected, since it names an unknown body, and an event that the person attends. */
const document = {
  persons: [{ id: 'p', name: 'Kim Lee', memberships: [{ organization_id: 'unknown', role: 'Chair' }] }],
  events: [{ id: 'e', name: 'Talks', attendees: [{ person_id: 'p' }] }],
}

describe('O2: a row that names somebody whose own row is rejected', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await emptyStore()
  })
  afterEach(() => store.close())

  it.each([1, 2_000])('is rejected too, and a later namesake does not get its ties, in chunks of %i', async (chunk) => {
    const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now, chunk }
    const file = fileOf('riksdag.json', JSON.stringify(document))
    const report = await ingest(store, [{ file, read: readPopolo }], options)
    await load(store, 'one', [says.person('v:kim', 'Kim Lee')])
    expect(await soundGraph(store)).toEqual({
      nodes: [is.person('person:kim-lee', 'Kim Lee', { keys: ['v:kim'] })],
      edges: [],
    })
    expect(report.rows).toEqual({ read: 2, accepted: 0, rejected: 2 })
  })
})
