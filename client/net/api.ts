import {
  ConsoleAnswer,
  CypherAnswer,
  type CypherRequest,
  ExplainAnswer,
  SchemaAnswer,
} from '../../model/api/console.ts'
import { ClaimsAnswer, SourceAnswer } from '../../model/api/evidence.ts'
import {
  EntityAnswer,
  GraphAnswer,
  NeighboursAnswer,
  PathsAnswer,
  type PathsRequest,
  SearchAnswer,
} from '../../model/api/graph.ts'
import { BatchesAnswer } from '../../model/api/journal.ts'
import { CommonAnswer, MetAnswer } from '../../model/api/met.ts'
import {
  ChangesAnswer,
  type ChangesRequest,
  DecisionAnswer,
  type DecisionRequest,
  ReviewAnswer,
  type ReviewItem,
} from '../../model/api/review.ts'
import { Batch } from '../../model/claim.ts'
import { PreviewAnswer, SnapshotAnswer, type SnapshotRequest } from '../../model/snapshot.ts'
import { SnapshotRecord, SnapshotsAnswer } from '../../model/snapshot-record.ts'
import { type AskOptions, get, post } from './call.ts'

/** Narrows neighbours; an empty or missing list does not limit. `since` and `until` are ISO days. */
type NeighboursQuery = {
  relations?: readonly string[]
  kinds?: readonly string[]
  since?: string
  until?: string
  limit?: number
  cursor?: string
}
type PageQuery = { limit?: number; cursor?: string }

const at = (id: string) => encodeURIComponent(id)

/** The routes that read the graph and publish snapshots, one function each. */
export const api = {
  search: (query: { q: string; kinds?: readonly string[]; limit?: number }, options: AskOptions = {}) =>
    get('api/search', SearchAnswer, query, options),
  entity: (id: string, options: AskOptions = {}) => get(`api/entities/${at(id)}`, EntityAnswer, {}, options),
  neighbours: (id: string, query: NeighboursQuery = {}, options: AskOptions = {}) =>
    get(`api/entities/${at(id)}/neighbours`, NeighboursAnswer, query, options),
  met: (id: string, query: PageQuery & { kinds?: readonly string[] } = {}, options: AskOptions = {}) =>
    get(`api/entities/${at(id)}/met`, MetAnswer, query, options),
  common: (ids: readonly string[], limit: number, options: AskOptions = {}) =>
    post('api/common', { ids, limit }, CommonAnswer, options),
  graph: (ids: readonly string[], options: AskOptions = {}) => post('api/graph', { ids }, GraphAnswer, options),
  paths: (request: PathsRequest, options: AskOptions = {}) => post('api/paths', request, PathsAnswer, options),
  claims: (about: string, query: PageQuery = {}, options: AskOptions = {}) =>
    get('api/claims', ClaimsAnswer, { about, ...query }, options),
  source: (id: string, query: PageQuery = {}, options: AskOptions = {}) =>
    get(`api/sources/${at(id)}`, SourceAnswer, query, options),
  schema: (options: AskOptions = {}) => get('api/schema', SchemaAnswer, {}, options),
  preview: (request: SnapshotRequest, options: AskOptions = {}) =>
    post('api/snapshots/preview', request, PreviewAnswer, options),
  publish: (request: SnapshotRequest, options: AskOptions = {}) =>
    post('api/snapshots', request, SnapshotAnswer, options),
  snapshots: (options: AskOptions = {}) => get('api/snapshots', SnapshotsAnswer, {}, options),
  supersede: (id: string, by: string, note: string) =>
    post(`api/snapshots/${at(id)}/supersede`, note === '' ? { by } : { by, note }, SnapshotRecord),
  takeBack: (id: string) => post(`api/snapshots/${at(id)}/take-back`, {}, SnapshotRecord),
  withdraw: (id: string, reason: string, forGood: boolean) =>
    post(`api/snapshots/${at(id)}/withdraw`, reason === '' ? { forGood } : { reason, forGood }, SnapshotRecord),
  console: (options: AskOptions = {}) => get('api/console', ConsoleAnswer, {}, options),
  cypher: (request: CypherRequest, options: AskOptions = {}) => post('api/cypher', request, CypherAnswer, options),
  explain: (request: CypherRequest, options: AskOptions = {}) =>
    post('api/cypher/explain', request, ExplainAnswer, options),
}

/** A page of the journal, newest batch first. An empty cursor asks for the first page. */
export function batches(cursor: string): Promise<BatchesAnswer> {
  return get('api/batches', BatchesAnswer, { limit: 20, ...(cursor === '' ? {} : { cursor }) })
}

/** Undoes a batch, or redoes one that was undone. */
export function turnBatch(id: string, turn: 'undo' | 'redo'): Promise<Batch> {
  return post(`api/batches/${at(id)}/${turn}`, {}, Batch)
}

/** Review items in one page. */
const REVIEW_PAGE = 50

/** A page of the review queue; `kind` narrows it to one kind of item. */
export function reviewPage(kind: ReviewItem['kind'] | undefined, cursor: string | null): Promise<ReviewAnswer> {
  const query = { ...(kind === undefined ? {} : { kind }), ...(cursor === null ? {} : { cursor }) }
  return get('api/review', ReviewAnswer, { limit: REVIEW_PAGE, ...query })
}

/** The number of items in the review queue. */
export async function waitingCount(): Promise<number> {
  const { counts } = await get('api/review', ReviewAnswer, { limit: 1 }, { isQuiet: true })
  return counts.same + counts.contradiction + counts.claim
}

/** Makes a decision and returns the id of its batch. */
export async function decide(request: DecisionRequest): Promise<string> {
  return (await post('api/decisions', request, DecisionAnswer)).batch.id
}

/** Makes claims by hand and returns the id of their batch. */
export async function state(request: ChangesRequest): Promise<string> {
  return (await post('api/changes', request, ChangesAnswer)).batch.id
}
