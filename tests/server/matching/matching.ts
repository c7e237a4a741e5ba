import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProposals } from '../../../model/identity.ts'
import { journalOf, standingDecisions } from '../../../model/standing.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { listBatches } from '../../../server/journal/batches.ts'
import { check } from '../../../server/journal/check.ts'
import { findEntities } from '../../../server/query/find-entity.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import { statement } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { readGrounds } from '../../../server/store/grounds.ts'
import { decisionsIn } from '../../../server/store/stored-journal.ts'
import { loadClaims, type Said } from '../ingest/load-claims.ts'

const now = () => new Date().toISOString()
const decider = { by: 'a test', now }

const person = (key: string, name: string, more = {}): Said => ({ type: 'Person', key, values: { name, ...more } })
const korea: Said = { type: 'State', key: 'state:KOR', values: { name: 'South Korea' } }
const minister = (key: string, title = 'Foreign Minister'): Said => ({
  type: 'REPRESENTS',
  from: key,
  to: 'state:KOR',
  values: { title, since: '2024-01', until: '2025-01' },
})
const talks = (key: string, more: Record<string, string> = {}, ...people: string[]): Said[] => [
  { type: 'Meeting', key, values: { name: 'Talks in Seoul', date: '2024-11-04', place: 'Seoul', ...more } },
  { type: 'HELD_IN', from: key, to: 'state:KOR', values: {} },
  ...people.map((from): Said => ({ type: 'PARTICIPATED_IN', from, to: key, values: {} })),
]

