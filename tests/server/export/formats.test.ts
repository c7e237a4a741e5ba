import { MultiDirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportFormat, ExportTable } from '../../../model/api/export.ts'
import type { Graph as ParleyGraph } from '../../../model/graph.ts'
import { exportGraph } from '../../../server/export/export.ts'
import { tableRows } from '../../../server/formats/csv/table.ts'
import { readFollowTheMoney } from '../../../server/formats/follow-the-money/reader.ts'
import { readParleyJson } from '../../../server/formats/parley-json/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { collected, fileOf, readingOf } from '../formats/reading.ts'
import { tempDir } from '../store/temp-dir.ts'
import { now } from './backups.ts'
import { dump } from './dump.ts'

const anna = 'person:anna-lind'
const talks = 'meeting:fish-talks'
/** A bit of everything, with texts that break a careless writer. */
const document = {
  source: { name: 'Minutes', text: 'Anna Lind met the Board.' },
  entities: [
    {
      id: anna,
      kind: 'Person',
      name: 'Anna "<Lind>" & Söhne',
      aliases: ['A|B', '안나'],
      keys: ['wikidata:Q1'],
      description: 'Line one\nline two\u0001',
    },
    {
      id: 'org:board',
      kind: 'Organisation',
      name: '=HYPERLINK("http://example.org")',
      acronym: 'FB',
      organisationKind: 'committee',
    },
    { id: 'state:SWE', kind: 'State', name: 'Sweden', officialName: 'Kingdom of Sweden' },
    { id: 'state:x-elsewhere', kind: 'State', name: 'Elsewhere' },
  ],
  meetings: [
    {
      id: talks,
      name: 'Fish; talks,\nday two',
      kind: 'talks',
      mode: 'phone',
      status: 'cancelled',
      date: '2024-11-04/2024-11-05',
      place: 'Malmö',
      heldIn: 'state:SWE',
      topics: ['fish', 'quotas'],
      participants: [
        { id: anna, role: 'visitor', representing: 'state:SWE', title: 'Minister' },
        { id: 'org:board', role: 'host' },
      ],
      concerns: [{ id: 'state:x-elsewhere', topic: 'fish' }],
      followedBy: [{ id: 'meeting:later', how: 'replaced' }],
    },
    { id: 'meeting:later', name: 'Later', date: '2025' },
  ],
  relations: [
    { relation: 'REPRESENTS', from: anna, to: 'state:SWE', title: 'Minister', since: '2022-10', until: '2024-09-30' },
    { relation: 'MEMBER_OF', from: anna, to: 'org:board', role: 'Chair', since: '2020' },
    { relation: 'MEMBER_OF', from: anna, to: 'org:board', role: 'Member' },
    { relation: 'PART_OF', from: 'org:board', to: 'state:SWE' },
  ],
}

