import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ClaimsAnswer } from '../../../model/api/evidence.ts'
import { EntityAnswer } from '../../../model/api/graph.ts'
import { ChangesAnswer } from '../../../model/api/review.ts'
import { readParleyJson } from '../../../server/formats/parley-json/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { check } from '../../../server/journal/check.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { type RunningApp, runApp } from './running-app.ts'

const ANA = 'person:ana'
const TALKS = 'meeting:2024-11-04-talks'
const RECORDS = {
  source: { url: 'https://example.org/1', name: 'A press release' },
  entities: [
    { id: ANA, kind: 'Person', name: 'Ana', description: 'Minister' },
    { id: 'person:bo', kind: 'Person', name: 'Bo' },
    { id: 'state:ESP', kind: 'State', name: 'Spain' },
    { id: 'org:eu', kind: 'Organisation', name: 'European Union' },
  ],
  meetings: [
    { id: TALKS, name: 'Talks', kind: 'talks', date: '2024-11-04', participants: [{ id: ANA, role: 'host' }] },
  ],
}

/** Tests the claims that editors make by hand, the same on each engine. */
export function describeChanges(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    let app: RunningApp
    beforeAll(async () => {
      const store = await open()
      afterAll(() => store.close())
      const text = new TextEncoder().encode(JSON.stringify(RECORDS))
      const file = {
        name: 'records.json',
        bytes: text.length,
        async *open() {
          yield text
        },
      }
      const now = () => new Date().toISOString()
      const options = { by: 'a test', replaces: false, dryRun: false, strict: true, now }
      await ingest(store, [{ file, read: readParleyJson }], options)
      app = await runApp({ store })
    })

    const send = (...statements: unknown[]) => app.post('/api/changes', { statements })
    async function state(...statements: unknown[]): Promise<ChangesAnswer> {
      const answer = await send(...statements)
      expect(answer.status).toBe(201)
      return ChangesAnswer.parse(await answer.json())
    }
    const undo = ({ batch }: ChangesAnswer) => app.send(`/api/batches/${batch.id}/undo`, { method: 'POST' })
    const entity = async (id: string) => EntityAnswer.parse(await (await app.get(`/api/entities/${id}`)).json())
    const descriptionOf = async (id: string) => (await entity(id)).node.properties
    const claimsAbout = async (about: string) =>
      ClaimsAnswer.parse(await (await app.get(`/api/claims?about=${encodeURIComponent(about)}`)).json()).claims
    const host = async () => (await claimsAbout(`${ANA}|PARTICIPATED_IN|${TALKS}`))[0]

    it('win over records until their batch is undone', async () => {
      const changed = await state({ type: 'Person', id: ANA, values: { description: 'President' } })
      expect(changed.batch).toMatchObject({ kind: 'edit', by: 'editor', state: 'done', counts: { updated: 1 } })
      expect(await descriptionOf(ANA)).toMatchObject({ description: 'President' })
      expect((await undo(changed)).status).toBe(200)
      expect(await descriptionOf(ANA)).toMatchObject({ description: 'Minister' })
    })

    it('share one source for all edits of an editor, with the reason as evidence', async () => {
      const statements = [{ type: 'Person', id: ANA, values: { description: 'President' } }]
      const answer = await app.post('/api/changes', { statements, reason: 'Elected on 3 November' })
      const changed = ChangesAnswer.parse(await answer.json())
      const claim = (await claimsAbout(ANA)).find(({ id }) => id === changed.claims[0])
      expect(claim).toMatchObject({
        method: 'manual',
        source: 'edits:editor',
        sourceName: 'Edits by editor',
        quote: 'Elected on 3 November',
        confidence: 1,
        standing: true,
      })
      await undo(changed)
    })

    it('count by the latest, even if it repeats an earlier one', async () => {
      const said: ChangesAnswer[] = []
      for (const description of ['Judge', 'Poet', 'Judge']) {
        said.push(await state({ type: 'Person', id: ANA, values: { description } }))
        expect(await descriptionOf(ANA)).toMatchObject({ description })
      }
      for (const changed of said) await undo(changed)
      expect(await descriptionOf(ANA)).toMatchObject({ description: 'Minister' })
    })

    it('reject the claim that they replace, and restore it when they are undone', async () => {
      const wrong = await host()
      const changed = await state({
        type: 'PARTICIPATED_IN',
        from: 'person:bo',
        to: TALKS,
        values: { role: 'host' },
        instead: wrong?.id,
      })
      expect(await host()).toMatchObject({ id: wrong?.id, review: 'rejected' })
      const neighbours = async () =>
        (await (await app.get(`/api/entities/${TALKS}/neighbours`)).text()).match(/person:\w+\|/g)
      expect(new Set(await neighbours())).toEqual(new Set(['person:bo|']))
      await undo(changed)
      expect(await host()).toMatchObject({ review: 'unreviewed', standing: true })
      expect(new Set(await neighbours())).toEqual(new Set([`${ANA}|`]))
    })

    it('can add an entity and its ties in one batch, with an id for each statement', async () => {
      const changed = await state(
        { type: 'Person', id: 'person:cho', values: { name: 'Cho', aliases: ['조'] } },
        { type: 'PARTICIPATED_IN', from: 'person:cho', to: TALKS, values: { representing: 'state:ESP' } },
        { type: 'REPRESENTS', from: 'person:cho', to: 'state:ESP', values: { title: 'Envoy', since: '2023' } },
      )
      expect(changed.claims).toHaveLength(3)
      expect(changed.batch.counts.created).toBe(3)
      expect(await entity('person:cho')).toMatchObject({ node: { name: 'Cho' }, counts: [{ count: 1 }, { count: 1 }] })
      await undo(changed)
      expect((await app.get('/api/entities/person:cho')).status).toBe(404)
    })

    it.each([
      ['an unknown entity', { type: 'Person', id: 'person:nobody', values: { description: 'x' } }, 'person:nobody'],
      ['an unknown end', { type: 'PARTICIPATED_IN', from: 'person:nobody', to: TALKS, values: {} }, 'person:nobody'],
      [
        'an unknown body',
        { type: 'PARTICIPATED_IN', from: ANA, to: TALKS, values: { representing: 'org:nowhere' } },
        'org:nowhere',
      ],
      ['an unknown claim', { type: 'Person', id: ANA, values: { name: 'A' }, instead: 'no-claim' }, 'no-claim'],
    ])('about %s are refused with 404', async (_what, statement, said) => {
      const answer = await send(statement)
      expect(await answer.json()).toMatchObject({ status: 404, detail: expect.stringContaining(`"${said}"`) })
    })

    it.each([
      [{ type: 'Robot', id: ANA, values: {} }, 'type'],
      [{ type: 'Person', values: { name: 'A' } }, 'statements.0.id: is missing: which Person'],
      [{ type: 'Person', id: 'Ana', values: { name: 'A' } }, 'use person:a-name'],
      [{ type: 'State', id: ANA, values: { name: 'A' } }, 'is the id of a Person, not of a State'],
      [{ type: 'Person', id: ANA, from: ANA, values: { name: 'A' } }, 'a Person has no ends'],
      [{ type: 'Person', id: ANA, values: {} }, 'give at least one value'],
      [{ type: 'Person', id: ANA, values: { nickname: 'A' } }, 'nickname'],
      [{ type: 'Person', id: ANA, values: { name: '' } }, 'statements.0.values.name=: must not be empty'],
      [{ type: 'Meeting', id: TALKS, values: { date: '2023-02-29' } }, 'statements.0.values.date=2023-02-29'],
      [{ type: 'Meeting', id: TALKS, values: { status: 'rumoured' } }, '"held"|"planned"'],
      [{ type: 'PARTICIPATED_IN', from: ANA, values: {} }, 'statements.0.to: is missing: PARTICIPATED_IN joins Person'],
      [{ type: 'PARTICIPATED_IN', from: TALKS, to: ANA, values: {} }, "doesn't join Meeting → Person"],
      [{ type: 'PARTICIPATED_IN', id: ANA, from: ANA, to: TALKS, values: {} }, 'has two ends'],
      [{ type: 'PART_OF', from: 'org:eu', to: 'org:eu', values: {} }, 'the same as from'],
      [{ type: 'PARTICIPATED_IN', from: ANA, to: TALKS, values: { representing: 'Spain' } }, 'is not an id'],
    ])('outside the model are refused with 400 and what would be right: %j', async (statement, said) => {
      const answer = await send(statement)
      expect(await answer.json()).toMatchObject({ status: 400, detail: expect.stringContaining(said) })
    })

    it('are all or nothing', async () => {
      const before = await (await app.get('/api/batches')).json()
      const good = { type: 'Person', id: ANA, values: { description: 'Lost' } }
      expect((await send(good, { type: 'Person', id: 'person:nobody', values: { description: 'x' } })).status).toBe(404)
      expect((await send(good, { type: 'Person', id: ANA, values: { age: '9' } })).status).toBe(400)
      expect(await (await app.get('/api/batches')).json()).toEqual(before)
      expect(await descriptionOf(ANA)).toMatchObject({ description: 'Minister' })
    })

    it('leave a graph that agrees with its claims', async () => {
      await state({ type: 'Meeting', id: TALKS, values: { date: '2024-11-05', topics: ['trade'] } })
      expect(await check(app.store)).toMatchObject({ ok: true, differences: [] })
    })
  })
}
