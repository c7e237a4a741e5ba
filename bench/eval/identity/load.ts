import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Decision } from '../../../model/decision.ts'
import type { Node } from '../../../model/graph.ts'
import { inputsAt } from '../../../server/formats/disk-files.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { storedGraph } from '../../../server/journal/stored-graph.ts'
import { statement } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { claimsIn, decisionsIn } from '../../../server/store/stored-journal.ts'

const allDecisions = statement('read/all-decisions')
const claimPages = statement('read/claim-pages')

/** The people of the bundled example as a table by somebody else: names and posts, without the example's ids. */
export const TABLE = '../shared/data/seoul-context/people.csv'
const RECORDS = ['../shared/data/hsg-travels', '../shared/data/hsg-visits', 'data'] as const
export const SOURCES = [...RECORDS, TABLE] as const

/** The namespace of the table's keys. */
export const TABLE_KEYS = 'table'

const mapping = {
  rows: 'entities',
  kind: 'Person',
  namespace: TABLE_KEYS,
  dates: 'iso',
  source: { name: 'Who held which post', publisher: 'A table' },
  fields: { name: { column: 'name' } },
  represents: {
    body: { column: 'represents' },
    title: { column: 'title_held' },
    since: { column: 'from' },
    until: { column: 'to' },
  },
}

/** The contents of a store after all sources were loaded into it, one after the other. */
export interface Loaded {
  nodes: readonly Node[]
  decisions: readonly Decision[]
  /** The loads that make claims about an entity, by its id. The first load is 1. */
  loadsOf: ReadonlyMap<string, ReadonlySet<number>>
  /** The ids of entities by the keys that sources give them. */
  idOf: ReadonlyMap<string, string>
}

/** Loads all sources into a temporary embedded store, each as a batch of its own. */
export async function loadAll(): Promise<Loaded> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-identity-'))
  await copyFile(TABLE, join(folder, 'people.csv'))
  await writeFile(join(folder, 'people.mapping.json'), JSON.stringify(mapping))
  const store = await openStore({ neo4j: null, dataDir: folder })
  try {
    for (const path of [...RECORDS, join(folder, 'people.csv')]) await loadOne(store, path)
    return await read(store)
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}

async function loadOne(store: GraphStore, path: string): Promise<void> {
  const { inputs } = await inputsAt([path])
  const now = () => new Date().toISOString()
  const { rows } = await ingest(store, inputs, { by: 'eval', replaces: false, dryRun: false, strict: true, now })
  console.error(`${path}: ${rows.accepted} rows`)
}

async function read(store: GraphStore): Promise<Loaded> {
  const loadsOf = new Map<string, Set<number>>()
  const idOf = new Map<string, string>()
  for await (const rows of store.pages(claimPages, {})) {
    for (const { about, asRead, batches, ends } of claimsIn(rows)) {
      if (ends !== undefined) continue
      idOf.set(asRead, about)
      const loads = loadsOf.get(about) ?? new Set()
      for (const batch of batches) loads.add(batch)
      loadsOf.set(about, loads)
    }
  }
  const { nodes } = await storedGraph(store)
  return { nodes, decisions: decisionsIn(await store.read(allDecisions, {})), loadsOf, idOf }
}
