import { bodyRepresented, type ClaimId, type CountingClaim, type SubjectId } from '../../model/claim.ts'
import { type EntityId, isEntityId } from '../../model/entity.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { projectEntity, projectTie } from '../../model/project.ts'
import { isTieId, type TieId, withoutTerm } from '../../model/relation.ts'
import { claimCounts, type Journal } from '../../model/standing.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { claimsAbout, identify, tiesClaimedAt } from './claims.ts'
import { type BeforeAfter, existing, storedNodes, storedTies } from './stored-graph.ts'

/** Reads stored claims with the claims being settled laid over them, so that all is read before anything is written. */
export class ClaimOverlay {
  /** Every claim that was read, as the store has it. */
  readonly before = new Map<ClaimId, StoredClaim>()
  /** The claims being settled, as they will be stored. */
  readonly settled: readonly StoredClaim[]
  private readonly tx: Transaction
  private readonly ids: ReadonlySet<ClaimId>
  private readonly byThing: ReadonlyMap<SubjectId, StoredClaim[]>

  constructor(tx: Transaction, settled: readonly StoredClaim[]) {
    this.tx = tx
    this.settled = settled
    this.ids = new Set(settled.map(({ id }) => id))
    this.byThing = grouped(settled, ({ about }) => about)
  }

  /** Returns the claims that will be about these things. Each thing may be named only once. */
  async about(things: readonly SubjectId[]): Promise<StoredClaim[]> {
    const stored = await claimsAbout(this.tx, things)
    for (const claim of stored) this.before.set(claim.id, claim)
    return [
      ...stored.filter(({ id }) => !this.ids.has(id)),
      ...things.flatMap((thing) => this.byThing.get(thing) ?? []),
    ]
  }
}

export interface Reprojection {
  /** Ids of the projected entities, and of the projected ties without their terms. */
  entities: ReadonlySet<EntityId>
  ties: ReadonlySet<TieId>
  nodes: BeforeAfter<Node>
  edges: BeforeAfter<Edge>
  /** Ends of the ties that the store has and that aren't among the entities. */
  otherEnds: ReadonlySet<string>
}

/**
 * Projects these things from their claims, and reads what the store has of them. If an entity comes or goes, its ties
 * are projected too. A thing that no stored claim counts for isn't looked up in the graph: it can't be there. Only
 * reads.
 */
export async function reproject(
  tx: Transaction,
  about: ReadonlySet<SubjectId>,
  overlay: ClaimOverlay,
  journal: Journal,
): Promise<Reprojection> {
  const entities = new Set([...about].filter(isEntityId))
  const nodes = await reprojectEntities(tx, [...entities], overlay, journal)

  const [old, next] = [nodes.before, nodes.after].map((some) => new Set(some.map(({ id }) => id)))
  const toggled = [...entities].filter((id) => old?.has(id) !== next?.has(id))
  const ties = new Set([...about].filter(isTieId))
  for (const id of await tiesClaimedAt(tx, toggled)) ties.add(id)

  const projected = await projectTies(tx, [...ties], overlay, journal)
  const claimedEnds = [...overlay.before.values(), ...overlay.settled].flatMap(({ about: id, ends }) =>
    ends !== undefined && isTieId(id) && ties.has(id) ? [ends.from, ends.to] : [],
  )
  const otherEnds = await existing(tx, new Set(claimedEnds.filter((id) => !entities.has(id))))
  const exists = (id: EntityId) => next?.has(id) === true || otherEnds.has(id)
  const counted = countingByThing(overlay.before.values())
  const stored = await storedTies(
    tx,
    [...ties].filter((id) => counted.has(id)),
  )
  const edges = {
    before: stored.filter(({ id }) => ties.has(withoutTerm(id))),
    after: projected.filter(({ from, to }) => from !== to && exists(from) && exists(to)),
  }
  return { entities, ties, nodes, edges, otherEnds }
}

async function reprojectEntities(
  tx: Transaction,
  ids: readonly EntityId[],
  overlay: ClaimOverlay,
  journal: Journal,
): Promise<BeforeAfter<Node>> {
  const claims = countingByThing(await overlay.about(ids))
  const counted = countingByThing(overlay.before.values())
  const identity = await identify(tx, ids, journal, overlay.settled)
  return {
    before: await storedNodes(
      tx,
      ids.filter((id) => counted.has(id)),
    ),
    after: ids.flatMap((id) => projectEntity(id, claims.get(id) ?? [], identity.members(id)) ?? []),
  }
}

async function projectTies(
  tx: Transaction,
  ids: readonly TieId[],
  overlay: ClaimOverlay,
  journal: Journal,
): Promise<Edge[]> {
  const claims = countingByThing(await overlay.about(ids))
  const bodies = [...claims.values()].flat().flatMap(({ values }) => bodyRepresented(values) ?? [])
  const identity = await identify(tx, bodies, journal, overlay.settled)
  return ids.flatMap((id) => projectTie(claims.get(id) ?? [], identity.of))
}

/** Groups the claims that count by what they are about. */
function countingByThing(claims: Iterable<StoredClaim>): Map<SubjectId, (StoredClaim & CountingClaim)[]> {
  return grouped([...claims].filter(claimCounts), ({ about }) => about)
}
