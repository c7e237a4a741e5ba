import type { Batch } from '../../model/claim.ts'
import { type Decision, isAboutPair } from '../../model/decision.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { whoIsWho } from '../../model/identity.ts'
import { AppError } from '../../model/problem.ts'
import { withoutTerm } from '../../model/relation.ts'
import { journalOf, standingDecisions } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import { nodeValue, toEdge, toNode } from '../store/graph-rows.ts'
import type { GraphStore, Row } from '../store/graph-store.ts'
import { readGrounds } from '../store/grounds.ts'
import { readInSlices } from '../store/in-parts.ts'
import { batchesIn, claimsIn, decisionsIn, isStanding, type StandingClaim } from '../store/stored-journal.ts'

const entityPages = statement('read/entity-pages')
const entities = statement('read/entities')
const keys = statement('read/keys')
const tiesFrom = statement('read/ties-from')
const claimPages = statement('read/claim-pages')
const claimsAbout = statement('read/claims-about')
const claimsById = statement('read/claims-by-id')
const decisionPages = statement('read/decision-pages')
const batches = statement('read/batches')

/** Entities on one page, with the ties that start at them. */
const AT_ONCE = 1_000

/** The part of the graph to export, page by page, always in the same order. Memory holds one page and all decisions. */
export interface Selection {
  nodes(): AsyncIterable<Node[]>
  edges(): AsyncIterable<Edge[]>
  /** The standing claims, rejected ones too. */
  claims(): AsyncIterable<StandingClaim[]>
  /** The standing decisions on these nodes and claims, without those that another decision overrides. */
  decisions(): Promise<Decision[]>
}

/** Selects the whole graph. */
export function everything(store: GraphStore): Selection {
  return {
    async *nodes() {
      for await (const rows of store.pages(entityPages, {}, AT_ONCE)) yield toNodes(rows)
    },
    async *edges() {
      for await (const rows of store.pages(entityPages, {}, AT_ONCE)) {
        const ties = await store.read(tiesFrom, { ids: rows.map(({ key }) => key) })
        yield byId(ties.map(toEdge))
      }
    },
    async *claims() {
      for await (const rows of store.pages(claimPages, {})) yield claimsIn(rows).filter(isStanding)
    },
    async decisions() {
      const followed = await followedDecisions(store)
      const reviewed = followed.filter((decision) => !isAboutPair(decision)).map(({ a }) => a)
      const standing = new Set(
        claimsIn(await readInSlices(store, claimsById, reviewed))
          .filter(isStanding)
          .map(({ id }) => id),
      )
      return followed.filter((decision) => isAboutPair(decision) || standing.has(decision.a))
    },
  }
}

/**
 * Selects some entities, the edges among them, and the claims about both. Follows merged ids. Throws `not-found` for an
 * unknown id.
 */
export async function among(store: GraphStore, ids: readonly string[]): Promise<Selection> {
  const nodes = byId(await nodesOf(store, ids))
  const there = new Set(nodes.map(({ id }) => id))
  const ties = (await readInSlices(store, tiesFrom, [...there])).map(toEdge)
  const edges = byId(ties.filter(({ to }) => there.has(to)))
  const about = [...there, ...new Set(edges.map(({ id }) => withoutTerm(id)))]
  const claims = byId(claimsIn(await readInSlices(store, claimsAbout, about)).filter(isStanding))
  return {
    async *nodes() {
      yield nodes
    },
    async *edges() {
      yield edges
    },
    async *claims() {
      yield claims
    },
    async decisions() {
      const members = new Set<string>([
        ...claims.map(({ subject }) => subject),
        ...nodes.flatMap(({ id, properties }) => [id, ...properties.keys]),
      ])
      const known = new Set(claims.map(({ id }) => id))
      const followed = await followedDecisions(store)
      return followed.filter((decision) =>
        isAboutPair(decision) ? members.has(decision.a) && members.has(decision.b) : known.has(decision.a),
      )
    },
  }
}

async function nodesOf(store: GraphStore, ids: readonly string[]): Promise<Node[]> {
  const wanted = [...new Set(ids)]
  const there = new Map<string, Node>(
    toNodes(await readInSlices(store, entities, wanted)).map((node) => [node.id, node]),
  )
  const absent = wanted.filter((id) => !there.has(id))
  const moved = new Map(
    (await readInSlices(store, keys, absent, (ids) => ({ keys: ids }))).map(({ key, entity }) => [
      String(key),
      String(entity),
    ]),
  )
  const missing = absent.find((id) => !moved.has(id))
  if (missing !== undefined) throw new AppError('not-found', `No entity has the id "${missing}": search for it by name`)
  for (const node of toNodes(await readInSlices(store, entities, [...moved.values()]))) there.set(node.id, node)
  return [...there.values()]
}

/** Returns all standing decisions, except a `same` that a `different` forbids. */
async function followedDecisions(store: GraphStore): Promise<Decision[]> {
  const all: Decision[] = []
  for await (const rows of store.pages(decisionPages, {})) {
    all.push(...decisionsIn(rows))
  }
  const standing = standingDecisions(all, journalOf(await readBatches(store)), await readGrounds(store, all))
  const { forbidden } = whoIsWho(standing, () => null)
  return standing.filter((decision) => !(isAboutPair(decision) && forbidden.includes(decision)))
}

/** Sorts by id, so that the same graph always gives the same file. */
function byId<T extends { id: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function toNodes(rows: readonly Row[]): Node[] {
  return rows.map(({ n }) => toNode(nodeValue(n)))
}

/** Returns every batch, oldest first. */
export async function readBatches(store: Pick<GraphStore, 'read'>): Promise<Batch[]> {
  return batchesIn(await store.read(batches, {}))
}
