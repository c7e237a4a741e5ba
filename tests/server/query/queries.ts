import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ClaimsRequest, SourceRequest } from '../../../model/api/evidence.ts'
import { NeighboursRequest, PathsRequest, TimelineRequest } from '../../../model/api/graph.ts'
import { CommonRequest, MetRequest } from '../../../model/api/met.ts'
import { idPrefix } from '../../../model/entity.ts'
import { claims } from '../../../server/query/claims.ts'
import { common } from '../../../server/query/common.ts'
import { entity } from '../../../server/query/entity.ts'
import { graph } from '../../../server/query/graph.ts'
import { met } from '../../../server/query/met.ts'
import { neighbours } from '../../../server/query/neighbours.ts'
import { paths } from '../../../server/query/paths/paths.ts'
import { schema } from '../../../server/query/schema.ts'
import { search } from '../../../server/query/search.ts'
import { source } from '../../../server/query/source.ts'
import { timeline } from '../../../server/query/timeline.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { codeOf } from '../store/code-of.ts'
import { cypher } from '../store/cypher.ts'
import { loadExampleGraph } from '../store/example-graph.ts'

const dialogue = 'meeting:2024-11-04-eu-rok-strategic-dialogue'
const borrell = 'person:josep-borrell'
const cho = 'person:cho-tae-yul'
const release = 'https://example.org/release'
const never = new AbortController().signal

