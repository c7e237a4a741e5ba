import { isRelation, type Source, type Value, type Values } from '../../../model/claim.ts'
import { grouped } from '../../../model/grouped.ts'
import { EntityRecord, MeetingRecord, type ParleyDocument, RelationRecord } from '../../../model/parley-json.ts'
import type { ClaimAsRead } from '../reader.ts'
import { tieKey } from './survey.ts'

/**
 * Returns the Parley document that claims add up to: each entity, meeting and other relation once, and every claim in
 * full under `claims`, with its evidence. If values disagree, the record shows the first; the claims have all.
 */
export function documentOf(sources: readonly Source[], claims: readonly ClaimAsRead[]): ParleyDocument {
  const things = grouped(claims, ({ type, key, from, to }) => key ?? tieKey(from ?? '', type, to ?? ''))
  const whole = [...things.values()].map(summed)
  const meetings = whole.filter(({ type }) => type === 'Meeting')
  const ties = whole.filter(({ type }) => isRelation(type))
  const byMeeting = grouped(ties, meetingOf)
  const shown = meetings.map((meeting) => ({ meeting, ties: heldBy(byMeeting.get(meeting.key) ?? []) }))
  const told = new Set(shown.flatMap((record) => record.ties))
  const [only, ...others] = sources
  return {
    ...(only !== undefined && others.length === 0 ? { source: only } : { sources: [...sources] }),
    entities: whole.filter(({ type }) => type !== 'Meeting' && !isRelation(type)).map(entityRecord),
    meetings: shown.map((record) => meetingRecord(record.meeting, record.ties)),
    relations: ties.filter((tie) => !told.has(tie)).map(relationRecord),
    claims: [...claims],
  }
}

/** Returns the ties that a meeting's record has a place for: all but a second state it was held in. */
function heldBy(ties: readonly ClaimAsRead[]): ClaimAsRead[] {
  const first = ties.find(({ type }) => type === 'HELD_IN')
  return ties.filter((tie) => tie.type !== 'HELD_IN' || tie === first)
}

/** Returns the first claim with what the others add: values it lacks, items of lists, other names as aliases. */
function summed(claims: readonly ClaimAsRead[]): ClaimAsRead {
  const values: Values = {}
  for (const { values: said } of claims) {
    for (const [property, value] of Object.entries(said)) {
      const known = values[property]
      if (known === undefined) values[property] = value
      else if (Array.isArray(known) && Array.isArray(value)) values[property] = [...new Set([...known, ...value])]
      else if (property === 'name' && value !== known)
        values.aliases = [...new Set([...list(values.aliases), String(value)])]
    }
  }
  const [first] = claims
  if (first === undefined) throw new RangeError('an entity or tie has at least one claim')
  return { ...first, values }
}

function list(value: Value | undefined): string[] {
  return Array.isArray(value) ? value : []
}

/** Returns the key of the meeting whose record has this tie; undefined for relations between others. */
function meetingOf({ type, from, to }: ClaimAsRead): string | undefined {
  if (type === 'PARTICIPATED_IN') return to
  return type === 'HELD_IN' || type === 'CONCERNS' || type === 'FOLLOWED_BY' || type === 'PART_OF' ? from : undefined
}

function entityRecord({ type, key, values }: ClaimAsRead): EntityRecord {
  const { kind, ...rest } = values
  return EntityRecord.parse({ id: key, kind: type, ...rest, ...(kind === undefined ? {} : { organisationKind: kind }) })
}

function relationRecord({ type, from, to, values }: ClaimAsRead): RelationRecord {
  return RelationRecord.parse({ relation: type, from, to, ...values })
}

function meetingRecord({ key, values }: ClaimAsRead, ties: readonly ClaimAsRead[]): MeetingRecord {
  const of = (type: ClaimAsRead['type']) => ties.filter((tie) => tie.type === type)
  return MeetingRecord.parse({
    id: key,
    ...values,
    heldIn: of('HELD_IN')[0]?.to,
    participants: of('PARTICIPATED_IN').map(({ from, values: tie }) => ({ id: from, ...tie })),
    concerns: of('CONCERNS').map(({ to, values: tie }) => ({ id: to, ...tie })),
    partOf: of('PART_OF').map(({ to }) => to),
    followedBy: of('FOLLOWED_BY').map(({ to, values: tie }) => ({ id: to, ...tie })),
  })
}
