import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../../../model/graph.ts'
import { inputsAt } from '../../../../server/formats/disk-files.ts'
import { type IngestReport, ingest } from '../../../../server/ingest/ingest.ts'
import { undo } from '../../../../server/ingest/undo.ts'
import { check } from '../../../../server/journal/check.ts'
import { storedGraph } from '../../../../server/journal/stored-graph.ts'
import type { GraphStore } from '../../../../server/store/graph-store.ts'
import { openStore, type StoreConfig } from '../../../../server/store/open-store.ts'

const FOLDERS = ['../shared/data/hsg-travels', '../shared/data/hsg-visits']
const TRIPS = 4_271
const VISITS = 3_264
const TERMS = 47

/**
 * Tests all records of the Office of the Historian on one engine, from the first load to the last undo. The tests build
 * on one another.
 *
 * @param fresh returns where an empty store is
 */
export function describeHistorian(engine: string, fresh: () => Promise<StoreConfig>): void {
  const missing = FOLDERS.find((folder) => !existsSync(folder))
  if (missing !== undefined) console.log(`Skipped on ${engine}: the records of the Historian are not at ${missing}`)

  describe.skipIf(missing !== undefined)(`all records of the Office of the Historian, on ${engine}`, () => {
    let store: GraphStore
    let report: IngestReport
    let again: IngestReport
    let graph: Graph
    const now = () => new Date().toISOString()
    const load = async () => {
      const { inputs } = await inputsAt(FOLDERS)
      return ingest(store, inputs, { by: 'a test', replaces: false, dryRun: false, strict: false, now })
    }
    const meeting = (key: string) => {
      const found = graph.nodes.find(({ kind, properties }) => kind === 'Meeting' && properties.keys.includes(key))
      if (found?.kind !== 'Meeting') throw new Error(`There is no meeting ${key}`)
      return found
    }
    const names = new Map<string, string>()
    /** The date of a meeting, who took part and for whom, and where it was held, by names. */
    const saidOf = (key: string) => {
      const { id, properties } = meeting(key)
      const took = graph.edges.filter(({ relation, to }) => relation === 'PARTICIPATED_IN' && to === id)
      const held = graph.edges.filter(({ relation, from }) => relation === 'HELD_IN' && from === id)
      return {
        date: properties.date,
        participants: took
          .map(({ from, role, title, representing }) => [names.get(from), role, title, representing].join(', '))
          .sort(),
        heldIn: held.map(({ to, place }) => [to, place].join(', ')),
      }
    }

    beforeAll(async () => {
      store = await openStore(await fresh())
      report = await load()
      graph = await storedGraph(store)
      for (const { id, name } of graph.nodes) names.set(id, name)
    })
    afterAll(() => store.close())

    it('are all accepted, and the stored graph is what the claims add up to', async () => {
      const rows = TRIPS + VISITS + TERMS
      expect(report.rows).toEqual({ read: rows, accepted: rows, rejected: 0 })
      expect([report.errors, report.notes]).toEqual([[], []])
      expect(await check(store)).toMatchObject({ ok: true, unfinished: [], differences: [] })
    })

    it('give one meeting for each trip and visit, each held in a state but the one in Antarctica', () => {
      const count = (kind: string) => graph.nodes.filter((node) => node.kind === kind).length
      expect(count('Meeting')).toBe(TRIPS + VISITS)
      const held = new Set(graph.edges.filter(({ relation }) => relation === 'HELD_IN').map(({ from }) => from))
      const placeless = graph.nodes.filter(({ id, kind }) => kind === 'Meeting' && !held.has(id))
      expect(placeless).toMatchObject([{ properties: { place: 'McMurdo Sound, South Pole, Antarctica' } }])
    })

    it('say who went on a trip, whom they met, for whom, when and where', () => {
      expect(saidOf('hsg:trip/2844')).toEqual({
        date: '1972-02-21/1972-02-28',
        participants: [
          'Chou En-lai, host, Premier, state:CHN',
          'Mao Tse-tung, host, Chairman, state:CHN',
          'Richard M. Nixon, visitor, President, state:USA',
        ],
        heldIn: ['state:CHN, Shanghai, Peking, Hangchow'],
      })
    })

    it('link to a former state, not to its successor, as with the Soviet Union and Russia', () => {
      expect(saidOf('hsg:trip/2847').heldIn).toEqual(['state:SUHH, Moscow, Leningrad, Kiev'])
      expect(saidOf('hsg:visit/671').participants).toContainEqual(
        expect.stringMatching(/Gorbachev, visitor, .*state:SUHH/),
      )
      const ids = graph.nodes.filter(({ kind }) => kind === 'State').map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining(['state:SUHH', 'state:RUS', 'state:YUCS', 'state:CSHH', 'state:DDDE']))
      expect(ids.filter((id) => id.startsWith('state:x-')).sort()).toEqual([
        'state:x-hawaii',
        'state:x-kosovo',
        'state:x-south-vietnam',
        'state:x-tanganyika',
      ])
    })

    it('treat a territory as a place in its state', () => {
      expect(saidOf('hsg:trip/3202')).toMatchObject({ date: '1946-08-22/1946-08-30', heldIn: ['state:GBR, Bermuda'] })
      expect(graph.nodes.filter(({ id }) => id === 'state:BMU')).toEqual([])
    })

    it('change nothing when they are read again', async () => {
      again = await load()
      expect(again.rows).toEqual(report.rows)
      expect(again.things).toMatchObject({ created: 0, updated: 0, removed: 0 })
    })

    it('leave no node and no tie when both loads are undone', { timeout: 300_000 }, async () => {
      for (const { batch } of [report, again]) await undo(store, batch ?? '', now)
      expect(await check(store)).toMatchObject({ ok: true, nodes: 0, edges: 0, unfinished: [] })
    })
  })
}