/** Tests the answers of the queries, the same on each engine. */
export function describeQueries(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    let store: GraphStore
    beforeAll(async () => {
      store = await open()
      await loadExampleGraph(store)
    })
    afterAll(() => store.close())

    const neighboursOf = (id: string, request: Record<string, unknown> = {}) =>
      neighbours(store, id, NeighboursRequest.parse(request))
    const others = (id: string, request: Record<string, unknown> = {}) =>
      neighboursOf(id, request).then(({ graph: { nodes } }) => nodes.slice(1).map((node) => node.id))

    describe('met', () => {
      const metBy = (id: string, request: Record<string, unknown> = {}) => met(store, id, MetRequest.parse(request))
      const once = { held: 1, large: 0, other: {}, since: '2024-11-04', until: '2024-11-04' }

      it('are those of another side at a meeting, and those they spoke for', async () => {
        expect(await metBy(borrell)).toEqual({
          met: [
            { id: cho, kind: 'Person', name: 'Cho Tae-yul', ...once },
            { id: 'state:KOR', kind: 'State', name: 'South Korea', ...once },
          ],
          total: 2,
          nextCursor: null,
        })
      })

      it('met a body if they met somebody who spoke for it', async () => {
        expect((await metBy('state:KOR')).met.map(({ id, held }) => [id, held])).toEqual([
          ['org:eu', 1],
          [borrell, 1],
        ])
      })

      it('come in pages, and are narrowed by kind, status and period', async () => {
        const first = await metBy('org:eu', { limit: 1 })
        expect(first).toMatchObject({ met: [{ id: cho }], total: 2, nextCursor: cho })
        expect(await metBy('org:eu', { limit: 1, cursor: cho })).toMatchObject({
          met: [{ id: 'state:KOR' }],
          nextCursor: null,
        })
        expect((await metBy('org:eu', { kinds: 'State' })).met.map(({ id }) => id)).toEqual(['state:KOR'])
        expect((await metBy('org:eu', { since: '2024-11-05' })).total).toBe(0)
        expect((await metBy('org:eu', { status: 'planned' })).total).toBe(0)
      })

      it('refuses an entity that is not there', async () => {
        expect(await codeOf(metBy('person:missing'))).toBe('not-found')
      })
    })

    describe('common', () => {
      const commonOf = (...ids: string[]) => common(store, CommonRequest.parse({ ids }))
      const idsIn = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id)

      it('holds whom each of the entities met, and the meetings each attended', async () => {
        const found = await commonOf(cho, 'state:KOR')
        expect(found.met.map(({ id, with: each }) => [id, each.map(({ held }) => held)])).toEqual([
          ['org:eu', [1, 1]],
          [borrell, [1, 1]],
        ])
        expect(found).toMatchObject({ ids: [cho, 'state:KOR'], metTotal: 2, meetingsTotal: 1, merged: {} })
        expect(found.meetings.edges.map(({ id }) => id)).toEqual([`${cho}|PARTICIPATED_IN|${dialogue}`])
      })

      it('holds meetings of two sides, and the bodies that all belong to', async () => {
        expect(idsIn((await commonOf(borrell, 'state:KOR')).meetings).sort()).toEqual(
          [borrell, cho, 'state:KOR', dialogue].sort(),
        )
        const { bodies } = await commonOf('state:ESP', 'org:eeas', borrell)
        expect(bodies.edges.map(({ id }) => id).sort()).toEqual([
          'org:eeas|PART_OF|org:eu',
          `${borrell}|REPRESENTS|org:eu|high-representative`,
          'state:ESP|MEMBER_OF|org:eu',
        ])
      })

      it('refuses an entity that is not there, and one entity alone', async () => {
        expect(await codeOf(commonOf(cho, 'person:missing'))).toBe('not-found')
        expect(await codeOf(commonOf(cho, cho))).toBe('bad-request')
      })
    })

    describe('neighbours', () => {
      it('come after the entity itself, meetings last, with the edges to them', async () => {
        const { graph, groups, nextCursor } = await neighboursOf('state:KOR')
        expect(graph.nodes.map(({ id }) => id)).toEqual(['state:KOR', cho, 'meeting:2024-12-summit', dialogue])
        expect(graph.edges.map(({ id }) => id).sort()).toEqual(
          [
            `${dialogue}|HELD_IN|state:KOR`,
            `${cho}|REPRESENTS|state:KOR|minister`,
            `${cho}|REPRESENTS|state:KOR|minister~2`,
            'state:KOR|PARTICIPATED_IN|meeting:2024-12-summit',
          ].sort(),
        )
        expect(groups).toEqual([
          { relation: 'HELD_IN', direction: 'in', kind: 'Meeting', count: 1 },
          { relation: 'PARTICIPATED_IN', direction: 'out', kind: 'Meeting', count: 1 },
          { relation: 'REPRESENTS', direction: 'in', kind: 'Person', count: 1 },
        ])
        expect(nextCursor).toBeNull()
      })

      it('are filtered by relation, kind and status; only meetings have a status', async () => {
        expect(await others('org:eu', { relations: 'PARTICIPATED_IN' })).toEqual([dialogue, 'meeting:a-call'])
        expect(await others('org:eu', { kinds: 'State,Organisation' })).toEqual(['org:eeas', 'state:ESP'])
        expect(await others('org:eu', { status: 'cancelled' })).toEqual([
          'org:eeas',
          borrell,
          'state:ESP',
          'meeting:a-call',
        ])
      })

      it('lie in a period if any of their days may, and so do ties with dates', async () => {
        expect(await others('state:KOR', { since: '2024-12-31', kinds: 'Meeting' })).toEqual(['meeting:2024-12-summit'])
        expect(await others('state:KOR', { until: '2024-11-30', kinds: 'Meeting' })).toEqual([dialogue])
        expect(await others('org:eu', { until: '2019-11-30', relations: 'REPRESENTS' })).toEqual([])
        expect(await others('org:eu', { since: '2024-11-30', relations: 'REPRESENTS' })).toEqual([borrell])
        expect((await neighboursOf('state:KOR', { until: '2024-01-09' })).graph.edges.map(({ id }) => id)).toEqual([
          `${cho}|REPRESENTS|state:KOR|minister`,
        ])
      })

      it('are all counted, whatever is on the page', async () => {
        const first = await neighboursOf('org:eu', { limit: 2 })
        const all = await neighboursOf('org:eu')
        expect(first.groups).toEqual(all.groups)
        expect(first.graph.nodes).toHaveLength(3)
      })

      it('are found under a merged id, and the answer says so', async () => {
        expect(await neighboursOf('person:cho')).toMatchObject({
          mergedFrom: 'person:cho',
          graph: { nodes: [{ id: cho }, {}, {}] },
        })
        expect(await codeOf(neighboursOf('person:missing'))).toBe('not-found')
      })

      it('of a hub come page by page, none twice and none missing, although others are added and removed meanwhile', async () => {
        const meetings = Array.from({ length: 300 }, (_, i) => ({
          id: `meeting:hub-${i}`,
          since: `20${10 + (i % 3)}-01-01`,
          until: `20${10 + (i % 3)}-01-01`,
        }))
        await createHub(store, meetings)
        const seen: string[] = []
        let cursor: string | null = null
        do {
          const page: Awaited<ReturnType<typeof neighboursOf>> = await neighboursOf('state:x-hub', {
            limit: 70,
            ...(cursor === null ? {} : { cursor }),
          })
          seen.push(...page.graph.nodes.slice(1).map(({ id }) => id))
          cursor = page.nextCursor
          // What is first in the order goes, and something comes in before what was seen.
          await store.write((tx) => tx.run(removeMeeting, { id: seen[0] }))
          await createHub(store, [{ id: `meeting:late-${seen.length}`, since: '2030-01-01', until: '2030-01-01' }])
        } while (cursor !== null)
        expect(seen).toHaveLength(300)
        expect(new Set(seen)).toEqual(new Set(meetings.map(({ id }) => id)))
      })

      it('are refused for an invalid cursor', async () => {
        expect(await codeOf(neighboursOf('org:eu', { cursor: 'WzEsMl0' }))).toBe('bad-request')
      })
    })

    describe('an entity', () => {
      it('comes with the contradictions among its standing claims, without rejected ones', async () => {
        await store.write((tx) =>
          tx.run(cypher('UNWIND $rows AS row CREATE (c:Claim) SET c = row'), {
            rows: [
              statedOf('state:ESP', 'd1', { officialName: 'Kingdom of Spain' }),
              statedOf('state:ESP', 'd2', { officialName: 'Spanish Kingdom' }),
              { ...statedOf('state:ESP', 'd3', { officialName: 'Spainland' }), review: 'rejected' },
              { ...statedOf('state:ESP', 'd4', { officialName: 'Hispania' }), batch: 0, standing: false },
            ],
          }),
        )
        const { contradictions, counts } = await entity(store, 'state:ESP')
        expect(contradictions).toEqual([
          {
            property: 'officialName',
            values: [
              { value: 'Spanish Kingdom', claims: ['d2'] },
              { value: 'Kingdom of Spain', claims: ['d1'] },
            ],
          },
        ])
        expect(counts).toEqual([{ relation: 'MEMBER_OF', direction: 'out', kind: 'Organisation', count: 1 }])
      })
    })

    describe('paths', () => {
      const pathsOf = (request: Record<string, unknown>) => paths(store, PathsRequest.parse(request), never)
      const waysOf = async (request: Record<string, unknown>) =>
        (await pathsOf(request)).paths.map(({ nodes }) => nodes.map(({ id }) => id))

      it('lead through held meetings and offices, shortest first, each hop with its edge', async () => {
        const { paths: found, truncated } = await pathsOf({ from: borrell, to: cho })
        expect(found.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
          [borrell, dialogue, cho],
          [borrell, 'org:eu', dialogue, cho],
        ])
        expect(found[0]?.edges.map(({ id }) => id)).toEqual([
          `${borrell}|PARTICIPATED_IN|${dialogue}`,
          `${cho}|PARTICIPATED_IN|${dialogue}`,
        ])
        expect(truncated).toBe(false)
      })

      it('are no longer than maxHops, no more than the limit, and leave out the ids to avoid', async () => {
        expect(await waysOf({ from: borrell, to: cho, maxHops: 2 })).toHaveLength(1)
        expect(await pathsOf({ from: borrell, to: cho, limit: 1 })).toMatchObject({ paths: [{}], truncated: true })
        expect(await waysOf({ from: borrell, to: cho, avoid: ['org:eu'] })).toHaveLength(1)
        expect(await waysOf({ from: borrell, to: cho, avoid: [dialogue] })).toEqual([])
      })

      it('use a place, a topic or a membership only if asked', async () => {
        expect(await waysOf({ from: 'person:nobody', to: cho })).toEqual([])
        expect(await waysOf({ from: 'person:nobody', to: cho, relations: ['CONCERNS', 'PARTICIPATED_IN'] })).toEqual([
          ['person:nobody', dialogue, cho],
        ])
      })

      it('use meetings that were not held only if asked, but may end at one', async () => {
        expect(await waysOf({ from: 'org:eu', to: 'meeting:a-call' })).toEqual([['org:eu', 'meeting:a-call']])
        expect(await waysOf({ from: cho, to: 'meeting:2024-12-summit' })).toEqual([
          [cho, 'state:KOR', 'meeting:2024-12-summit'],
        ])
        const followed = { from: 'org:eu', to: dialogue, relations: ['PARTICIPATED_IN', 'FOLLOWED_BY'] }
        expect(await waysOf(followed)).toEqual([['org:eu', dialogue]])
        expect(await waysOf({ ...followed, status: ['held', 'cancelled'] })).toEqual([
          ['org:eu', dialogue],
          ['org:eu', 'meeting:a-call', dialogue],
        ])
      })

      it('keep to the period of meetings and of offices', async () => {
        expect(await waysOf({ from: borrell, to: cho, since: '2024-11-05' })).toEqual([])
        expect(await waysOf({ from: borrell, to: cho, until: '2024-11-04' })).toHaveLength(2)
        expect(await waysOf({ from: borrell, to: 'org:eu', until: '2019-01-01' })).toEqual([])
      })

      it('follow merged ids, and say so', async () => {
        const { merged, paths: found } = await pathsOf({ from: borrell, to: 'person:cho' })
        expect(merged).toEqual({ 'person:cho': cho })
        expect(found).toHaveLength(2)
        expect(await codeOf(pathsOf({ from: cho, to: 'person:cho' }))).toBe('bad-request')
        expect(await codeOf(pathsOf({ from: cho, to: 'person:missing' }))).toBe('not-found')
      })

      it('are no longer searched once the request is cancelled', async () => {
        const request = PathsRequest.parse({ from: borrell, to: cho })
        expect(await codeOf(paths(store, request, AbortSignal.abort()))).toBe('cancelled')
      })
    })

    it('returns the graph among ids, with merged and missing ids and all degrees', async () => {
      const { graph: found, ...rest } = await graph(store, ['person:cho', dialogue, 'org:nowhere', 'state:KOR'])
      expect(found.nodes.map(({ id }) => id).sort()).toEqual([dialogue, cho, 'state:KOR'].sort())
      expect(found.edges.map(({ relation }) => relation).sort()).toEqual([
        'HELD_IN',
        'PARTICIPATED_IN',
        'REPRESENTS',
        'REPRESENTS',
      ])
      expect(rest).toEqual({
        merged: { 'person:cho': cho },
        missing: ['org:nowhere'],
        degrees: { [dialogue]: 6, [cho]: 3, 'state:KOR': 4 },
        evidence: {
          [cho]: { sources: [release], statements: 1, confidence: 0.9 },
          'state:KOR': { sources: [release], statements: 1, confidence: 1 },
        },
        sources: [{ id: release, name: 'Press release' }],
      })
      const nothing = { merged: {}, missing: [], degrees: {}, evidence: {}, sources: [] }
      expect(await graph(store, [])).toEqual({ graph: { nodes: [], edges: [] }, ...nothing })
    })

    it('finds entities by name or alias, and says if there are more', async () => {
      expect(await search(store, { q: '조태열', limit: 5 })).toEqual({
        hits: [{ id: cho, kind: 'Person', name: 'Cho Tae-yul', matched: '조태열', degree: 3 }],
        truncated: false,
        near: [],
      })
      expect(await search(store, { q: 'european', limit: 1 })).toMatchObject({ hits: [{}], truncated: true })
      expect((await search(store, { q: 'korea', kinds: ['Organisation'], limit: 5 })).hits).toEqual([])
    })

    it('returns the date of a meeting that is found by name', async () => {
      const { hits } = await search(store, { q: 'dialogue', kinds: ['Meeting'], limit: 5 })
      expect(hits.map(({ id, date }) => [id, date])).toContainEqual([dialogue, '2024-11-04'])
      const others = (await search(store, { q: 'european', limit: 5 })).hits.filter(({ kind }) => kind !== 'Meeting')
      expect(others.some((hit) => 'date' in hit)).toBe(false)
    })

    it('offers similar spellings if a name is not found', async () => {
      const { hits, near } = await search(store, { q: 'Yosip Borelly', limit: 5 })
      expect([hits, near.map(({ id }) => id)]).toEqual([[], [borrell]])
      expect(await search(store, { q: 'Xylophone', limit: 5 })).toMatchObject({ hits: [], near: [] })
      expect((await search(store, { q: 'Yosip Borelly', kinds: ['State'], limit: 5 })).near).toEqual([])
    })

    describe('the timeline', () => {
      const timelineOf = (request: Record<string, unknown>) => timeline(store, TimelineRequest.parse(request))

      it('counts days in bars and months in bands, and counts undated meetings apart', async () => {
        expect(await timelineOf({ until: '2024-12-31', since: '2024-01-01' })).toEqual({
          bars: [{ start: '2024-11-01', count: 1 }],
          bands: [{ since: '2024-12-01', until: '2024-12-31', precision: 'month', count: 1 }],
          undated: 1,
        })
      })

      it.each([
        ['day', '2024-11-04'],
        ['week', '2024-11-04'],
        ['month', '2024-11-01'],
        ['year', '2024-01-01'],
      ])('starts a bar of a %s on its first day', async (unit, start) => {
        const { bars } = await timelineOf({ unit, since: '2024-11-04', until: '2024-11-04' })
        expect(bars).toEqual([{ start, count: 1 }])
      })

      it('of an entity counts the meetings it took part in, by status if asked', async () => {
        expect(await timelineOf({ entity: 'org:eu', until: '2025-01-01' })).toMatchObject({
          bars: [{ count: 1 }],
          undated: 1,
        })
        expect(await timelineOf({ entity: 'person:cho', status: 'planned' })).toEqual({
          bars: [],
          bands: [],
          undated: 0,
        })
        expect(await codeOf(timelineOf({ entity: 'org:nowhere' }))).toBe('not-found')
      })
    })

    describe('claims', () => {
      const claimsOf = (about: string, request: Record<string, unknown> = {}) =>
        claims(store, ClaimsRequest.parse({ about, ...request }))

      it('about an entity come with their sources, standing ones first', async () => {
        const { claims: found } = await claimsOf(borrell)
        expect(found).toMatchObject([
          {
            id: 'c1',
            standing: true,
            sourceName: 'Press release',
            publisher: 'EEAS',
            values: { name: 'Josep Borrell' },
          },
          { id: 'c4', standing: false, sourceName: 'Another' },
        ])
      })

      it('come page by page', async () => {
        const first = await claimsOf(borrell, { limit: 1 })
        expect(first.claims.map(({ id }) => id)).toEqual(['c1'])
        const second = await claimsOf(borrell, { limit: 1, cursor: first.nextCursor ?? '' })
        expect(second.claims.map(({ id }) => id)).toEqual(['c4'])
        expect(second.nextCursor).toBeNull()
      })

      it('about a tie are found under the id of any of its terms, and under merged ends', async () => {
        const tie = `${borrell}|PARTICIPATED_IN|${dialogue}`
        expect((await claimsOf(`${tie}~2`)).claims.map(({ id }) => id)).toEqual(['c3'])
        await store.write((tx) =>
          tx.run(cypher('CREATE (k:Key {id: $id, key: $key, entity: $entity})'), {
            id: `person:borrell ${borrell}`,
            key: 'person:borrell',
            entity: borrell,
          }),
        )
        expect((await claimsOf(`person:borrell|PARTICIPATED_IN|${dialogue}`)).claims.map(({ id }) => id)).toEqual([
          'c3',
        ])
        expect((await claimsOf('person:borrell')).claims.map(({ id }) => id)).toEqual(['c1', 'c4'])
      })

      it('are not found for an id that no source mentions', async () => {
        expect(await codeOf(claimsOf('person:missing'))).toBe('not-found')
      })
    })

    it('returns a source with its standing claims in text order, page by page', async () => {
      const sourceOf = (request: Record<string, unknown>) =>
        source(store, 'https://example.org/release', SourceRequest.parse(request))
      const all = await sourceOf({})
      expect(all.source).toMatchObject({ name: 'Press release', text: 'Borrell met Cho in Seoul.' })
      const ids = all.claims.map(({ id }) => id)
      expect(ids[0]).toBe('c2')
      expect(ids).toEqual(['c2', ...ids.slice(1).sort()])
      const first = await sourceOf({ limit: 2 })
      const second = await sourceOf({ limit: 100, cursor: first.nextCursor ?? '' })
      expect([...first.claims, ...second.claims]).toEqual(all.claims)
      expect(await codeOf(source(store, 'nowhere', SourceRequest.parse({})))).toBe('not-found')
    })

    it('counts every label and relation, and names their properties', async () => {
      const { labels, relations } = await schema(store)
      expect(labels.find(({ name }) => name === 'Organisation')).toEqual({
        name: 'Organisation',
        count: 2,
        properties: ['id', 'name', 'aliases', 'keys', 'disputed', 'acronym', 'kind'],
      })
      expect(labels.map(({ name }) => name)).toEqual([...Object.keys(idPrefix), 'Source', 'Claim', 'Batch', 'Decision'])
      expect(relations.find(({ name }) => name === 'REPRESENTS')?.count).toBe(3)
      expect(relations.find(({ name }) => name === 'PARTICIPATED_IN')?.properties).toContain('representing')
    })
  })
}

