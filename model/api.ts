import * as z from 'zod'
import { Change } from './change.ts'
import { Batch, Claim, Counts, Decision, Source, Value } from './claim.ts'
import { Differences } from './differences.ts'
import { EntityKind, MeetingStatus } from './entity.ts'
import { ExportFormat, ExportTable } from './export.ts'
import { Graph, Node } from './graph.ts'
import { Day } from './partial-date.ts'
import { Problem } from './problem.ts'
import { Relation } from './relation.ts'

/** What goes over HTTP, in both directions. The server checks requests with these, OpenAPI is made from them. */

/** A list in a query string: `kinds=Person,State` or the name given several times. */
function listOf<T extends z.ZodType<string>>(item: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value),
    z.array(item),
  )
}
const count = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)
/** A switch in a query string: `?dryRun`, `?dryRun=true`. */
const flag = z
  .preprocess((value) => (value === '' || value === 'true' ? true : value === 'false' ? false : value), z.boolean())
  .default(false)
const Id = z.string().min(1).max(2_000)
const Period = { since: Day.optional(), until: Day.optional() }
const isInOrder = ({ since = '', until = '9999' }: { since?: string | undefined; until?: string | undefined }) =>
  since <= until
const inOrder = { error: '"until" is before "since"', path: ['until'] }
/** The entity asked for by its id. */
export const EntityParams = z.strictObject({ id: Id })

export const SearchRequest = z.strictObject({
  q: z.string().trim().min(1).max(1_000),
  kinds: listOf(EntityKind).optional(),
  limit: count(100, 20),
})
export const SearchHit = z.object({
  id: z.string(),
  kind: EntityKind,
  name: z.string(),
  /** The name or alias that was found. */
  matched: z.string(),
  degree: z.int(),
  /** When a meeting was, as far as it is known. */
  date: z.string().optional(),
})
export const SearchAnswer = z.object({
  hits: z.array(SearchHit),
  truncated: z.boolean(),
  /** Where there is no hit: what has the names spelled most like the query. */
  near: z.array(SearchHit),
})
export type SearchRequest = z.infer<typeof SearchRequest>
export type SearchHit = z.infer<typeof SearchHit>
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** Neighbours over one relation, of one kind, in one direction seen from the entity. */
export const NeighbourGroup = z.object({
  relation: Relation,
  direction: z.enum(['out', 'in']),
  kind: EntityKind,
  count: z.int(),
})
export type NeighbourGroup = z.infer<typeof NeighbourGroup>

const Contradiction = z.object({
  property: z.string(),
  values: z.array(
    z.object({ value: z.union([z.string(), z.number(), z.array(z.string())]), claims: z.array(z.string()) }),
  ),
})

export const EntityAnswer = z.object({
  node: Node,
  contradictions: z.array(Contradiction),
  counts: z.array(NeighbourGroup),
  /** The id that was asked for, where it is one that was merged into this. */
  mergedFrom: z.string().optional(),
})
export type EntityAnswer = z.infer<typeof EntityAnswer>

export const NeighboursRequest = z
  .strictObject({
    relations: listOf(Relation).optional(),
    kinds: listOf(EntityKind).optional(),
    status: listOf(MeetingStatus).optional(),
    ...Period,
    limit: count(500, 40),
    cursor: z.string().max(2_000).optional(),
  })
  .refine(isInOrder, inOrder)
/**
 * `groups` counts all neighbours that the filters let through, whatever page this is. The node asked for is the first in
 * `graph`; neighbours follow, meetings after the others and latest first.
 */
export const NeighboursAnswer = z.object({
  graph: Graph,
  groups: z.array(NeighbourGroup),
  nextCursor: z.string().nullable(),
  /** The id that was asked for, where it is one that was merged into the node's. */
  mergedFrom: z.string().optional(),
})
export type NeighboursRequest = z.infer<typeof NeighboursRequest>
export type NeighboursAnswer = z.infer<typeof NeighboursAnswer>

export const GraphRequest = z.strictObject({ ids: z.array(Id).max(2_000) })
/** The nodes asked for and the edges among them; `missing` names ids that are not there, `merged` those that moved. */
/** What stands behind a node or edge: its sources, the claims of theirs that stand, and how sure the surest is (0 to 1). */
export const Evidence = z.object({ sources: z.array(z.string()), statements: z.int(), confidence: z.number() })
export type Evidence = z.infer<typeof Evidence>

