import type { GraphStore, Params } from '../../../server/store/graph-store.ts'
import { cypher } from './cypher.ts'

/** Loads the graph that the examples of statements run on: a little of everything that a store holds. */
export async function loadExampleGraph(store: GraphStore): Promise<void> {
  await store.write(async (tx) => {
    for (const [labels, rows] of Object.entries(nodes)) {
      await tx.run(cypher(`UNWIND $rows AS row CREATE (n:${labels}) SET n = row RETURN n.id AS entity`), { rows })
    }
    for (const [relation, rows] of Object.entries(ties)) {
      await tx.run(
        cypher(
          `UNWIND $rows AS row MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to}) CREATE (a)-[r:${relation}]->(b) SET r = row`,
        ),
        { rows: rows.map((row) => ({ id: `${row.from}|${relation}|${row.to}`, ...row })) },
      )
    }
  })
}

const meeting = { kind: 'talks', mode: 'in-person', precision: 'day', aliases: [], keys: [], topics: [] }
const claim = {
  asRead: 'x',
  values: '{}',
  source: 'https://example.org/release',
  locator: '{"row":1}',
  method: 'record',
  confidence: 1,
  batches: [1],
  batch: 1,
  standing: true,
  review: 'unreviewed',
}
const batch = { kind: 'ingest', by: 'editor', at: '2024-11-05T08:00:00Z', sources: [claim.source], replaces: false }

const nodes: Record<string, Params[]> = {
  'Entity:Person': [
    {
      id: 'person:josep-borrell',
      name: 'Josep Borrell',
      aliases: ['Josep Borrell Fontelles'],
      keys: ['wikidata:Q312901'],
    },
    { id: 'person:cho-tae-yul', name: 'Cho Tae-yul', aliases: ['조태열'], keys: [], description: 'Minister' },
    { id: 'person:nobody', name: 'Nobody', aliases: [], keys: [] },
  ],
  'Entity:State': [
    {
      id: 'state:KOR',
      name: 'South Korea',
      officialName: 'Republic of Korea',
      aliases: ['Korea'],
      keys: [],
      adjective: 'South Korean',
    },
    { id: 'state:ESP', name: 'Spain', aliases: [], keys: [] },
  ],
  'Entity:Organisation': [
    { id: 'org:eu', name: 'European Union', acronym: 'EU', aliases: [], keys: [], kind: 'union' },
    {
      id: 'org:eeas',
      name: 'European External Action Service',
      acronym: 'EEAS',
      aliases: [],
      keys: [],
      disputed: ['kind'],
    },
  ],
  'Entity:Meeting': [
    {
      ...meeting,
      id: 'meeting:2024-11-04-eu-rok-strategic-dialogue',
      name: 'EU–ROK Strategic Dialogue',
      status: 'held',
      date: '2024-11-04',
      since: '2024-11-04',
      until: '2024-11-04',
      place: 'Seoul',
      topics: ['security'],
    },
    {
      ...meeting,
      id: 'meeting:2024-12-summit',
      name: 'Summit',
      kind: 'summit',
      status: 'planned',
      date: '2024-12',
      since: '2024-12-01',
      until: '2024-12-31',
      precision: 'month',
    },
    {
      ...meeting,
      id: 'meeting:a-call',
      name: 'Call',
      kind: 'call',
      mode: 'phone',
      status: 'cancelled',
      precision: 'none',
    },
  ],
  Source: [
    {
      id: claim.source,
      name: 'Press release',
      url: claim.source,
      publisher: 'EEAS',
      publishedAt: '2024-11-04',
      versions: ['ab'],
      text: 'Borrell met Cho in Seoul.',
    },
    { id: 'another', name: 'Another', versions: ['cd'] },
  ],
  Claim: [
    {
      ...claim,
      id: 'c1',
      type: 'Person',
      about: 'person:josep-borrell',
      subject: 'person:josep-borrell',
      asRead: 'wikidata:Q312901',
      key: 'wikidata:Q312901',
      values: '{"name":"Josep Borrell"}',
    },
    {
      ...claim,
      id: 'c2',
      type: 'Person',
      about: 'person:cho-tae-yul',
      subject: 'person:cho',
      asRead: 'person:cho',
      values: '{"name":"Cho Tae-yul"}',
      method: 'rule',
      waiting: true,
      confidence: 0.9,
      quote: 'met Cho',
      start: 8,
      end: 15,
      batches: [1, 2],
      publishedAt: '2024-11-04',
    },
    {
      ...claim,
      id: 'c3',
      type: 'PARTICIPATED_IN',
      about: 'person:josep-borrell|PARTICIPATED_IN|meeting:2024-11-04-eu-rok-strategic-dialogue',
      subject: 'person:josep-borrell|PARTICIPATED_IN|meeting:2024-11-04-eu-rok-strategic-dialogue',
      ownFrom: 'person:josep-borrell',
      ownTo: 'meeting:2024-11-04-eu-rok-strategic-dialogue',
      from: 'person:josep-borrell',
      to: 'meeting:2024-11-04-eu-rok-strategic-dialogue',
      representing: 'org:eu',
      values: '{"role":"visitor","representing":"org:eu"}',
    },
    {
      ...claim,
      id: 'c4',
      type: 'Person',
      about: 'person:josep-borrell',
      subject: 'person:josep-borrell',
      values: '{"name":"Joseph Borell"}',
      source: 'another',
      batches: [2],
      batch: 0,
      standing: false,
    },
    {
      ...claim,
      id: 'c5',
      type: 'State',
      about: 'state:KOR',
      subject: 'state:KOR',
      values: '{"name":"Korea"}',
      batches: [3],
      batch: 3,
      method: 'manual',
      review: 'accepted',
    },
    {
      ...claim,
      id: 'c6',
      type: 'State',
      about: 'state:KOR',
      subject: 'state:KOR',
      values: '{"name":"Corea"}',
      method: 'llm',
      confidence: 0.4,
      review: 'rejected',
    },
  ],
  Batch: [
    { ...batch, id: 'b1', number: 1, state: 'done', created: 9, updated: 0, unchanged: 0, removed: 0 },
    {
      ...batch,
      id: 'b2',
      number: 2,
      state: 'undone',
      replaces: true,
      created: 0,
      updated: 1,
      unchanged: 8,
      removed: 0,
    },
    {
      ...batch,
      id: 'b3',
      number: 3,
      state: 'open',
      kind: 'edit',
      sources: [],
      created: 0,
      updated: 1,
      unchanged: 0,
      removed: 0,
    },
  ],
  BatchPart: [
    { id: '1:1', batch: 1, claims: ['c1', 'c2'] },
    { id: '1:2', batch: 1, claims: ['c3', 'c6'] },
    { id: '2:1', batch: 2, claims: ['c2', 'c4'] },
    { id: '3:1', batch: 3, claims: ['c5'] },
  ],
  Decision: [
    {
      id: '1:same:person:cho=person:cho-tae-yul',
      kind: 'same',
      a: 'person:cho',
      b: 'person:cho-tae-yul',
      reasons: ['same name'],
      batch: 1,
    },
    {
      id: '2:different:person:cho-tae-yul=person:nobody',
      kind: 'different',
      a: 'person:cho-tae-yul',
      b: 'person:nobody',
      reasons: [],
      batch: 2,
    },
    {
      id: '1:propose:person:josep-borrell=person:nobody',
      kind: 'propose',
      a: 'person:josep-borrell',
      b: 'person:nobody',
      reasons: ['a hunch'],
      batch: 1,
    },
    { id: '3:accept:c5', kind: 'accept', a: 'c5', b: '', reasons: [], batch: 3 },
    { id: '3:reject:c6', kind: 'reject', a: 'c6', b: '', reasons: ['misspelt'], batch: 3 },
  ],
  Key: [
    { id: 'wikidata:Q312901 person:josep-borrell', key: 'wikidata:Q312901', entity: 'person:josep-borrell' },
    { id: 'person:cho person:cho-tae-yul', key: 'person:cho', entity: 'person:cho-tae-yul' },
  ],
  Forgotten: [{ id: 'hash-of-somebody' }],
}

