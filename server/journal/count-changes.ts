import type { Counts } from '../../model/claim.ts'
import { type Differences, differenceOf, type ThingDifference } from '../../model/differences.ts'
import type { EntityId } from '../../model/entity.ts'
import { type Edge, type Node, sameValue } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { resolve } from '../../model/history.ts'
import { projectEntity, projectTie } from '../../model/project.ts'
import { withoutTerm } from '../../model/relation.ts'
import { claimCounts, type Journal, journalOf, standingSince } from '../../model/standing.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { noCounts } from './batches.ts'
import { identify, membersOf, thingsStatedBy } from './claims.ts'
import type { ClaimOverlay, Reprojection } from './reproject.ts'
import { existingWithout, storedNodes } from './stored-graph.ts'

/** The batch whose changes are counted, and where its first differences are kept. */
export interface Tally {
  batch: number
  differences?: FirstDifferences | undefined
}

/**
 * Returns what a step adds to the counts of its batch. A batch counts each thing once, however many steps touch it: it
 * compares the graph as it would be without the batch with the graph as it is now. A step adds the verdict on each
 * thing after it and subtracts the verdict before it, so nothing has to be remembered between steps or after a crash.
 */
export async function countChanges(
  tx: Transaction,
  { batch, differences }: Tally,
  { entities, ties, nodes, edges, otherEnds }: Reprojection,
  overlay: ClaimOverlay,
  journal: Journal,
): Promise<Counts> {
  const claims = [...overlay.before.values()]
  const without = journalOf([...journal.batches.values()].filter(({ number }) => number !== batch))
  const identity = await identify(tx, claims.flatMap(membersOf), without)
  const counting = grouped(
    claims
      .map((claim) => ({ ...claim, ...resolve(claim, identity), batch: standingSince(claim, without) }))
      .filter(claimCounts),
    ({ about }) => about,
  )
  const oldNodes = [...entities].flatMap((id) => projectEntity(id, counting.get(id) ?? [], identity.members(id)) ?? [])
  const oldIds = new Set(oldNodes.map(({ id }) => id))
  const existed = (id: EntityId) => (entities.has(id) ? oldIds.has(id) : otherEnds.has(id))
  const oldEdges = [...ties]
    .flatMap((id) => projectTie(counting.get(id) ?? [], identity.of))
    .filter(({ from, to }) => from !== to && existed(from) && existed(to))

  const settled = new Set(overlay.settled.map(({ id }) => id))
  const statedBefore = statedThings(claims, batch)
  const statedAfter = statedThings([...claims.filter(({ id }) => !settled.has(id)), ...overlay.settled], batch)
  const counts = { ...noCounts }
  const old = byId([...oldNodes, ...oldEdges])
  const before = byId([...nodes.before, ...edges.before])
  const after = byId([...nodes.after, ...edges.after])
  for (const id of new Set([...old.keys(), ...before.keys(), ...after.keys()])) {
    const was = verdictOn(old.get(id), before.get(id), statedBefore.has(withoutTerm(id)))
    const is = verdictOn(old.get(id), after.get(id), statedAfter.has(withoutTerm(id)))
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

/** Returns what a batch did to a thing, or null if the thing is as it was and the batch makes no claim about it. */
function verdictOn(old: Thing | undefined, now: Thing | undefined, isStated: boolean): keyof Counts | null {
  if (old === undefined) return now === undefined ? null : 'created'
  if (now === undefined) return 'removed'
  if (!sameValue(old, now)) return 'updated'
  return isStated ? 'unchanged' : null
}

function statedThings(claims: readonly StoredClaim[], batch: number): Set<string> {
  return new Set(claims.filter(({ batches }) => batches.includes(batch)).map(({ about }) => about))
}

/**
 * Counts the unchanged things that the batch makes its first claim about. A tie existed only if both its ends did: one
 * that exists because this batch created an end was counted as created already.
 *
 * @param claims claims that count, about things that weren't projected
 */
export async function countUnchanged(tx: Transaction, batch: number, claims: readonly StoredClaim[]): Promise<number> {
  const byThing = new Map(claims.map((claim) => [claim.about, claim]))
  const stated = await thingsStatedBy(tx, batch, [...byThing.keys()])
  const unstated = [...byThing.values()].filter(({ about }) => !stated.has(about))
  const ends = new Set(unstated.flatMap(({ ends: both }) => (both === undefined ? [] : [both.from, both.to])))
  const existed = await existingWithout(tx, batch, ends)
  return unstated.filter(({ ends: both }) => both === undefined || (existed.has(both.from) && existed.has(both.to)))
    .length
}

type Sort = keyof Differences

export const noDifferences: Differences = { created: [], updated: [], removed: [] }

/** How many differences of each sort are reported. */
const REPORTED = 5
/** How many are kept. More than reported: a created entity may later be merged into a known one and drop out. */
const KEPT = 100

/**
 * Keeps the first things that a batch creates, updates and removes, each as the latest step left it. It may be told of
 * a thing any number of times, even twice for one step, since an engine may run a transaction again.
 */
export class FirstDifferences {
  readonly #kept: Record<Sort, Map<string, ThingDifference>> = {
    created: new Map(),
    updated: new Map(),
    removed: new Map(),
  }

  /** Takes what has become of a thing up to now. `sort` is null if the thing is as it would be without the batch. */
  take(id: string, sort: Sort | null, before: Thing | undefined, after: Thing | undefined): void {
    for (const [each, things] of Object.entries(this.#kept)) if (each !== sort) things.delete(id)
    if (sort === null) return
    const things = this.#kept[sort]
    if (things.size >= KEPT && !things.has(id)) return
    const difference = differenceOf(before, after)
    if (difference !== null) things.set(id, difference)
  }

  /** Returns the first of each sort. The ends of ties get their names. */
  async report(tx: Transaction): Promise<Differences> {
    const first = (sort: Sort) => [...this.#kept[sort].values()].slice(0, REPORTED)
    const [created, updated, removed] = [first('created'), first('updated'), first('removed')]
    const ends = [...created, ...updated, ...removed]
      .flatMap(({ from, to }) => [from, to])
      .filter((end) => end !== undefined)
    const nodes = await storedNodes(tx, [...new Set(ends.map(({ id }) => id))])
    const names = new Map([...this.#kept.removed.values(), ...nodes].map(({ id, name }) => [id, name]))
    const named = <End extends { id: string }>(end: End) => ({ ...end, name: names.get(end.id) })
    const withNames = ({ from, to, ...one }: ThingDifference): ThingDifference =>
      from === undefined || to === undefined ? one : { ...one, from: named(from), to: named(to) }
    return { created: created.map(withNames), updated: updated.map(withNames), removed: removed.map(withNames) }
  }
}