export const GraphAnswer = z.object({
  graph: Graph,
  missing: z.array(z.string()),
  merged: z.record(z.string(), z.string()),
  /** Links of each node in the whole graph, by id. */
  degrees: z.record(z.string(), z.int()),
  /** By the ids of nodes and edges. */
  evidence: z.record(z.string(), Evidence),
  /** The sources that `evidence` names. */
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type GraphAnswer = z.infer<typeof GraphAnswer>

export const PathsRequest = z
  .strictObject({
    from: Id,
    to: Id,
    /** Counts edges. */
    maxHops: z.int().min(1).max(10).default(6),
    limit: z.int().min(1).max(50).default(5),
    avoid: z.array(Id).max(500).default([]),
    /** Of which edges paths are made. By default those of contact: places, topics and memberships are none. */
    relations: z.array(Relation).min(1).default(['PARTICIPATED_IN', 'REPRESENTS']),
    /** The meetings that paths lead through; the two ends are free. */
    status: z.array(MeetingStatus).min(1).default(['held']),
    ...Period,
  })
  .refine(isInOrder, inOrder)
/** `truncated`: there are more paths, or the search was ended before it had seen all. `merged` names ids that moved. */
export const PathsAnswer = z.object({
  paths: z.array(Graph),
  truncated: z.boolean(),
  merged: z.record(z.string(), z.string()),
})
export type PathsRequest = z.infer<typeof PathsRequest>
export type PathsAnswer = z.infer<typeof PathsAnswer>

export const TimelineRequest = z
  .strictObject({
    ...Period,
    unit: z.enum(['day', 'week', 'month', 'year']).default('month'),
    status: listOf(MeetingStatus).optional(),
    /** Only meetings in which this entity took part. */
    entity: Id.optional(),
  })
  .refine(isInOrder, inOrder)
/**
 * Bars count meetings whose day is known, by the unit they start in, oldest first and only units with meetings; `start`
 * is the unit's first day (weeks start on Monday). Bands hold those known by month or year.
 */
export const TimelineAnswer = z.object({
  bars: z.array(z.object({ start: z.string(), count: z.int() })),
  bands: z.array(
    z.object({ since: z.string(), until: z.string(), precision: z.enum(['month', 'year']), count: z.int() }),
  ),
  undated: z.int(),
})
export type TimelineRequest = z.infer<typeof TimelineRequest>
export type TimelineUnit = TimelineRequest['unit']
export type TimelineAnswer = z.infer<typeof TimelineAnswer>

export const ClaimsRequest = z.strictObject({
  about: Id,
  limit: count(200, 50),
  cursor: z.string().max(2_000).optional(),
})
/** A claim with what is derived of it, and its source without the text. */
export const ClaimView = Claim.extend({
  about: z.string(),
  standing: z.boolean(),
  review: z.enum(['unreviewed', 'accepted', 'rejected']),
  sourceName: z.string(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  basedOn: z.string().optional(),
})
export type ClaimView = z.infer<typeof ClaimView>
export const ClaimsAnswer = z.object({ claims: z.array(ClaimView), nextCursor: z.string().nullable() })
export type ClaimsRequest = z.infer<typeof ClaimsRequest>
export type ClaimsAnswer = z.infer<typeof ClaimsAnswer>

export const SourceParams = z.strictObject({ id: Id })
export const SourceRequest = z.strictObject({ limit: count(1_000, 200), cursor: z.string().max(2_000).optional() })
export type SourceRequest = z.infer<typeof SourceRequest>
/** The document with its quotes: `claims` that stand, in the order of their offsets; those without offsets come last. */
export const SourceAnswer = z.object({
  source: Source,
  claims: z.array(ClaimView),
  nextCursor: z.string().nullable(),
})
export type SourceAnswer = z.infer<typeof SourceAnswer>

export const SchemaAnswer = z.object({
  labels: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(z.string()) })),
  relations: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(z.string()) })),
})
export type SchemaAnswer = z.infer<typeof SchemaAnswer>

export const CypherRequest = z.strictObject({
  query: z.string().min(1).max(100_000),
  params: z.record(z.string(), z.unknown()).default({}),
  limit: z.int().min(1).max(1_000_000).optional(),
})
/** `graph` holds what of the rows are nodes, edges and paths of the model. */
export const CypherAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  graph: Graph,
  truncated: z.boolean(),
  elapsedMs: z.number(),
  asOf: z.string(),
})
export type CypherRequest = z.infer<typeof CypherRequest>
export type CypherAnswer = z.infer<typeof CypherAnswer>
export const ExplainAnswer = z.object({ plan: z.string() })
/** A query to start from; `values` are those of its parameters. */
export const ExampleQuery = z.object({
  name: z.string(),
  title: z.string(),
  query: z.string(),
  values: z.record(z.string(), z.unknown()),
})
export type ExampleQuery = z.infer<typeof ExampleQuery>
/** What the console runs on, how much one query may take, and queries to start from. */
export const ConsoleAnswer = z.object({
  engine: z.enum(['neo4j', 'embedded']),
  timeoutMs: z.int(),
  rowLimit: z.int(),
  examples: z.array(ExampleQuery),
})
export type ConsoleAnswer = z.infer<typeof ConsoleAnswer>

