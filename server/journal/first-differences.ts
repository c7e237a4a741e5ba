import { type Differences, differenceOf, type ThingDifference } from '../../model/differences.ts'
import type { Edge, Node } from '../../model/graph.ts'
import type { Transaction } from '../store/graph-store.ts'
import { storedNodes } from './stored-graph.ts'

type Sort = keyof Differences

export const noDifferences: Differences = { created: [], updated: [], removed: [] }

/** Of each sort so many are told. */
const TOLD = 5
/** Kept are some more: what is created may be found to be somebody known, and then another takes its place. */
const KEPT = 100

/**
 * The first things a batch creates, updates and removes, each as the latest step left it. So it may be told of a thing
 * any number of times, also twice of one step, which an engine may have done again.
 */
export class FirstDifferences {
  readonly #kept: Record<Sort, Map<string, ThingDifference>> = {
    created: new Map(),
    updated: new Map(),
    removed: new Map(),
  }

  /** Takes what has become of a thing up to now: `sort` is null where it is what it would be without the batch. */
  take(id: string, sort: Sort | null, before: Node | Edge | undefined, after: Node | Edge | undefined): void {
    for (const [each, things] of Object.entries(this.#kept)) if (each !== sort) things.delete(id)
    if (sort === null) return
    const things = this.#kept[sort]
    if (things.size >= KEPT && !things.has(id)) return
    const difference = differenceOf(before, after)
    if (difference !== null) things.set(id, difference)
  }

  /** The first of each sort, with the names of what the ties among them join. */
  async told(tx: Transaction): Promise<Differences> {
    const first = (sort: Sort) => [...this.#kept[sort].values()].slice(0, TOLD)
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
