import type { EntityKind } from '../../../model/entity.ts'
import type { TranslatedRecord } from '../parley-json/claims.ts'
import { stateOfCode } from '../states.ts'
import { dayOf, type FtmEntity, first, ftmKey, kindOfSchema } from './entities.ts'

/** The kinds of the other entities of a file, by id. */
export type Kinds = ReadonlyMap<string, EntityKind>

/** Returns the Parley records of an entity or link; null if Parley has no place for its schema. */
export function translated(entity: FtmEntity, kinds: Kinds): TranslatedRecord[] | null {
  if (entity.schema === 'Membership') return membership(entity, 'member')
  if (entity.schema === 'Directorship') return membership(entity, 'director')
  if (entity.schema === 'Representation') return representation(entity, kinds)
  const kind = kindOfSchema(entity.schema)
  if (kind === null) return null
  if (kind === 'Meeting') return event(entity, kinds)
  return kind === 'Person' ? [named(entity, 'Person')] : organisation(entity)
}

const nameColumns = { name: 'properties.name', keys: 'properties.wikidataId' }

function named(entity: FtmEntity, kind: 'Person' | 'Organisation'): TranslatedRecord {
  const [name, ...otherNames] = entity.properties.name ?? []
  const { alias = [], weakAlias = [], wikidataId = [] } = entity.properties
  const aliases = [...otherNames, ...alias, ...weakAlias]
  const description = first(entity, 'summary', 'description')
  const record = {
    id: ftmKey(entity.id),
    kind,
    name,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(wikidataId.length === 0 ? {} : { keys: wikidataId.map((id) => `wikidata:${id}`) }),
    ...(kind === 'Person' && description !== undefined ? { description } : {}),
  }
  return { kind: 'entity', record, columns: nameColumns }
}

/** Returns an organisation. A public body is part of its state. */
function organisation(entity: FtmEntity): TranslatedRecord[] {
  const body = named(entity, 'Organisation')
  const kind =
    first(entity, 'classification', 'legalForm') ?? (entity.schema === 'PublicBody' ? 'public body' : undefined)
  const record = { ...body.record, ...(kind === undefined ? {} : { organisationKind: kind }) }
  const [code, another] = entity.properties.country ?? []
  const state = entity.schema === 'PublicBody' && another === undefined ? stateOfCode(code ?? '') : null
  const partOf = { relation: 'PART_OF', from: ftmKey(entity.id), to: state?.id }
  return [
    { ...body, record },
    ...(state === null ? [] : [stateRecord(state), { kind: 'relation' as const, record: partOf }]),
  ]
}

function stateRecord({ id, name }: { id: string; name: string }): TranslatedRecord {
  return { kind: 'entity', record: { id, kind: 'State', name } }
}

function event(entity: FtmEntity, kinds: Kinds): TranslatedRecord[] {
  const start = dayOf(first(entity, 'startDate', 'date'))
  const end = dayOf(first(entity, 'endDate'))
  const [code, another] = entity.properties.country ?? []
  const state = another === undefined ? stateOfCode(code ?? '') : null
  const place = first(entity, 'location', 'address')
  const { organizer = [], involved = [], topics = [], keywords = [] } = entity.properties
  const hosts = new Set(organizer)
  const actors = [...hosts, ...involved.filter((id) => !hosts.has(id))].filter((id) => kinds.get(id) !== 'Meeting')
  const record = {
    id: ftmKey(entity.id),
    name: first(entity, 'name'),
    ...(start === undefined ? {} : { date: end === undefined || end === start ? start : `${start}/${end}` }),
    ...(place === undefined ? {} : { place }),
    ...(state === null ? {} : { heldIn: state.id }),
    topics: [...topics, ...keywords],
    participants: actors.map((id) => ({ id: ftmKey(id), role: hosts.has(id) ? 'host' : 'participant' })),
  }
  const columns = { name: 'properties.name', date: 'properties.startDate', place: 'properties.location' }
  return [...(state === null ? [] : [stateRecord(state)]), { kind: 'meeting', record, columns }]
}

function term(entity: FtmEntity) {
  const since = dayOf(first(entity, 'startDate', 'date'))
  const until = dayOf(first(entity, 'endDate'))
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}

const termColumns = { since: 'properties.startDate', until: 'properties.endDate' }

/**
 * Returns the ends of the links that an entity stands for: each of one side with each of the other, and at least one
 * pair.
 */
function ends(entity: FtmEntity, from: string, to: string): { from?: string; to?: string }[] {
  const keysOf = (property: string) =>
    (entity.properties[property] ?? [undefined]).map((id) => (id === undefined ? id : ftmKey(id)))
  return keysOf(from).flatMap((one) =>
    keysOf(to).map((other) => ({
      ...(one === undefined ? {} : { from: one }),
      ...(other === undefined ? {} : { to: other }),
    })),
  )
}

function membership(entity: FtmEntity, property: 'member' | 'director'): TranslatedRecord[] {
  const role = first(entity, 'role') ?? (property === 'director' ? 'director' : undefined)
  const office = { relation: 'MEMBER_OF', ...(role === undefined ? {} : { role }), ...term(entity) }
  const columns = { ...termColumns, from: `properties.${property}`, to: 'properties.organization' }
  return ends(entity, property, 'organization').map((pair) => ({
    kind: 'relation',
    record: { ...office, ...pair },
    columns,
  }))
}

/**
 * Returns the ties of one who acts for another. A person represents a body; a body that acts for one is its member, an
 * agent.
 */
function representation(entity: FtmEntity, kinds: Kinds): TranslatedRecord[] {
  const role = first(entity, 'role') ?? 'agent'
  const columns = { ...termColumns, from: 'properties.agent', to: 'properties.client' }
  return ends(entity, 'agent', 'client').map((pair) => {
    const isPerson = kinds.get(pair.from?.slice(ftmKey('').length) ?? '') === 'Person'
    const office = isPerson ? { relation: 'REPRESENTS', title: role } : { relation: 'MEMBER_OF', role }
    return { kind: 'relation', record: { ...office, ...pair, ...term(entity) }, columns }
  })
}