/** A view that is too large for an address: any JSON object, which the client reads back by its own schema. */
export const SavedView = z.record(z.string(), z.unknown())
export type SavedView = z.infer<typeof SavedView>
export const ViewParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits') })
export const ViewAnswer = z.object({ id: z.string() })

/** `replace` withdraws what a new version of a source no longer says; `strict` stops at the first row error. */
export const ImportRequest = z.strictObject({ dryRun: flag, replace: flag, strict: flag })
export type ImportRequest = z.infer<typeof ImportRequest>
export const ImportAnswer = z.object({ job: z.string() })
/**
 * How far an import is: rows read so far, now of this file; `read` of `of` bytes in all files. `batch` holds what was
 * written, null while that is nothing.
 */
export const ImportProgress = z.object({
  file: z.string(),
  rows: z.int(),
  read: z.int(),
  of: z.int(),
  batch: z.string().nullable(),
})
export type ImportProgress = z.infer<typeof ImportProgress>
/** Both accounts of an import: rows (read = accepted + rejected) and things. `batch` is null for a dry run. */
export const ImportReport = z.object({
  batch: z.string().nullable(),
  rows: z.object({ read: z.int(), accepted: z.int(), rejected: z.int() }),
  things: Counts,
  differences: Differences,
  errors: z.array(
    z.object({
      file: z.string(),
      row: z.int().nullable(),
      column: z.string().nullable(),
      value: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  notes: z.array(z.object({ file: z.string(), row: z.int().nullable(), text: z.string() })),
  /** It ended at its first error, as `strict` asks. */
  stopped: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>
/**
 * What a file is, told by how it starts. `format` is null for a file that can't be read, and `reason` says why. Of a
 * table: its columns, its first rows, and a mapping guessed of them, whose `dates` is null where the order of days can't
 * be told; `columns` that nothing was guessed of are in `unmapped`.
 */
export const FileStart = z.object({
  name: z.string(),
  format: z.string().nullable(),
  reason: z.string().nullable(),
  table: z
    .object({
      columns: z.array(z.string()),
      rows: z.array(z.record(z.string(), z.string())),
      mapping: z.record(z.string(), z.unknown()),
      unmapped: z.array(z.string()),
    })
    .nullable(),
})
export type FileStart = z.infer<typeof FileStart>
/** `encoding` of the tables among them: a label of the WHATWG Encoding Standard. */
export const FileStartsRequest = z.strictObject({ encoding: z.string().min(1).max(40).optional() })
export const FileStartsAnswer = z.object({ files: z.array(FileStart) })
export type FileStartsAnswer = z.infer<typeof FileStartsAnswer>

export const JobParams = z.strictObject({ id: z.string().min(1).max(100) })
/** The file of an import, by its name, whose rejected rows are asked for. */
export const RejectedRequest = z.strictObject({ file: z.string().min(1).max(2_000) })
/**
 * What a job tells, as the data of server-sent events named by `type`. After `done`, `failed` or `cancelled` it is over;
 * the latter two name the open batch with what was written until then, null where that is nothing.
 */
export const JobEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: ImportProgress }),
  z.object({ type: z.literal('done'), report: ImportReport }),
  z.object({ type: z.literal('failed'), problem: Problem, batch: z.string().nullable() }),
  z.object({ type: z.literal('cancelled'), batch: z.string().nullable() }),
])
export type JobEvent = z.infer<typeof JobEvent>
/** The imports that run: what each reads, since when (ISO 8601), and how far it is. */
export const JobsAnswer = z.object({
  jobs: z.array(
    z.object({
      id: z.string(),
      files: z.array(z.string()),
      dryRun: z.boolean(),
      at: z.string(),
      progress: ImportProgress,
    }),
  ),
})
export type JobsAnswer = z.infer<typeof JobsAnswer>

export const BatchParams = z.strictObject({ id: z.string().min(1).max(200) })
export const BatchesRequest = z.strictObject({ limit: count(200, 50), cursor: z.string().max(2_000).optional() })
export const BatchesAnswer = z.object({ batches: z.array(Batch), nextCursor: z.string().nullable() })
export type BatchesRequest = z.infer<typeof BatchesRequest>
export type BatchesAnswer = z.infer<typeof BatchesAnswer>

/** With `dryRun` nothing is erased, and the answer is what would be. */
export const ForgetRequest = z.strictObject({ dryRun: flag })

/** What became of somebody who was erased for good. */
export const ForgetAnswer = z.object({
  /** The ids they had, merged ones too. */
  ids: z.array(z.string()),
  names: z.array(z.string()),
  /** Claims that were erased, and others in which the names were blacked out. */
  claims: z.object({ erased: z.int(), redacted: z.int() }),
  /** Sources whose texts are not kept any more. */
  sources: z.array(z.string()),
  /** Ids, addresses and names of files in which a name may still stand: these never change. */
  unreached: z.array(z.string()),
  /** Published snapshots that show them, not withdrawn. */
  snapshots: z.array(z.string()),
  /** Where else they may still stand, in words: what no erasure reaches. */
  remaining: z.array(z.string()),
})
export type ForgetAnswer = z.infer<typeof ForgetAnswer>

/** Decisions on two entities (`a` and `b`: ids) or on a claim (`claim`: its id). */
export const DecisionRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['same', 'different']), a: Id, b: Id, reason: z.string().max(10_000).optional() }),
  z.strictObject({ kind: z.enum(['accept', 'reject']), claim: Id, reason: z.string().max(10_000).optional() }),
])
export type DecisionRequest = z.infer<typeof DecisionRequest>
export const DecisionAnswer = z.object({ decision: Decision, batch: Batch })
export type DecisionAnswer = z.infer<typeof DecisionAnswer>

