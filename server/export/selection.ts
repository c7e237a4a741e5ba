import { type Decision, isAboutPair } from '../../model/decision.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { whoIsWho } from '../../model/identity.ts'
import { AppError } from '../../model/problem.ts'
import { withoutTerm } from '../../model/relation.ts'
import { journalOf, standingDecisions } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Row } from '../store/graph-store.ts'
import { readInSlices } from '../store/in-parts.ts'
import { nodeValue } from '../store/node-value.ts'
import { claimsIn, decisionsIn, isStanding, type StandingClaim } from '../store/stored-journal.ts'
import { toEdge, toNode } from '../store/to-graph.ts'
import { readBatches } from './read-journal.ts'

const entityPages = statement('read/entity-pages')
const entities = statement('read/entities')
const keys = statement('read/keys')
const tiesFrom = statement('read/ties-from')
const claimPages = statement('read/claim-pages')
const claimsAbout = statement('read/claims-about')
const claimsById = statement('read/claims-by-id')
const decisionPages = statement('read/decision-pages')

/** So many entities, with the ties that start at them, make a page. */
const AT_ONCE = 1_000

/** What is exported, page by page, in an order that is always the same. Memory holds a page, and of decisions all. */
export interface Selection {
  nodes(): AsyncIterable<Node[]>
  edges(): AsyncIterable<Edge[]>
  /** Standing claims, rejected ones too. */
  claims(): AsyncIterable<StandingClaim[]>
  /** What stands and is followed of what was decided on these nodes and claims. */
  decisions(): Promise<Decision[]>
}

/** The whole graph. */
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
 * These entities and the edges among them, with what is said of both. An id that was merged stands for what it is now.
 * Throws `not-found` for an id that is none.
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
      const members = new Set([
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
  const there = new Map(toNodes(await readInSlices(store, entities, wanted)).map((node) => [node.id, node]))
  const absent = wanted.filter((id) => !there.has(id))
  const moved = new Map(
    (await readInSlices(store, keys, absent, (ids) => ({ keys: ids }))).map(({ key, entity }) => [
      String(key),
      String(entity),
    ]),
  )
  const missing = absent.find((id) => !moved.has(id))
  if (missing !== undefined) throw new AppError('not-found', `There is nothing with the id "${missing}" to export`)
  for (const node of toNodes(await readInSlices(store, entities, [...moved.values()]))) there.set(node.id, node)
  return [...there.values()]
}

/** All standing decisions, but those to join what another keeps apart. */
async function followedDecisions(store: GraphStore): Promise<Decision[]> {
  const all: Decision[] = []
  for await (const rows of store.pages(decisionPages, {})) {
    all.push(...decisionsIn(rows))
  }
  const standing = standingDecisions(all, journalOf(await readBatches(store)))
  const { forbidden } = whoIsWho(standing, () => null)
  return standing.filter((decision) => !(isAboutPair(decision) && forbidden.includes(decision)))
}

/** The same graph is the same file. */
function byId<T extends { id: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function toNodes(rows: readonly Row[]): Node[] {
  return rows.map(({ n }) => toNode(nodeValue(n)))
}
