import type { EntityId } from '../../../model/entity.ts'
import type { Edge, Node } from '../../../model/graph.ts'
import { sorted } from '../../../model/graph.ts'
import { tieId } from '../../../model/relation.ts'
import { readParleyJsonLines } from '../../../server/formats/parley-json/lines-reader.ts'
import { type IngestOptions, type IngestReport, ingest } from '../../../server/ingest/ingest.ts'
import { check } from '../../../server/journal/check.ts'
import { storedGraph } from '../../../server/journal/stored-graph.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { fileOf } from '../../server/formats/reading.ts'
import { tempDir } from '../../server/store/temp-dir.ts'

export const now = () => new Date().toISOString()
export const decider = { by: 'a test', now }

/** An empty embedded store. The caller closes it. */
export async function emptyStore(): Promise<GraphStore> {
  return openStore({ neo4j: null, dataDir: await tempDir() })
}

/** Loads records of Parley JSON Lines as one batch. The source is named by its id, or has more fields. */
export function load(
  store: GraphStore,
  source: string | { id: string; publishedAt?: string; text?: string },
  records: readonly object[],
  options: Partial<IngestOptions> = {},
): Promise<IngestReport> {
  const { id, ...more } = typeof source === 'string' ? { id: source } : source
  return loadLines(store, [{ type: 'source', id, name: id, ...more }, ...records], options)
}

/** Loads lines of Parley JSON Lines as one batch. */
export function loadLines(
  store: GraphStore,
  lines: readonly object[],
  options: Partial<IngestOptions> = {},
): Promise<IngestReport> {
  const text = lines.map((line) => JSON.stringify(line)).join('\n')
  const input = { file: fileOf('records.jsonl', text), read: readParleyJsonLines }
  return ingest(store, [input], { by: 'a test', replaces: false, dryRun: false, strict: false, now, ...options })
}

/** Records of Parley JSON Lines. */
export const says = {
  person: (id: string, name: string, more: object = {}) => ({ type: 'entity', kind: 'Person', id, name, ...more }),
  body: (id: string, name: string, more: object = {}) => ({ type: 'entity', kind: 'Organisation', id, name, ...more }),
  state: (id: string, name: string) => ({ type: 'entity', kind: 'State', id, name }),
  meeting: (id: string, name: string, ...participants: string[]) => ({
    ...{ type: 'meeting', id, name },
    participants: participants.map((one) => ({ id: one })),
  }),
  office: (from: string, to: string, more: object = {}) => ({
    ...{ type: 'relation', relation: 'REPRESENTS', from, to },
    ...more,
  }),
}

/** Nodes and ties as they are expected to be stored. */
export const is = {
  person: (id: EntityId, name: string, more: object = {}): Node => ({
    ...{ id, kind: 'Person', name },
    properties: { aliases: [], keys: [], ...more },
  }),
  body: (id: EntityId, name: string, more: object = {}): Node => ({
    ...{ id, kind: 'Organisation', name },
    properties: { aliases: [], keys: [], ...more },
  }),
  state: (id: EntityId, name: string, more: object = {}): Node => ({
    ...{ id, kind: 'State', name },
    properties: { aliases: [], keys: [], ...more },
  }),
  meeting: (id: EntityId, name: string, more: object = {}): Node => ({
    ...{ id, kind: 'Meeting', name },
    properties: {
      ...{ aliases: [], keys: [], topics: [] },
      ...{ kind: 'talks', mode: 'unknown', status: 'held', precision: 'none' },
      ...more,
    },
  }),
  took: (from: EntityId, to: EntityId, more: Partial<Edge> = {}): Edge => ({
    ...{ id: tieId('PARTICIPATED_IN', from, to), relation: 'PARTICIPATED_IN', from, to },
    ...more,
  }),
}

/** The graph that is stored, in the order of its ids. Throws if it differs from what its claims add up to. */
export async function soundGraph(store: GraphStore): Promise<{ nodes: Node[]; edges: Edge[] }> {
  const { ok, unfinished, differences } = await check(store)
  if (!ok || unfinished.length > 0) {
    throw new Error(`The graph is wrong: ${JSON.stringify({ unfinished, differences }, null, 1)}`)
  }
  return sorted(await storedGraph(store))
}