/** What an editor states by hand, as one batch of kind `edit`. A claim named as `instead` is rejected in the same batch. */
export const ChangesRequest = z.strictObject({
  statements: z.array(Change).min(1).max(500),
  reason: z.string().max(10_000).optional(),
})
export type ChangesRequest = z.infer<typeof ChangesRequest>
/** `claims`: their ids, in the order of the statements. */
export const ChangesAnswer = z.object({ batch: Batch, claims: z.array(z.string()) })
export type ChangesAnswer = z.infer<typeof ChangesAnswer>

const reviewKinds = ['same', 'contradiction', 'claim'] as const
export const ReviewRequest = z.strictObject({
  kind: z.enum(reviewKinds).optional(),
  limit: count(100, 20),
  cursor: z.string().max(10_000).optional(),
})
/**
 * What waits for a person: `same`, two entities that may be one, with what speaks for it (the decision's reasons);
 * `contradiction`, values of one property that disagree and of which none is accepted or stated by hand; `claim`, one read
 * from text that nobody has accepted or rejected. Of an entity at most 50 claims are shown.
 */
export const ReviewItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('same'),
    decision: Decision,
    a: Node,
    b: Node,
    aClaims: z.array(ClaimView),
    bClaims: z.array(ClaimView),
  }),
  z.object({
    kind: z.literal('contradiction'),
    about: z.string(),
    property: z.string(),
    values: z.array(z.object({ value: Value, claims: z.array(ClaimView) })),
  }),
  z.object({ kind: z.literal('claim'), claim: ClaimView }),
])
/** Proposals come first, then contradictions, then claims in the order of their sources' texts. */
export const ReviewAnswer = z.object({
  /** How many wait of each kind, whatever was asked for. */
  counts: z.object({ same: z.int(), contradiction: z.int(), claim: z.int() }),
  items: z.array(ReviewItem),
  /** Names of the entities that the items speak of, by id. */
  names: z.record(z.string(), z.string()),
  nextCursor: z.string().nullable(),
})
export type ReviewRequest = z.infer<typeof ReviewRequest>
export type ReviewItem = z.infer<typeof ReviewItem>
export type ReviewAnswer = z.infer<typeof ReviewAnswer>

const exported = { format: ExportFormat, table: ExportTable.optional() }
/** `table` names which one is wanted of an export as csv. Without `ids` all is exported. */
export const ExportRequest = z.strictObject({ ...exported, ids: listOf(Id).optional() })
export type ExportRequest = z.infer<typeof ExportRequest>
/** The same for ids that are too many for an address; they come in the body. */
export const ExportQuery = z.strictObject(exported)
export const ExportBody = z.strictObject({ ids: z.array(Id).max(100_000) })

/** `/healthz`: the process answers. `/readyz`: so does the engine, and the example is loaded. */
export const HealthAnswer = z.object({ status: z.literal('ok') })
export const ReadyAnswer = z.object({
  status: z.literal('ready'),
  engine: z.enum(['neo4j', 'embedded']),
  version: z.string(),
})
