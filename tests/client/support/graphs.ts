import fc from 'fast-check'
import { type Known, nothingKnown } from '../../../client/workspace/chain.ts'
import { emptyView, type View } from '../../../client/workspace/view.ts'
import { linkKinds } from '../../../model/drawing/links.ts'
import { type EntityId, entityKinds, idPrefix, type MeetingStatus, meetingStatuses } from '../../../model/entity.ts'
import type { Edge, Graph, MeetingNode, Node } from '../../../model/graph.ts'
import { dateSpan } from '../../../model/partial-date.ts'
import { type Relation, relations, tieId } from '../../../model/relation.ts'

const unnamed = { aliases: [], keys: [] }

export const person = (name: string, aliases: string[] = []): Node => ({
  id: `person:${slug(name)}`,
  kind: 'Person',
  name,
  properties: { ...unnamed, aliases },
})
export const state = (code: string, name = code): Node => ({
  id: `state:${code}`,
  kind: 'State',
  name,
  properties: unnamed,
})
export const organisation = (name: string, acronym?: string): Node => ({
  id: `org:${slug(name)}`,
  kind: 'Organisation',
  name,
  properties: { ...unnamed, ...(acronym === undefined ? {} : { acronym }) },
})

/** Makes a meeting on an EDTF date or on none; held, unless `more` says otherwise. */
export function meeting(
  name: string,
  date?: string,
  more: Partial<Pick<MeetingNode['properties'], 'status' | 'place' | 'topics' | 'mode'>> = {},
): MeetingNode {
  const span = date === undefined ? null : dateSpan(date)
  return {
    id: `meeting:${slug(name)}`,
    kind: 'Meeting',
    name,
    properties: {
      ...unnamed,
      ...{ kind: 'talks', mode: 'unknown', status: 'held', topics: [], precision: 'none', ...more },
      ...(span === null ? {} : { ...span, date }),
    },
  }
}

/** Makes a tie between two nodes or their ids. */
export function edge(from: Node | EntityId, relation: Relation, to: Node | EntityId, more: Partial<Edge> = {}): Edge {
  const idOf = (end: Node | EntityId) => (typeof end === 'string' ? end : end.id)
  const ends = { from: idOf(from), to: idOf(to) }
  return { id: tieId(relation, ends.from, ends.to, more), relation, ...ends, ...more }
}

/** Makes a view of a whole graph. */
export const viewOf = ({ nodes }: Graph): View => ({ ...emptyView, ids: nodes.map(({ id }) => id) })

export const knowing = ({ nodes, edges }: Graph): Known => ({
  ...nothingKnown,
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: new Map(edges.map((link) => [link.id, link])),
})

const slug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const days = fc
  .date({ min: new Date('2023-11-01'), max: new Date('2025-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const dates = fc.oneof(
  days,
  days.map((day) => day.slice(0, 7)),
  days.map((day) => day.slice(0, 4)),
)

const things: readonly Node[] = ['a', 'b', 'c', 'd'].flatMap((name) => [person(name), organisation(name)])
const meetings = ['m', 'n', 'o', 'p']

/** Small random graphs, with ties whose ends may be missing. */
export const graphs: fc.Arbitrary<Graph> = fc
  .record({
    nodes: fc.subarray([...things]),
    meetings: fc.array(
      fc.record({
        name: fc.constantFrom(...meetings),
        date: fc.option(dates, { nil: undefined }),
        status: fc.constantFrom<MeetingStatus>(...meetingStatuses),
      }),
      { maxLength: 4 },
    ),
    ties: fc.array(
      fc.record({
        from: fc.constantFrom(...things),
        to: fc.constantFrom(...meetings),
        relation: fc.constantFrom<Relation>(...relations),
        role: fc.constantFrom('host', 'visitor'),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ nodes, meetings: held, ties }) => ({
    nodes: unique([...nodes, ...held.map(({ name, date, status }) => meeting(name, date, { status }))]),
    edges: unique(
      ties.map(({ from, to, relation, role }) => edge(from, relation, `${idPrefix.Meeting}${to}`, { role })),
    ),
  }))

const unique = <T extends { id: string }>(all: readonly T[]) => [...new Map(all.map((one) => [one.id, one])).values()]

const ids = fc.oneof(
  fc.constantFrom(...things).map(({ id }) => id),
  fc.constantFrom(...meetings).map((name) => `meeting:${name}`),
)
const unlike = (of: fc.Arbitrary<string>) => fc.uniqueArray(of, { maxLength: 5 })

/** Random views of such graphs, with filters, brush and lists in use. Hidden and pinned items are in the view. */
export const views: fc.Arbitrary<View> = fc
  .record({
    ids: fc.uniqueArray(ids, { maxLength: 10 }),
    places: fc.array(
      fc.record({ x: fc.integer({ min: -5_000, max: 5_000 }), y: fc.integer({ min: -5_000, max: 5_000 }) }),
    ),
    filters: fc.record({
      kinds: fc.subarray([...entityKinds]),
      links: fc.subarray([...linkKinds]),
      status: fc.subarray([...meetingStatuses]),
      sources: unlike(fc.constantFrom('https://wire.example/1', 'Registry')),
      sure: fc.constantFrom(0, 0.6, 1),
    }),
    fold: fc.boolean(),
    selection: unlike(ids),
    time: fc.record({ since: days, until: days, undated: fc.boolean() }, { requiredKeys: ['undated'] }),
    marks: fc.array(fc.record({ hidden: fc.boolean(), pinned: fc.boolean() })),
  })
  .map(({ ids: named, places, marks, ...rest }) => ({
    ...rest,
    ids: named,
    positions: Object.fromEntries(named.flatMap((id, index) => (places[index] ? [[id, places[index]]] : []))),
    hidden: named.filter((_, index) => marks[index]?.hidden),
    pinned: named.filter((_, index) => marks[index]?.pinned),
  }))
