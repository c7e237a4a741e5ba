import type * as z from 'zod'
import { type ClaimType, isRelation, type Locator, type Value } from '../../../model/claim.ts'
import {
  ClaimRecord,
  DecisionRecord,
  EntityRecord,
  type Evidence,
  MeetingRecord,
  RelationRecord,
  subjectOf,
} from '../../../model/parley-json.ts'
import { type Fault, faultsOf, type Place, pointerOf, rowError } from '../problems.ts'
import type { ClaimAsRead, DecisionAsRead, RowItem } from '../reader.ts'
import { proofOf } from './evidence.ts'
import type { Sources } from './sources.ts'

/** A record of another format, put into Parley's terms. */
export interface TranslatedRecord {
  kind: RecordKind
  record: Readonly<Record<string, unknown>>
  /** For each field of the record, its name in the row that it comes from. */
  columns?: Readonly<Record<string, string>>
}

/** Returns the row that a record makes. */
export function rowOfOutcome(outcome: Outcome, place: Place): RowItem {
  if ('faults' in outcome) {
    return { type: 'row', claims: [], errors: outcome.faults.map((fault) => rowError(place, fault)) }
  }
  return { type: 'row', errors: [], ...outcome }
}

/**
 * Returns the row that several records make together: all their claims, or all their faults under the names of the
 * row's own fields.
 */
export function rowOfRecords(records: readonly TranslatedRecord[], place: Place, sources: Sources): RowItem {
  const { file, row, pointer } = place
  const locator = { file, ...(row === null ? {} : { row }), ...(pointer === undefined ? {} : { pointer }) }
  const outcomes = records.map((one) => ({ ...one, outcome: claimsOf[one.kind](one.record, locator, sources) }))
  const errors = outcomes.flatMap(({ outcome, columns = {} }) =>
    'faults' in outcome ? outcome.faults.map((fault) => rowError(place, renamed(fault, columns))) : [],
  )
  if (errors.length > 0) return { type: 'row', claims: [], errors }
  const claims = outcomes.flatMap(({ outcome }) => ('claims' in outcome ? outcome.claims : []))
  return { type: 'row', claims, errors }
}

/** Puts a fault under the longest part of its path that has a name. A value made from several cells keeps its own. */
function renamed(fault: Fault, columns: Readonly<Record<string, string>>): Fault {
  for (let length = fault.path.length; length > 0; length -= 1) {
    const name = columns[fault.path.slice(0, length).map(String).join('.')]
    if (name !== undefined) return { ...fault, path: [name, ...fault.path.slice(length)] }
  }
  return fault
}

/** The kinds of record in a Parley document. */
export type RecordKind = 'entity' | 'meeting' | 'relation' | 'claim' | 'decision'

/** The claims of a record, or its decision, or all its faults. */
export type Outcome = { claims: ClaimAsRead[]; decision?: DecisionAsRead } | { faults: Fault[] }

/** For each kind of record: reads its claims, one for each piece of evidence. */
export const claimsOf: Record<RecordKind, (record: unknown, locator: Locator, sources: Sources) => Outcome> = {
  entity: (record, locator, sources) => outcome(EntityRecord.safeParse(record), record, entitySays, locator, sources),
  meeting: (record, locator, sources) =>
    outcome(MeetingRecord.safeParse(record), record, meetingSays, locator, sources),
  relation: (record, locator, sources) =>
    outcome(RelationRecord.safeParse(record), record, relationSays, locator, sources),
  claim: (record, locator, sources) => outcome(ClaimRecord.safeParse(record), record, claimSays, locator, sources),
  decision: (record, locator) => {
    const parsed = DecisionRecord.safeParse(record)
    if (!parsed.success) return { faults: faultsOf(parsed.error, record) }
    return { claims: [], decision: { ...parsed.data, locator } }
  },
}