const removeMeeting = cypher('MATCH (m:Entity {id: $id}) DETACH DELETE m RETURN $id AS entity')

async function createHub(store: GraphStore, meetings: { id: string; since: string; until: string }[]): Promise<void> {
  const rows = meetings.map((meeting) => ({
    ...meeting,
    name: meeting.id,
    aliases: [],
    keys: [],
    topics: [],
    kind: 'talks',
    mode: 'unknown',
    status: 'held',
    precision: 'day',
  }))
  await store.write(async (tx) => {
    await tx.run(
      cypher(
        "MERGE (s:Entity:State {id: 'state:x-hub'}) SET s.name = 'Hub', s.aliases = [], s.keys = [] RETURN s.id AS entity",
      ),
      {},
    )
    await tx.run(cypher('UNWIND $rows AS row CREATE (m:Entity:Meeting) SET m = row RETURN m.id AS entity'), { rows })
    await tx.run(
      cypher(
        "UNWIND $rows AS row MATCH (s:Entity {id: 'state:x-hub'}) MATCH (m:Entity {id: row.id}) CREATE (s)-[r:PARTICIPATED_IN]->(m) SET r = {id: s.id + '|PARTICIPATED_IN|' + m.id, from: s.id, to: m.id}",
      ),
      { rows },
    )
  })
}

function statedOf(about: string, id: string, values: Record<string, string>) {
  return {
    id,
    about,
    type: 'State',
    subject: about,
    asRead: about,
    values: JSON.stringify(values),
    source: 'another',
    locator: '{}',
    method: 'record',
    confidence: 1,
    batches: [1],
    batch: 1,
    standing: true,
    review: 'unreviewed',
  }
}
