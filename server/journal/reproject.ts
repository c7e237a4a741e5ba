import { kindOfId } from '../../model/entity.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { projectEntity, projectTie } from '../../model/project.ts'
import { withoutTerm } from '../../model/relation.ts'
import type { Journal } from '../../model/standing.ts'
import type { Transaction } from '../store/graph-store.ts'
import { tiesClaimedAt } from './claims.ts'
import { identify } from './identities.ts'
import { counted, type Outlook } from './outlook.ts'
import { existing, storedNodes, storedTies } from './stored-graph.ts'

/** Things of one sort as the store has them, and as their claims will have them. */
export interface Turn<Thing> {
  before: Thing[]
  after: Thing[]
}

export interface Reprojection {
  /** Ids of the entities, and of the ties without their terms, that were projected. */
  entities: ReadonlySet<string>
  ties: ReadonlySet<string>
  nodes: Turn<Node>
  edges: Turn<Edge>
  /** Ends of the ties that are not among the entities, as far as the store has them. */
  otherEnds: ReadonlySet<string>
}

/**
 * What the claims about these things add up to, beside what the graph has of them. An entity that comes or goes takes
 * its ties along. Nothing is looked up in the graph of what no claim stood for: there is none. Only reads.
 */
export async function reproject(
  tx: Transaction,
  about: ReadonlySet<string>,
  outlook: Outlook,
  standing: Journal,
): Promise<Reprojection> {
  const entities = new Set([...about].filter((id) => kindOfId(id) !== null))
  const nodes = await reprojectEntities(tx, [...entities], outlook, standing)

  const [old, next] = [nodes.before, nodes.after].map((some) => new Set(some.map(({ id }) => id)))
  const toggled = [...entities].filter((id) => old?.has(id) !== next?.has(id))
  const ties = new Set([...about].filter((id) => !entities.has(id)))
  for (const id of await tiesClaimedAt(tx, toggled)) ties.add(id)

  const projected = await projectTies(tx, [...ties], outlook, standing)
  const claimedEnds = [...outlook.before.values(), ...outlook.settled].flatMap(({ about: id, ends }) =>
    ends !== undefined && ties.has(id) ? [ends.from, ends.to] : [],
  )
  const otherEnds = await existing(tx, new Set(claimedEnds.filter((id) => !entities.has(id))))
  const stands = (id: string) => next?.has(id) === true || otherEnds.has(id)
  const stood = counted(outlook.before.values())
  const edges = {
    before: (
      await storedTies(
        tx,
        [...ties].filter((id) => stood.has(id)),
      )
    ).filter(({ id }) => ties.has(withoutTerm(id))),
    after: projected.filter(({ from, to }) => from !== to && stands(from) && stands(to)),
  }
  return { entities, ties, nodes, edges, otherEnds }
}

async function reprojectEntities(
  tx: Transaction,
  ids: readonly string[],
  outlook: Outlook,
  standing: Journal,
): Promise<Turn<Node>> {
  const claims = counted(await outlook.about(ids))
  const stood = counted(outlook.before.values())
  const identity = await identify(tx, ids, standing, outlook.settled)
  return {
    before: await storedNodes(
      tx,
      ids.filter((id) => stood.has(id)),
    ),
    after: ids.flatMap((id) => projectEntity(id, claims.get(id) ?? [], identity.members(id)) ?? []),
  }
}

async function projectTies(
  tx: Transaction,
  ids: readonly string[],
  outlook: Outlook,
  standing: Journal,
): Promise<Edge[]> {
  const claims = counted(await outlook.about(ids))
  const bodies = [...claims.values()]
    .flat()
    .flatMap(({ values: { representing } }) => (typeof representing === 'string' ? [representing] : []))
  const identity = await identify(tx, bodies, standing, outlook.settled)
  return ids.flatMap((id) => projectTie(claims.get(id) ?? [], identity.of))
}
