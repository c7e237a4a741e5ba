import type { Counts } from '../../model/claim.ts'
import { type Edge, type Node, sameValue } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { resolve } from '../../model/history.ts'
import { projectEntity, projectTie } from '../../model/project.ts'
import { withoutTerm } from '../../model/relation.ts'
import { claimCounts, type Journal, journal, standingSince } from '../../model/standing.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-claim.ts'
import { noCounts } from './batches.ts'
import type { FirstDifferences } from './first-differences.ts'
import { identify, membersOf } from './identities.ts'
import type { Outlook } from './outlook.ts'
import type { Reprojection } from './reproject.ts'

/** The batch for whose account things are counted, and where the first it changes are kept. */
export interface Counting {
  batch: number
  differences?: FirstDifferences | undefined
}

/**
 * What a step of a batch adds to the batch's account, which counts each thing once, however many steps touch it: the
 * graph as it would be had the batch never been, against the graph as it is now. A step adds the verdict on each thing
 * after it and takes away the verdict before it; so nothing is to be remembered from step to step, nor after a crash.
 */
export async function account(
  tx: Transaction,
  { batch, differences }: Counting,
  { entities, ties, nodes, edges, otherEnds }: Reprojection,
  outlook: Outlook,
  standing: Journal,
): Promise<Counts> {
  const claims = [...outlook.before.values()]
  const without = journal([...standing.batches.values()].filter(({ number }) => number !== batch))
  const identity = await identify(tx, claims.flatMap(membersOf), without)
  const stood = grouped(
    claims
      .map((claim) => ({ ...claim, ...resolve(claim, identity), batch: standingSince(claim, without) }))
      .filter(claimCounts),
    ({ about }) => about,
  )
  const oldNodes = [...entities].flatMap((id) => projectEntity(id, stood.get(id) ?? [], identity.members(id)) ?? [])
  const oldIds = new Set(oldNodes.map(({ id }) => id))
  const wasThere = (id: string) => (entities.has(id) ? oldIds.has(id) : otherEnds.has(id))
  const oldEdges = [...ties]
    .flatMap((id) => projectTie(stood.get(id) ?? [], identity.of))
    .filter(({ from, to }) => from !== to && wasThere(from) && wasThere(to))

  const settled = new Set(outlook.settled.map(({ id }) => id))
  const saidBefore = statedThings(claims, batch)
  const saidAfter = statedThings([...claims.filter(({ id }) => !settled.has(id)), ...outlook.settled], batch)
  const counts = { ...noCounts }
  const old = byId([...oldNodes, ...oldEdges])
  const before = byId([...nodes.before, ...edges.before])
  const after = byId([...nodes.after, ...edges.after])
  for (const id of new Set([...old.keys(), ...before.keys(), ...after.keys()])) {
    const was = verdictOn(old.get(id), before.get(id), saidBefore.has(withoutTerm(id)))
    const is = verdictOn(old.get(id), after.get(id), saidAfter.has(withoutTerm(id)))
    if (was !== null) counts[was] -= 1
    if (is !== null) counts[is] += 1
    differences?.take(id, is === 'unchanged' ? null : is, old.get(id), after.get(id))
  }
  return counts
}

type Thing = Node | Edge

function byId(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

/** What a batch did to a thing: nothing, where it is as it was and the batch does not speak of it. */
function verdictOn(old: Thing | undefined, now: Thing | undefined, isStated: boolean): keyof Counts | null {
  if (old === undefined) return now === undefined ? null : 'created'
  if (now === undefined) return 'removed'
  if (!sameValue(old, now)) return 'updated'
  return isStated ? 'unchanged' : null
}

function statedThings(claims: readonly StoredClaim[], batch: number): Set<string> {
  return new Set(claims.filter(({ batches }) => batches.includes(batch)).map(({ about }) => about))
}
