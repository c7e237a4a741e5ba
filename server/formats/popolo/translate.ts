import type * as z from 'zod'
import { MeetingKind, MeetingStatus } from '../../../model/entity.ts'
import { ParticipantRole } from '../../../model/relation.ts'
import type { TranslatedRecord } from '../parley-json/claims.ts'
import { slug } from '../slug.ts'
import type { PopoloEvent, PopoloMembership, PopoloOrganization, PopoloPerson } from './schema.ts'

/** Makes the key of an entity from its id, since ids are unique only within a file. */
export type KeyOf = (id: string) => string

/** The posts of a file, for memberships that name one: their label and organisation. */
export type Posts = ReadonlyMap<string, { label: string | undefined; organization: string | undefined }>

const present = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )

function names(of: z.infer<typeof PopoloPerson> | z.infer<typeof PopoloOrganization>) {
  const aliases = (of.other_names ?? []).map(({ name }) => name).filter((name) => name !== of.name)
  const keys = (of.identifiers ?? []).flatMap(({ scheme, identifier }) => {
    const namespace = slug(scheme ?? '').replace(/^[^a-z]+/, '')
    return namespace === '' ? [] : [`${namespace}:${identifier}`]
  })
  return { name: of.name, ...(aliases.length === 0 ? {} : { aliases }), ...(keys.length === 0 ? {} : { keys }) }
}

const columns = {
  since: 'start_date',
  until: 'end_date',
  date: 'start_date',
  aliases: 'other_names',
  keys: 'identifiers',
}

/** Returns a person with the memberships inside their record. */
export function person(of: z.infer<typeof PopoloPerson>, key: KeyOf, posts: Posts): TranslatedRecord[] {
  const record = { id: key(of.id), kind: 'Person', ...names(of), ...present({ description: of.summary }) }
  const nested = (of.memberships ?? []).flatMap((one) => membership({ ...one, person_id: of.id }, key, posts))
  return [{ kind: 'entity', record, columns }, ...nested]
}

/** Returns an organisation with its parent and the memberships inside its record. */
export function organization(of: z.infer<typeof PopoloOrganization>, key: KeyOf, posts: Posts): TranslatedRecord[] {
  const kind = present({ organisationKind: of.classification })
  const record = { id: key(of.id), kind: 'Organisation', ...names(of), ...kind }
  const parent = of.parent_id
  const partOf = {
    relation: 'PART_OF',
    from: key(of.id),
    to: parent === null || parent === undefined ? '' : key(parent),
  }
  const parts: TranslatedRecord[] =
    partOf.to === '' ? [] : [{ kind: 'relation', record: partOf, columns: { to: 'parent_id' } }]
  const nested = (of.memberships ?? []).flatMap((one) => membership({ ...one, organization_id: of.id }, key, posts))
  return [{ kind: 'entity', record, columns }, ...parts, ...nested]
}

/** Returns the membership of an organisation, directly or by a post in it. */
export function membership(of: z.infer<typeof PopoloMembership>, key: KeyOf, posts: Posts): TranslatedRecord[] {
  const post = posts.get(of.post_id ?? '')
  const [member, body] = [of.person_id ?? of.member_id, of.organization_id ?? post?.organization]
  const ends = present({ from: member == null ? undefined : key(member), to: body == null ? undefined : key(body) })
  const role = of.role ?? post?.label ?? of.label
  const record = {
    relation: 'MEMBER_OF',
    ...ends,
    ...present({ role, since: dayOf(of.start_date), until: dayOf(of.end_date) }),
  }
  return [{ kind: 'relation', record, columns: { ...columns, from: 'person_id', to: 'organization_id' } }]
}

/** Returns an event with its attendees. Its classification and status count if they are words of Parley. */
export function event(of: z.infer<typeof PopoloEvent>, key: KeyOf): TranslatedRecord[] {
  const [start, end] = [dayOf(of.start_date), dayOf(of.end_date)]
  const date = end === undefined || end === start ? start : `${start}/${end}`
  const participants = (of.attendees ?? []).flatMap(({ id, person_id: personId, role }) => {
    const who = personId ?? id
    const known = ParticipantRole.safeParse(role).data
    return who === null || who === undefined ? [] : [{ id: key(who), ...(known === undefined ? {} : { role: known }) }]
  })
  const organizer = of.organization_id
  const hosts = organizer === null || organizer === undefined ? [] : [{ id: key(organizer), role: 'host' }]
  const kind = MeetingKind.safeParse(of.classification).data
  const status = MeetingStatus.safeParse(of.status).data
  const record = {
    id: key(of.id),
    ...present({ name: of.name, date, place: of.location, kind, status }),
    ...(of.parent_id === null || of.parent_id === undefined ? {} : { partOf: key(of.parent_id) }),
    participants: [...hosts, ...participants],
  }
  return [
    {
      kind: 'meeting',
      record,
      columns: { ...columns, participants: 'attendees', place: 'location', partOf: 'parent_id' },
    },
  ]
}

/** Cuts off the time of day: Popolo allows it on dates, Parley doesn't. */
function dayOf(date: string | null | undefined): string | undefined {
  return date?.replace(/[T ].*$/, '') ?? undefined
}
