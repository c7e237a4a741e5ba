import { createHash } from 'node:crypto'
import countries from 'i18n-iso-countries'
import type { Edge, MeetingNode, Node } from '../../model/graph.ts'
import { relationWords } from '../../model/relation.ts'
import { statement } from '../store/cypher-library.ts'
import { toEdge } from '../store/graph-rows.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { Selection } from './selection.ts'

const tiesOfRelation = statement('read/ties-of-relation')

interface FtmEntity {
  id: string
  schema: string
  properties: Record<string, string[]>
}

/**
 * Writes FollowTheMoney entities (followthemoney.tech), one a line. An Event holds who took part in the meeting and the
 * country it was held in; every other tie is a link of its own. Memory holds the ids of all nodes.
 */
export async function* toFollowTheMoney(store: GraphStore, selection: Selection): AsyncIterable<string> {
  const there = new Set<string>()
  for await (const page of selection.nodes()) for (const { id } of page) there.add(id)
  for await (const page of selection.nodes()) {
    const meetings = page.filter((node) => node.kind === 'Meeting')
    const wanted = meetings.flatMap(({ id: near }) => [
      { near, relation: 'PARTICIPATED_IN' },
      { near, relation: 'HELD_IN' },
    ])
    const ties = (await store.read(tiesOfRelation, { rows: wanted })).map(toEdge)
    const ofMeeting = new Map(meetings.map(({ id }): [string, Edge[]] => [id, []]))
    for (const tie of ties) {
      if (!there.has(tie.from) || !there.has(tie.to)) continue
      if (tie.relation === 'PARTICIPATED_IN') ofMeeting.get(tie.to)?.push(tie)
      if (tie.relation === 'HELD_IN') ofMeeting.get(tie.from)?.push(tie)
    }
    for (const node of page)
      yield line(node.kind === 'Meeting' ? event(node, ofMeeting.get(node.id) ?? []) : thing(node))
  }
  for await (const page of selection.edges()) {
    for (const edge of page) {
      const link = linkOf(edge)
      if (link !== null) yield line(link)
    }
  }
}

/** Writes an id as FollowTheMoney allows it: letters, digits, dots and hyphens. */
function ftmId(id: string): string {
  return id.replace(':', '.')
}

function thing({ kind, id, name, properties }: Exclude<Node, MeetingNode>): FtmEntity {
  const named = { name: [name], alias: properties.aliases, wikidataId: wikidata(properties.keys) }
  if (kind === 'Person') return entity(id, 'Person', { ...named, summary: one(properties.description) })
  if (kind === 'State') {
    return entity(id, 'PublicBody', {
      ...named,
      alias: [...properties.aliases, ...one(properties.officialName)],
      country: countryOf(id),
      classification: ['state'],
    })
  }
  return entity(id, 'Organization', {
    ...named,
    abbreviation: one(properties.acronym),
    classification: one(properties.kind),
  })
}

function event({ id, name, properties }: MeetingNode, ties: readonly Edge[]): FtmEntity {
  const { aliases, keys, since, until, place, kind, status, mode, topics, precision } = properties
  const took = ties.filter(({ relation }) => relation === 'PARTICIPATED_IN')
  const hosts = took.filter(({ role }) => role === 'host')
  return entity(id, 'Event', {
    name: [name],
    alias: aliases,
    wikidataId: wikidata(keys),
    startDate: one(precision === 'day' ? since : properties.date),
    endDate: one(precision === 'day' ? until : undefined),
    location: one(place),
    country: ties.flatMap(({ relation, to }) => (relation === 'HELD_IN' ? countryOf(to) : [])),
    organizer: hosts.map(({ from }) => ftmId(from)),
    involved: took.filter((tie) => !hosts.includes(tie)).map(({ from }) => ftmId(from)),
    keywords: topics,
    // An Event has no property for these, but nobody should miss that a meeting was cancelled.
    summary: [`Status: ${status}. Kind: ${kind}. Mode: ${mode}.`],
  })
}

function linkOf({ id, relation, from, to, ...tie }: Edge): FtmEntity | null {
  const dates = { startDate: one(tie.sinceDate), endDate: one(tie.untilDate) }
  const ends = [[ftmId(from)], [ftmId(to)]] as const
  const [subject, object] = ends
  switch (relation) {
    case 'PARTICIPATED_IN':
    case 'HELD_IN':
      return null
    case 'REPRESENTS':
      return entity(id, 'Representation', { agent: subject, client: object, role: one(tie.title), ...dates })
    case 'MEMBER_OF':
      return entity(id, 'Membership', { member: subject, organization: object, role: one(tie.role), ...dates })
    case 'CONCERNS':
      return entity(id, 'UnknownLink', { subject, object, role: ['concerns'], summary: one(tie.topic) })
    default: {
      const role = [tie.title ?? tie.role ?? tie.how ?? relationWords(relation).out]
      return entity(id, 'UnknownLink', { subject, object, role, ...dates })
    }
  }
}

/** Makes an entity. Entities keep their ids. The id of a tie isn't a valid FollowTheMoney id, so its hash is used. */
function entity(id: string, schema: string, properties: Readonly<Record<string, readonly string[]>>): FtmEntity {
  const given = Object.entries(properties).filter(([, values]) => values.length > 0)
  return {
    id: id.includes('|') ? createHash('sha256').update(id).digest('hex').slice(0, 40) : ftmId(id),
    schema,
    properties: Object.fromEntries(given.map(([name, values]) => [name, [...new Set(values)]])),
  }
}

function one(value: string | undefined): string[] {
  return value === undefined ? [] : [value]
}

function wikidata(keys: readonly string[]): string[] {
  return keys.flatMap((key) => /^wikidata:(Q\d+)$/.exec(key)?.[1] ?? [])
}

/** Returns the ISO 3166-1 alpha-2 code of a state in lower case, or nothing for a state without one today. */
function countryOf(id: string): string[] {
  const code = countries.alpha3ToAlpha2(id.slice('state:'.length))
  return code === undefined ? [] : [code.toLowerCase()]
}

function line(value: FtmEntity): string {
  return `${JSON.stringify(value)}\n`
}
