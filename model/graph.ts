import * as z from 'zod'
import { EntityId, type EntityKind, Key, MeetingKind, MeetingMode, MeetingStatus } from './entity.ts'
import { recordOf } from './grouped.ts'
import { allEdgeProperties, Relation, TieId } from './relation.ts'

const list = z.array(z.string()).default([])
const named = {
  aliases: list,
  keys: z.array(Key).default([]),
  /** The properties on which standing claims disagree and nobody has decided; missing if there are none. */
  disputed: z.array(z.string()).optional(),
}
const day = z.string()

/** The properties of a node beside id and name, by kind. Its claims add up to them. */
export const nodeProperties = {
  Person: z.object({ ...named, description: z.string().optional() }),
  State: z.object({ ...named, officialName: z.string().optional(), adjective: z.string().optional() }),
  Organisation: z.object({ ...named, acronym: z.string().optional(), kind: z.string().optional() }),
  Meeting: z.object({
    ...named,
    kind: MeetingKind,
    mode: MeetingMode,
    status: MeetingStatus,
    /** The EDTF date as claimed. `since` and `until` are its first and last possible day. */
    date: z.string().optional(),
    since: day.optional(),
    until: day.optional(),
    precision: z.enum(['year', 'month', 'day', 'none']),
    place: z.string().optional(),
    topics: list,
  }),
} as const satisfies Record<EntityKind, z.ZodObject>

const identified = { id: EntityId, name: z.string() }
export const Node = z.discriminatedUnion('kind', [
  z.object({ ...identified, kind: z.literal('Person'), properties: nodeProperties.Person }),
  z.object({ ...identified, kind: z.literal('State'), properties: nodeProperties.State }),
  z.object({ ...identified, kind: z.literal('Organisation'), properties: nodeProperties.Organisation }),
  z.object({ ...identified, kind: z.literal('Meeting'), properties: nodeProperties.Meeting }),
])
export type Node = z.infer<typeof Node>
export type MeetingNode = Extract<Node, { kind: 'Meeting' }>

/**
 * A tie between two nodes by their ids, with the properties of its relation beside them. `since` and `until` are the
 * first and last possible day; `sinceDate` and `untilDate` are the EDTF they come from.
 */
export const Edge = z.object({
  id: TieId,
  relation: Relation,
  from: EntityId,
  to: EntityId,
  ...recordOf(allEdgeProperties.map((property) => [property, z.string().optional()])),
})
export type Edge = z.infer<typeof Edge>

export const Graph = z.object({ nodes: z.array(Node), edges: z.array(Edge) })
export type Graph = z.infer<typeof Graph>

/** A path through the graph. It has one node more than edges, and edge i joins nodes i and i+1 in either direction. */
export type Path = Graph

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Returns the graph with nodes and edges ordered by id, so that equal graphs are deeply equal. */
export function sorted(graph: Graph): Graph {
  return { nodes: [...graph.nodes].sort(byId), edges: [...graph.edges].sort(byId) }
}

/** Joins graphs. If two nodes or edges share an id, the later one is kept. */
export function union(...graphs: Graph[]): Graph {
  return {
    nodes: [...new Map(graphs.flatMap(({ nodes }) => nodes).map((node) => [node.id, node])).values()],
    edges: [...new Map(graphs.flatMap(({ edges }) => edges).map((edge) => [edge.id, edge])).values()],
  }
}

export interface Difference<T> {
  created: T[]
  updated: { before: T; after: T }[]
  unchanged: T[]
  removed: T[]
}

/** Returns the changes that turn one list of things into another. Things are matched by id and compared by value. */
export function difference<T extends { id: string }>(before: Iterable<T>, after: Iterable<T>): Difference<T> {
  const old = new Map([...before].map((thing) => [thing.id, thing]))
  const result: Difference<T> = { created: [], updated: [], unchanged: [], removed: [] }
  for (const thing of after) {
    const known = old.get(thing.id)
    old.delete(thing.id)
    if (known === undefined) result.created.push(thing)
    else if (sameValue(known, thing)) result.unchanged.push(thing)
    else result.updated.push({ before: known, after: thing })
  }
  result.removed.push(...old.values())
  return result
}

/** Compares plain values deeply. A property that is undefined counts as missing. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** Writes a plain value as JSON with sorted keys, so that equal values have equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
  return `{${fields.join(',')}}`
}
