import type { EntityAnswer } from '../../model/api/graph.ts'
import { contradictions } from '../../model/best-claim.ts'
import { claimCounts } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { claimsIn } from '../store/stored-journal.ts'
import { findEntity } from './find-entity.ts'
import { countNeighbours } from './neighbours.ts'

const claimsAbout = statement('read/claims-about')

/** Returns an entity, the contradictions among its claims, and counts of its neighbours. Throws `not-found`. */
export async function entity(store: Pick<GraphStore, 'read'>, id: string): Promise<EntityAnswer> {
  const found = await findEntity(store, id)
  const [counts, rows] = await Promise.all([
    countNeighbours(store, found.node.id),
    store.read(claimsAbout, { ids: [found.node.id] }),
  ])
  return { ...found, counts, contradictions: contradictions(claimsIn(rows).filter(claimCounts)) }
}