describe('exports for other programs', () => {
  let store: GraphStore
  let graph: ParleyGraph
  beforeAll(async () => {
    store = await openStore({ neo4j: null, dataDir: await tempDir() })
    const file = fileOf('a.json', JSON.stringify(document))
    const options = { by: 'a test', replaces: false, dryRun: false, strict: true, now }
    expect((await ingest(store, [{ file, read: readParleyJson }], options)).errors).toEqual([])
    graph = (await dump(store)).graph
  })
  afterAll(() => store.close())

  const text = async (format: ExportFormat, ids?: string[], table?: ExportTable) =>
    (await collected(await exportGraph(store, { format, ids, table }))).join('')

  /** What a program reads from a graph: properties by node, ends and properties by edge. */
  const seen = (read: Pick<MultiDirectedGraph, 'mapNodes' | 'mapEdges'>) => ({
    nodes: new Map(read.mapNodes((id, properties) => [id, properties])),
    edges: new Map(read.mapEdges((id, properties, from, to) => [id, { from, to, ...properties }])),
  })
  const lines = (value: unknown) => (Array.isArray(value) ? value.join('|') : String(value).replace('\u0001', '\ufffd'))
  const expectEqual = (read: ReturnType<typeof seen>, labels: { name: string; relation?: string }) => {
    expect(read.nodes.size).toBe(graph.nodes.length)
    for (const { id, kind, name, properties } of graph.nodes) {
      const { kind: own, ...others } = { kind: undefined, ...properties }
      const all = { kind, [labels.name]: name, ...others, [`${kind.toLowerCase()}Kind`]: own }
      const expected = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, lines(value)]]))
      expect(read.nodes.get(id), id).toMatchObject(Object.fromEntries(expected))
    }
    expect(read.edges.size).toBe(graph.edges.length)
    for (const { id, ...edge } of graph.edges) expect(read.edges.get(id), id).toMatchObject(edge)
  }

  it('are read by graphology as GraphML, every node, edge and property', async () => {
    expectEqual(seen(parseGraphml(MultiDirectedGraph, await text('graphml'), { addMissingNodes: false })), {
      name: 'name',
    })
  })

  it('are read by graphology as GEXF, every node, edge and property', async () => {
    expectEqual(seen(gexf.parse(MultiDirectedGraph, await text('gexf'))), { name: 'label' })
  })

  it('say that a node is a meeting and what kind of meeting, and declare each attribute once', async () => {
    const nodes = seen(parseGraphml(MultiDirectedGraph, await text('graphml'), { addMissingNodes: false })).nodes
    expect(nodes.get(talks)).toMatchObject({ kind: 'Meeting', meetingKind: 'talks' })
    expect(nodes.get('org:board')).toMatchObject({ kind: 'Organisation', organisationKind: 'committee' })
    const graphml = [...(await text('graphml')).matchAll(/<key id="([^"]+)"/g)]
    const [, ofNodes = ''] = /<attributes class="node">([\s\S]*?)<\/attributes>/.exec(await text('gexf')) ?? []
    const inGexf = [...ofNodes.matchAll(/<attribute id="([^"]+)"/g)]
    for (const declared of [graphml, inGexf]) {
      const ids = declared.map(([, id]) => id)
      expect(ids).toContainEqual(expect.stringMatching(/meetingKind$/))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('are read back as FollowTheMoney, with its own names of schemata and properties', async () => {
    const ftm = await text('ftm')
    for (const line of ftm.trim().split('\n')) {
      const { id, schema, properties } = JSON.parse(line)
      expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/)
      expect(Object.keys(ftmProperties)).toContain(schema)
      expect(ftmProperties[schema]).toEqual(expect.arrayContaining(Object.keys(properties)))
    }
    const { claims, errors } = await readingOf(readFollowTheMoney, fileOf('a.ftm.json', ftm))
    expect(errors).toEqual([])
    const ties = claims.flatMap(({ type, from, to, values }) => (from === undefined ? [] : [[type, from, to, values]]))
    expect(ties).toEqual(
      expect.arrayContaining([
        ['PARTICIPATED_IN', 'ftm:org.board', 'ftm:meeting.fish-talks', { role: 'host' }],
        ['PARTICIPATED_IN', 'ftm:person.anna-lind', 'ftm:meeting.fish-talks', { role: 'participant' }],
        ['HELD_IN', 'ftm:meeting.fish-talks', 'state:SWE', { place: 'Malmö' }],
        [
          'REPRESENTS',
          'ftm:person.anna-lind',
          'ftm:state.SWE',
          { title: 'Minister', since: '2022-10', until: '2024-09-30' },
        ],
        ['MEMBER_OF', 'ftm:person.anna-lind', 'ftm:org.board', { role: 'Chair', since: '2020' }],
      ]),
    )
    expect(claims.find(({ key }) => key === 'ftm:meeting.fish-talks')?.values).toMatchObject({
      name: 'Fish; talks,\nday two',
      date: '2024-11-04/2024-11-05',
      topics: ['fish', 'quotas'],
    })
    expect(ftm).toContain('Status: cancelled.')
  })

  it('are tables in which every node and edge is a row', async () => {
    const read = async (table: ExportTable) => {
      const content = (await text('csv', undefined, table)).replace('\ufeff', '')
      const rows = await collected(
        tableRows(
          (async function* pieces() {
            yield content
          })(),
          ',',
        ),
      )
      return rows.flatMap((row) => ('values' in row ? [row.values] : []))
    }
    expect(await read('people')).toMatchObject([
      {
        id: anna,
        name: 'Anna "<Lind>" & Söhne',
        aliases: 'A|B|안나',
        keys: 'wikidata:Q1',
        description: 'Line one\nline two\u0001',
      },
    ])
    expect(await read('organisations')).toMatchObject([
      { id: 'org:board', name: `'=HYPERLINK("http://example.org")`, kind: 'committee' },
    ])
    expect(await read('meetings')).toMatchObject(
      [
        {
          id: talks,
          status: 'cancelled',
          since: '2024-11-04',
          until: '2024-11-05',
          topics: 'fish|quotas',
          place: 'Malmö',
        },
        { id: 'meeting:later', date: '2025', precision: 'year' },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    expect(await read('MEMBER_OF')).toHaveLength(2)
    expect(await read('PARTICIPATED_IN')).toContainEqual({
      id: `${anna}|PARTICIPATED_IN|${talks}`,
      from: anna,
      to: talks,
      role: 'visitor',
      representing: 'state:SWE',
      title: 'Minister',
    })
    const counts = await Promise.all((['people', 'states', 'organisations', 'meetings'] as const).map(read))
    expect(counts.flat()).toHaveLength(graph.nodes.length)
    await expect(exportGraph(store, { format: 'csv' })).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('hold only the chosen entities and the edges among them', async () => {
    const read = seen(
      parseGraphml(MultiDirectedGraph, await text('graphml', [talks, anna]), { addMissingNodes: false }),
    )
    expect([...read.nodes.keys()].sort()).toEqual([talks, anna])
    expect([...read.edges.keys()]).toEqual([`${anna}|PARTICIPATED_IN|${talks}`])
    const ftm = (await text('ftm', [talks, anna]))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(ftm.map(({ id }) => id).sort()).toEqual(['meeting.fish-talks', 'person.anna-lind'])
    expect(ftm.find(({ schema }) => schema === 'Event').properties).not.toHaveProperty('organizer')
    const { claims, nodes } = JSON.parse(await text('json', [talks, anna]))
    expect(nodes).toHaveLength(2)
    expect(claims.map(({ type }: { type: string }) => type).sort()).toEqual(['Meeting', 'PARTICIPATED_IN', 'Person'])
    await expect(exportGraph(store, { format: 'json', ids: ['person:nobody'] })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

const thing = ['name', 'alias', 'wikidataId', 'summary', 'country']
const link = ['role', 'startDate', 'endDate', 'summary']
/** The schemata and properties that exports use, as followthemoney.tech defines them. */
const ftmProperties: Readonly<Record<string, string[]>> = {
  Person: thing,
  PublicBody: [...thing, 'classification', 'abbreviation'],
  Organization: [...thing, 'classification', 'abbreviation'],
  Event: [...thing, 'startDate', 'endDate', 'location', 'organizer', 'involved', 'keywords'],
  Membership: [...link, 'member', 'organization'],
  Representation: [...link, 'agent', 'client'],
  UnknownLink: [...link, 'subject', 'object'],
}
