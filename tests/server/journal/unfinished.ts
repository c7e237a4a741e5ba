import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateLines } from '../../../bench/ingest/generate.ts'
import { readParleyJsonLines } from '../../../server/formats/parley-json/lines-reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { check } from '../../../server/journal/check.ts'
import { statement } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { fileOf } from '../formats/reading.ts'

const SIZE = { people: 10, states: 4, organisations: 2, meetings: 30, ties: 120 }
const now = () => new Date().toISOString()
const deleteEntities = statement('write/delete-entities')

/** Describes what a check says of an undo or redo that ended halfway: the same on each engine. */
export function describeUnfinished(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    let store: GraphStore
    beforeAll(async () => {
      store = await open()
      // Two batches say different things of the same people and meetings, each in parts of a few rows.
      for (const seed of [1, 2]) {
        const lines = [...generateLines(SIZE, seed)].join('\n')
        await ingest(store, [{ file: fileOf(`${seed}.jsonl`, lines), read: readParleyJsonLines }], {
          by: 'a test',
          replaces: false,
          dryRun: false,
          strict: false,
          now,
          chunk: 20,
        })
      }
    })
    afterAll(() => store.close())

    /** Returns a store whose process ends after so many transactions. */
    function ending(after: number): GraphStore {
      let left = after
      const short: GraphStore = Object.create(store)
      short.write = async (work) => {
        if (left === 0) throw new Error('the process ended')
        left -= 1
        return store.write(work)
      }
      return short
    }

    it.each([
      ['undo', undo, 'undone'],
      ['redo', redo, 'done'],
    ] as const)(
      'reports an interrupted %s as unfinished, and nothing else as different',
      async (_name, change, state) => {
        await expect(change(ending(6), 'batch-2', now)).rejects.toThrow('the process ended')
        const halfway = await check(store)
        expect(halfway).toMatchObject({ ok: true, unfinished: ['batch-2'], differences: [] })
        expect(halfway.pending).toBeGreaterThan(10)

        expect(await change(store, 'batch-2', now)).toMatchObject({ state })
        expect(await check(store)).toMatchObject({ ok: true, unfinished: [], pending: 0, differences: [] })
      },
    )

    it('still reports what is wrong for another reason', async () => {
      await expect(undo(ending(4), 'batch-2', now)).rejects.toThrow('the process ended')
      // Both batches say the same about states.
      await store.write((tx) => tx.run(deleteEntities, { ids: ['state:x-s-3'] }))
      const report = await check(store)
      expect(report).toMatchObject({ ok: false, unfinished: ['batch-2'] })
      expect(report.differences).toContainEqual(expect.objectContaining({ id: 'state:x-s-3', stored: null }))
    })
  })
}