/** Tests what a load merges and proposes, in the same way on each engine. */
export function describeMatching(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await open()
    })
    afterEach(async () => {
      expect(await check(store)).toMatchObject({ ok: true, differences: [] })
      await store.close()
    })
    const asked = async () => {
      const decisions = decisionsIn(await store.read(statement('read/all-decisions'), {}))
      const grounds = await readGrounds(store, decisions)
      const standing = standingDecisions(decisions, journalOf(await listBatches(store)), grounds)
      return openProposals(standing).map(({ a, b }) => [a, b])
    }
    const idOf = async (id: string) => (await findEntities(store, [id])).nodes[0]?.id

    it('merges two people of one full name, body and years, until the batch is undone', async () => {
      await loadClaims(store, 'first', [korea, person('a:1', 'Cho Tae-yul'), minister('a:1')])
      const { batch } = await loadClaims(store, 'second', [
        korea,
        person('b:7', 'CHO Tae-yul'),
        minister('b:7', 'Minister of Foreign Affairs'),
      ])
      expect(await idOf('person:cho-tae-yul-2')).toBe('person:cho-tae-yul')
      expect(await asked()).toEqual([])
      await undo(store, batch ?? '', now)
      expect(await idOf('person:cho-tae-yul-2')).toBeUndefined()
      await redo(store, batch ?? '', now)
      expect(await idOf('person:cho-tae-yul-2')).toBe('person:cho-tae-yul')
    })

    it('proposes a merge of names that are only alike, and keeps both people', async () => {
      await loadClaims(store, 'first', [korea, person('a:1', 'Cho Tae-yul'), minister('a:1')])
      await loadClaims(store, 'second', [korea, person('b:7', 'Cho Tae-yeol'), minister('b:7')])
      expect(await asked()).toEqual([['person:cho-tae-yeol', 'person:cho-tae-yul']])
      expect(await idOf('person:cho-tae-yeol')).toBe('person:cho-tae-yeol')
    })

    it('finds possible duplicates within one load, whichever comes first', async () => {
      await loadClaims(store, 'only', [
        korea,
        person('a:1', 'Kim Yong-hyun'),
        person('a:2', 'Kim Yong Hyeon'),
        minister('a:1'),
      ])
      expect(await asked()).toEqual([['person:kim-yong-hyeon', 'person:kim-yong-hyun']])
    })

    it('does not ask again once somebody said different, whatever is loaded', async () => {
      const [first, second] = [
        [korea, person('a:1', 'Cho Tae-yul'), minister('a:1')],
        [korea, person('b:7', 'Cho Tae-yul'), minister('b:7', 'Speaker of the Assembly')],
      ]
      await loadClaims(store, 'first', first)
      await loadClaims(store, 'second', second)
      expect(await asked()).toHaveLength(1)
      const pair = { a: 'person:cho-tae-yul', b: 'person:cho-tae-yul-2' }
      const { batch } = await saveDecision(store, { kind: 'different', ...pair }, decider)
      await loadClaims(store, 'second', [...second, person('b:7', 'Cho Tae-yul', { description: 'a politician' })])
      expect(await asked()).toEqual([])
      await undo(store, batch.id, now)
      expect(await asked()).toHaveLength(1)
    })

    it('never merges by name if identifiers conflict', async () => {
      await loadClaims(store, 'first', [
        korea,
        person('a:1', 'Cho Tae-yul', { keys: ['wikidata:Q1'] }),
        minister('a:1'),
      ])
      await loadClaims(store, 'second', [
        korea,
        person('b:7', 'Cho Tae-yul', { keys: ['wikidata:Q2'] }),
        minister('b:7'),
      ])
      expect(await idOf('person:cho-tae-yul-2')).toBe('person:cho-tae-yul-2')
      expect(await asked()).toEqual([])
    })

    it('merges by an equal identifier, also after the load that first said so was undone', async () => {
      const keyed = { keys: ['wikidata:Q1'] }
      await loadClaims(store, 'first', [person('a:1', 'Cho Tae-yul', keyed)])
      const second = [person('b:7', 'Minister Cho', keyed)]
      const { batch } = await loadClaims(store, 'second', second)
      expect(await idOf('person:minister-cho')).toBe('person:cho-tae-yul')
      await undo(store, batch ?? '', now)
      await loadClaims(store, 'second', second)
      expect(await idOf('person:minister-cho')).toBe('person:cho-tae-yul')
    })

    it('does not merge by an equal identifier if another one conflicts, not even through a third person', async () => {
      await loadClaims(store, 'only', [
        person('a:1', 'Cho Tae-yul', { keys: ['wikidata:Q1', 'viaf:1'] }),
        person('a:2', 'Minister Cho', { keys: ['wikidata:Q1'] }),
        person('a:3', 'Somebody Else', { keys: ['wikidata:Q1', 'viaf:2'] }),
      ])
      const [cho, minister, other] = [
        await idOf('person:cho-tae-yul'),
        await idOf('person:minister-cho'),
        await idOf('person:somebody-else'),
      ]
      expect(cho).not.toBe(other)
      expect([cho, other]).toContain(minister)
      await loadClaims(store, 'later', [person('b:4', 'Another One', { keys: ['wikidata:Q1', 'viaf:3'] })])
      expect(await idOf('person:another-one')).toBe('person:another-one')
    })

    it('never merges two kinds, neither by an equal identifier nor because somebody says so', async () => {
      const keyed = { keys: ['wikidata:Q884'] }
      const state = (key: string): Said => ({ type: 'State', key, values: { name: 'South Korea', ...keyed } })
      await loadClaims(store, 'first', [person('a:1', 'Cho Tae-yul', keyed), state('state:KOR'), state('a:2')])
      expect(await idOf('person:cho-tae-yul')).toBe('person:cho-tae-yul')
      expect(await idOf('state:KOR')).toBe(await idOf('state:x-south-korea'))
      const pair = { a: 'person:cho-tae-yul', b: 'state:KOR' }
      await expect(saveDecision(store, { kind: 'same', ...pair }, decider)).rejects.toMatchObject({
        code: 'bad-request',
      })
    })

    it('merges by an equal identifier only while both state it, and matches again what comes back', async () => {
      const keyed = { keys: ['wikidata:Q1'] }
      const { batch } = await loadClaims(store, 'first', [person('a:1', 'Cho Tae-yul', keyed)])
      await loadClaims(store, 'other', [person('a:1', 'Cho Tae-yul', { description: 'a diplomat' })])
      await loadClaims(store, 'second', [person('b:7', 'Minister Cho', keyed)])
      await loadClaims(store, 'third', [person('c:2', 'Mr Cho', keyed)])
      const merged = async () => [await idOf('person:minister-cho'), await idOf('person:mr-cho')]
      expect(await merged()).toEqual(['person:cho-tae-yul', 'person:cho-tae-yul'])
      await undo(store, batch ?? '', now)
      expect(await merged()).toEqual(['person:minister-cho', 'person:minister-cho'])
      await redo(store, batch ?? '', now)
      expect(await merged()).toEqual(['person:cho-tae-yul', 'person:cho-tae-yul'])
    })

    it('does not merge by an equal identifier once somebody said different', async () => {
      const keyed = { keys: ['wikidata:Q1'] }
      await loadClaims(store, 'first', [person('a:1', 'Cho Tae-yul', keyed)])
      const second = [person('b:7', 'Minister Cho', keyed)]
      const { batch } = await loadClaims(store, 'second', second)
      await undo(store, batch ?? '', now)
      await loadClaims(store, 'third', [person('c:1', 'Minister Cho')])
      const pair = { a: 'person:cho-tae-yul', b: 'person:minister-cho' }
      await saveDecision(store, { kind: 'different', ...pair }, decider)
      await loadClaims(store, 'second', second)
      expect(await idOf('person:minister-cho')).toBe('person:minister-cho')
    })

    it('matches people first, then merges meetings on the same day in the same place with the same people', async () => {
      const people = (of: string) => [
        person(`${of}:1`, 'Cho Tae-yul'),
        minister(`${of}:1`),
        person(`${of}:2`, 'Kim Yong-hyun'),
        minister(`${of}:2`, 'Defence Minister'),
      ]
      await loadClaims(store, 'first', [korea, ...people('a'), ...talks('a:m', {}, 'a:1', 'a:2')])
      await loadClaims(store, 'second', [korea, ...people('b'), ...talks('b:m', {}, 'b:1', 'b:2')])
      const { nodes } = await findEntities(store, ['meeting:2024-11-04-talks-in-seoul-2'])
      expect(nodes[0]?.id).toBe('meeting:2024-11-04-talks-in-seoul')
    })

    it('proposes meetings that agree in part, but never two records of one source', async () => {
      await loadClaims(store, 'first', [
        korea,
        person('a:1', 'Cho Tae-yul'),
        minister('a:1'),
        ...talks('a:m', {}, 'a:1'),
        ...talks('a:n', {}, 'a:1'),
      ])
      expect(await asked()).toEqual([])
      await loadClaims(store, 'second', [
        korea,
        person('b:1', 'Cho Tae-yul'),
        minister('b:1'),
        ...talks('b:m', { place: 'Busan' }, 'b:1'),
      ])
      expect(await asked()).toHaveLength(2)
    })

    it('asks about meetings once somebody says that their people are the same', async () => {
      await loadClaims(store, 'first', [
        korea,
        person('a:1', 'Cho Tae-yul'),
        minister('a:1'),
        ...talks('a:m', { date: '2024-11-04' }, 'a:1', 'state:KOR'),
      ])
      await loadClaims(
        store,
        'second',
        [
          korea,
          person('b:1', 'Cho Tae-yeol'),
          minister('b:1'),
          { type: 'Meeting', key: 'b:m', values: { name: 'Talks with Cho' } },
          { type: 'PARTICIPATED_IN', from: 'b:1', to: 'b:m', values: {} },
          { type: 'PARTICIPATED_IN', from: 'state:KOR', to: 'b:m', values: {} },
        ],
        { publishedAt: '2024-11-05' },
      )
      expect(await asked()).toEqual([['person:cho-tae-yeol', 'person:cho-tae-yul']])
      const pair = { a: 'person:cho-tae-yul', b: 'person:cho-tae-yeol' }
      const { batch } = await saveDecision(store, { kind: 'same', ...pair }, decider)
      expect(await asked()).toEqual([['meeting:2024-11-04-talks-in-seoul', 'meeting:talks-with-cho']])
      await undo(store, batch.id, now)
      expect(await asked()).toEqual([['person:cho-tae-yeol', 'person:cho-tae-yul']])
    })

    it('asks about two undated meetings that were in the news at the same time', async () => {
      const undated = (of: string): Said[] => [
        korea,
        person(`${of}:1`, 'Cho Tae-yul'),
        minister(`${of}:1`),
        { type: 'Meeting', key: `${of}:m`, values: { name: 'Talks in Seoul', place: 'Seoul' } },
        { type: 'HELD_IN', from: `${of}:m`, to: 'state:KOR', values: {} },
        { type: 'PARTICIPATED_IN', from: `${of}:1`, to: `${of}:m`, values: {} },
        { type: 'PARTICIPATED_IN', from: 'state:KOR', to: `${of}:m`, values: {} },
      ]
      await loadClaims(store, 'first', undated('a'), { publishedAt: '2024-11-05' })
      await loadClaims(store, 'much later', undated('b'), { publishedAt: '2025-11-05' })
      expect(await asked()).toEqual([])
      await loadClaims(store, 'second', undated('c'), { publishedAt: '2024-11-09' })
      expect(await asked()).toEqual([['meeting:talks-in-seoul', 'meeting:talks-in-seoul-3']])
    })

    it('skips more than forty namesakes, and the report says so', async () => {
      const crowd = Array.from({ length: 41 }, (_, index) => person(`a:${index}`, 'Ali Hassan'))
      const { notes } = await loadClaims(store, 'first', crowd)
      expect(await asked()).toEqual([])
      expect(notes).toEqual([{ file: 'first', row: null, text: expect.stringMatching(/^[1-9]\d* groups of names/) }])
    })

    it('looks only at the first month of a meeting that lasts for ages', async () => {
      const ages = { date: '1900-01-01/9999-12-31' }
      await loadClaims(store, 'first', [
        korea,
        person('a:1', 'Cho Tae-yul'),
        minister('a:1'),
        ...talks('a:m', ages, 'a:1'),
      ])
      await loadClaims(store, 'second', [
        korea,
        person('b:1', 'Cho Tae-yul'),
        minister('b:1'),
        ...talks('b:m', ages, 'b:1'),
      ])
      expect((await findEntities(store, ['meeting:1900-01-01-9999-12-31-talks-in-seoul-2'])).nodes[0]?.id).toBe(
        'meeting:1900-01-01-9999-12-31-talks-in-seoul',
      )
    })

    it('merges nothing in a dry run', async () => {
      await loadClaims(store, 'first', [korea, person('a:1', 'Cho Tae-yul'), minister('a:1')])
      await loadClaims(store, 'second', [korea, person('b:7', 'Cho Tae-yul'), minister('b:7')], { dryRun: true })
      expect((await findEntities(store, ['person:cho-tae-yul-2'])).missing).toEqual(['person:cho-tae-yul-2'])
    })
  })
}