const dialogue = 'meeting:2024-11-04-eu-rok-strategic-dialogue'
const ties: Record<string, { from: string; to: string; [property: string]: unknown }[]> = {
  PARTICIPATED_IN: [
    {
      from: 'person:josep-borrell',
      to: dialogue,
      role: 'visitor',
      representing: 'org:eu',
      title: 'High Representative',
    },
    { from: 'person:cho-tae-yul', to: dialogue, role: 'host', representing: 'state:KOR' },
    { from: 'org:eu', to: dialogue },
    { from: 'state:KOR', to: 'meeting:2024-12-summit' },
    { from: 'org:eu', to: 'meeting:a-call' },
  ],
  REPRESENTS: [
    {
      id: 'person:josep-borrell|REPRESENTS|org:eu|high-representative',
      from: 'person:josep-borrell',
      to: 'org:eu',
      title: 'High Representative',
      since: '2019-12-01',
      until: '2024-11-30',
      sinceDate: '2019-12-01',
      untilDate: '2024-11',
    },
    {
      id: 'person:cho-tae-yul|REPRESENTS|state:KOR|minister',
      from: 'person:cho-tae-yul',
      to: 'state:KOR',
      title: 'Minister',
    },
    {
      id: 'person:cho-tae-yul|REPRESENTS|state:KOR|minister~2',
      from: 'person:cho-tae-yul',
      to: 'state:KOR',
      title: 'Minister',
      since: '2024-01-10',
    },
  ],
  MEMBER_OF: [{ from: 'state:ESP', to: 'org:eu', since: '1986-01-01', sinceDate: '1986-01-01' }],
  PART_OF: [{ from: 'org:eeas', to: 'org:eu' }],
  HELD_IN: [{ from: dialogue, to: 'state:KOR', place: 'Seoul' }],
  CONCERNS: [{ from: dialogue, to: 'person:nobody', topic: 'security' }],
  FOLLOWED_BY: [{ from: 'meeting:a-call', to: dialogue, how: 'replaced' }],
}