function outcome<T>(
  parsed: z.ZodSafeParseResult<T>,
  record: unknown,
  says: (data: T) => RecordClaim[],
  locator: Locator,
  sources: Sources,
): Outcome {
  if (!parsed.success) return { faults: faultsOf(parsed.error, record) }
  const claims: ClaimAsRead[] = []
  const faults = new Map<string, Fault>()
  for (const { evidence = [{}], path, values, locator: own = locator, exported = {}, ...what } of says(parsed.data)) {
    for (const [index, piece] of evidence.entries()) {
      const checked = proofOf(piece, sources, exported.order !== undefined)
      if ('proof' in checked) {
        claims.push({ ...what, ...given(exported), values: given(values), locator: own, ...checked.proof })
      } else for (const fault of checked.faults) note(faults, { ...fault, path: [...path(index), ...fault.path] })
    }
  }
  return faults.size === 0 ? { claims } : { faults: [...faults.values()] }
}

/** Notes a fault. Several ties of a meeting may rest on the same evidence, so its fault is noted once. */
function note(faults: Map<string, Fault>, fault: Fault): void {
  faults.set(pointerOf(fault.path), fault)
}

/** Removes undefined values. */
function given<Value>(values: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  const stated: Record<string, Value> = {}
  for (const [property, value] of Object.entries(values)) if (value !== undefined) stated[property] = value
  return stated
}

/** One claim of a record, before its evidence is checked, and the path of each piece of evidence in the record. */
interface RecordClaim {
  type: ClaimType
  key?: string | undefined
  from?: string | undefined
  to?: string | undefined
  values: Record<string, Value | undefined>
  evidence: readonly Evidence[] | undefined
  path: (index: number) => readonly PropertyKey[]
  locator?: Locator | undefined
  /** The fields that only an export has. */
  exported?: Pick<ClaimRecord, 'id' | 'ids' | 'order' | 'edit' | 'publishedAt'>
}

const evidenceAt =
  (...path: PropertyKey[]) =>
  (index: number): PropertyKey[] => [...path, 'evidence', index]

function entitySays(record: EntityRecord): RecordClaim[] {
  const { id: key, kind: type, evidence, ...rest } = record
  const { organisationKind: kind, ...values } = { organisationKind: undefined, ...rest }
  return [{ type, key, values: { ...values, kind }, evidence, path: evidenceAt() }]
}

function relationSays({ relation: type, from, to, evidence, ...values }: RelationRecord): RecordClaim[] {
  return [{ type, from, to, values, evidence, path: evidenceAt() }]
}

/** Returns a meeting and its ties. A tie without evidence of its own rests on the meeting's. */
function meetingSays(record: MeetingRecord): RecordClaim[] {
  const { id, heldIn, participants = [], concerns = [], partOf = [], followedBy = [], evidence, ...values } = record
  const shared = { evidence, path: evidenceAt() }
  const own = (name: string, index: number, piece: readonly Evidence[] | undefined) =>
    piece === undefined ? shared : { evidence: piece, path: evidenceAt(name, index) }
  const held: RecordClaim[] =
    heldIn === undefined ? [] : [{ type: 'HELD_IN', from: id, to: heldIn, values: { place: values.place }, ...shared }]
  return [
    { type: 'Meeting', key: id, values, ...shared },
    ...held,
    ...participants.map(({ id: from, evidence: piece, ...tie }, index): RecordClaim => {
      return { type: 'PARTICIPATED_IN', from, to: id, values: tie, ...own('participants', index, piece) }
    }),
    ...concerns.map(({ id: to, evidence: piece, ...tie }, index): RecordClaim => {
      return { type: 'CONCERNS', from: id, to, values: tie, ...own('concerns', index, piece) }
    }),
    ...partOf.map((to): RecordClaim => ({ type: 'PART_OF', from: id, to, values: {}, ...shared })),
    ...followedBy.map(({ id: to, evidence: piece, ...tie }, index): RecordClaim => {
      return { type: 'FOLLOWED_BY', from: id, to, values: tie, ...own('followedBy', index, piece) }
    }),
  ]
}

/**
 * Returns a claim of an export. It is its own evidence, so the path to it is the claim's. Its own locator says where it
 * was first read.
 */
function claimSays(record: ClaimRecord): RecordClaim[] {
  const { type, from, to, values, locator, source, quote, start, end, method, confidence } = record
  const { id, ids, order, edit, publishedAt } = record
  const subject = isRelation(type) ? { from, to } : { key: subjectOf(record) }
  const evidence = [{ source, quote, start, end, method, confidence }]
  return [
    { type, ...subject, values, evidence, path: () => [], locator, exported: { id, ids, order, edit, publishedAt } },
  ]
}
