import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Erasure, forget } from '../../../server/erase/forget.ts'
import { inputsAt } from '../../../server/formats/disk-files.ts'
import { readParleyJson } from '../../../server/formats/parley-json/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { check } from '../../../server/journal/check.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { ROOT } from '../../support/repository.ts'
import { linesOf, now } from '../export/backups.ts'
import { fileOf } from '../formats/reading.ts'

const borrell = 'person:josep-borrell'
const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now }

const text = 'Josep Borrell Fontelles met Anna Lind in Bonn. Later Borrell left, and Lind stayed.'
const quoted = (quote: string) => ({ quote })
/** Names the person by a key of its own, and another person in the same sentences. */
const interview = JSON.stringify({
  source: { name: 'An interview with Josep Borrell', text },
  entities: [
    {
      id: 'a:jb',
      kind: 'Person',
      name: 'Josep Borrell Fontelles',
      keys: ['wikidata:Q312901'],
      evidence: quoted('Josep Borrell Fontelles'),
    },
    {
      id: 'person:anna-lind',
      kind: 'Person',
      name: 'Anna Lind',
      description: 'Once met josep  borrell',
      evidence: quoted(text),
    },
    { id: 'state:DEU', kind: 'State', name: 'Germany' },
  ],
  meetings: [
    {
      id: 'meeting:bonn',
      name: 'Josep Borrell in Bonn',
      date: '2001',
      heldIn: 'state:DEU',
      participants: [{ id: 'person:anna-lind', evidence: quoted('and Lind stayed') }],
      evidence: quoted('Later Borrell left, and Lind stayed'),
    },
  ],
  relations: [{ relation: 'PARTICIPATED_IN', from: 'a:jb', to: 'meeting:bonn' }],
})

/** Describes how a person is erased for good: the same on each engine. */
export function describeForgetting(name: string, open: () => Promise<GraphStore>) {
  describe(name, () => {
    let store: GraphStore
    let erasure: Erasure
    let nodes: number
    const load = (content: string) =>
      ingest(store, [{ file: fileOf('interview.json', content), read: readParleyJson }], options)
    const kept = async () => (await linesOf(store)).join('\n')
    beforeAll(async () => {
      store = await open()
      await ingest(store, (await inputsAt([join(ROOT, 'data')])).inputs, options)
      await load(interview)
      await saveDecision(
        store,
        { kind: 'different', a: borrell, b: 'person:anna-lind', reason: 'Josep Borrell is older' },
        { by: 'a test', now },
      )
      await undo(store, 'batch-1', now)
      await redo(store, 'batch-1', now)
      nodes = (await check(store)).nodes
      erasure = await forget(store, 'person:josep-borrell-fontelles', now)
    })
    afterAll(() => store.close())

    it('removes the person and all they were merged with from the graph, and leaves the others', async () => {
      expect(erasure.ids).toEqual([borrell, 'person:josep-borrell-fontelles'])
      expect(erasure.names).toEqual(expect.arrayContaining(['Josep Borrell', 'Josep Borrell Fontelles']))
      expect(await check(store)).toMatchObject({ ok: true, nodes: nodes - 1, differences: [] })
    })

    it('leaves the name nowhere but in ids, which it lists', async () => {
      const longestFirst = [...erasure.unreached].sort((a, b) => b.length - a.length)
      const rest = longestFirst.reduce((left, id) => left.replaceAll(id, ''), await kept())
      expect(rest).not.toMatch(/borrell/i)
      expect(erasure.claims.erased).toBeGreaterThan(10)
      expect(erasure.sources).toContain('An interview with Josep Borrell')
    })

    it('keeps what is said about others, with the name blacked out and without the text', async () => {
      const all = await kept()
      expect(all).toContain('"quote":"Later ███████ left, and Lind stayed"')
      expect(all).toContain('"description":"Once met ██████████████"')
      expect(all).toContain('"name":"█████████████ in Bonn"')
      expect(all).toMatch(/"id":"An interview with Josep Borrell","name":"An interview with █+",[^}]*"withheld":true/)
    })

    it('lets ingest refuse the person by id, key and identifier, and load the others, but not the text', async () => {
      const before = await kept()
      const { errors, rows } = await load(interview)
      expect(errors.map(({ row, value }) => [row, value])).toEqual([
        [1, 'a:jb'],
        [5, 'a:jb'],
      ])
      expect(errors[0]?.reason).toContain('was erased for good and is not loaded again')
      expect(rows).toMatchObject({ accepted: 3, rejected: 2 })
      const named = {
        entities: [
          { id: 'b:x', kind: 'Person', name: 'X', keys: ['wikidata:Q312901'] },
          { id: 'b:y', kind: 'Person', name: 'Josep Borrell' },
        ],
      }
      expect((await load(JSON.stringify(named))).errors.map(({ value }) => value)).toEqual([
        'wikidata:Q312901',
        borrell,
      ])
      expect(
        (await ingest(store, (await inputsAt([join(ROOT, 'data')])).inputs, options)).errors.length,
      ).toBeGreaterThan(0)
      const claimsOf = (lines: string) => lines.split('\n').filter((line) => line.startsWith('{"type":"claim"')).length
      expect(claimsOf(await kept())).toBe(claimsOf(before))
      expect(await kept()).not.toContain('"text":"Josep')
      expect(await kept()).not.toMatch(/"text":"[^"]*Josep Borrell/)
    })

    it('leaves batches that can be undone and redone', async () => {
      const before = await check(store)
      await undo(store, 'batch-1', now)
      expect(await check(store)).toMatchObject({ ok: true })
      await redo(store, 'batch-1', now)
      expect(await check(store)).toEqual(before)
    })

    it.each([
      ['person:nobody', 'not-found'],
      [borrell, 'not-found'],
      ['org:eu', 'bad-request'],
    ])('refuses %s', async (id, code) => {
      await expect(forget(store, id, now)).rejects.toMatchObject({ code })
    })
  })
}
