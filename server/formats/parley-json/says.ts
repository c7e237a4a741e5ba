import { type ClaimType, isRelation, type Locator, type Value } from '../../../model/claim.ts'
import {
  type ClaimRecord,
  type EntityRecord,
  type Evidence,
  type MeetingRecord,
  type RelationRecord,
  subjectOf,
} from '../../../model/parley-json.ts'

/** One thing a record states, before its evidence is looked at, and the path of each piece of evidence in the record. */
export interface Said {
  type: ClaimType
  key?: string | undefined
  from?: string | undefined
  to?: string | undefined
  values: Record<string, Value | undefined>
  evidence: readonly Evidence[] | undefined
  path: (index: number) => readonly PropertyKey[]
  locator?: Locator | undefined
  /** What only an export says. */
  exported?: Pick<ClaimRecord, 'ids' | 'order' | 'edit' | 'publishedAt'>
}

const evidenceAt =
  (...path: PropertyKey[]) =>
  (index: number): PropertyKey[] => [...path, 'evidence', index]

export function entitySays(record: EntityRecord): Said[] {
  const { id: key, kind: type, evidence, ...rest } = record
  const { organisationKind: kind, ...values } = { organisationKind: undefined, ...rest }
  return [{ type, key, values: { ...values, kind }, evidence, path: evidenceAt() }]
}

export function relationSays({ relation: type, from, to, evidence, ...values }: RelationRecord): Said[] {
  return [{ type, from, to, values, evidence, path: evidenceAt() }]
}

/** A meeting and its ties. What has no evidence of its own rests on the meeting's. */
export function meetingSays(record: MeetingRecord): Said[] {
  const { id, heldIn, participants = [], concerns = [], partOf = [], followedBy = [], evidence, ...values } = record
  const shared = { evidence, path: evidenceAt() }
  const own = (name: string, index: number, piece: readonly Evidence[] | undefined) =>
    piece === undefined ? shared : { evidence: piece, path: evidenceAt(name, index) }
  const held: Said[] =
    heldIn === undefined ? [] : [{ type: 'HELD_IN', from: id, to: heldIn, values: { place: values.place }, ...shared }]
  return [
    { type: 'Meeting', key: id, values, ...shared },
    ...held,
    ...participants.map(({ id: from, evidence: piece, ...tie }, index): Said => {
      return { type: 'PARTICIPATED_IN', from, to: id, values: tie, ...own('participants', index, piece) }
    }),
    ...concerns.map(({ id: to, evidence: piece, ...tie }, index): Said => {
      return { type: 'CONCERNS', from: id, to, values: tie, ...own('concerns', index, piece) }
    }),
    ...partOf.map((to): Said => ({ type: 'PART_OF', from: id, to, values: {}, ...shared })),
    ...followedBy.map(({ id: to, evidence: piece, ...tie }, index): Said => {
      return { type: 'FOLLOWED_BY', from: id, to, values: tie, ...own('followedBy', index, piece) }
    }),
  ]
}

/** A claim is its own evidence, so the path to it is the claim's; a locator of its own says where it was first read. */
export function claimSays(record: ClaimRecord): Said[] {
  const { type, from, to, values, locator, source, quote, start, end, method, confidence } = record
  const { ids, order, edit, publishedAt } = record
  const subject = isRelation(type) ? { from, to } : { key: subjectOf(record) }
  const evidence = [{ source, quote, start, end, method, confidence }]
  return [{ type, ...subject, values, evidence, path: () => [], locator, exported: { ids, order, edit, publishedAt } }]
}
