import type { Contacts } from './contacts.ts'

/** The ids of a path's nodes, from one end to the other. */
export type Way = readonly string[]

/** Steps after which the search for paths of one length gives up: among thousands of detours few may be simple. */
const MOST_STEPS = 200_000

/**
 * Paths of exactly this length that visit no entity twice, in the order of their ids, at most so many. A branch is left
 * as soon as the other end is farther away than there are hops left.
 *
 * @param hopsTo for each entity how many hops it is from the other end
 */
export function simplePaths(
  known: Contacts,
  { from, to, length, most }: { from: string; to: string; length: number; most: number },
  hopsTo: ReadonlyMap<string, number>,
): { ways: Way[]; cut: boolean } {
  const ways: Way[] = []
  let steps = 0
  const way = [from]
  const walk = (at: string, left: number): void => {
    if (left === 0) {
      if (at === to) ways.push([...way])
      return
    }
    const contacts = [...(known.get(at)?.keys() ?? [])].filter(
      (id) => (hopsTo.get(id) ?? Infinity) <= left - 1 && (id !== to || left === 1) && !way.includes(id),
    )
    for (const id of contacts.sort()) {
      steps += 1
      if (ways.length >= most || steps > MOST_STEPS) return
      way.push(id)
      walk(id, left - 1)
      way.pop()
    }
  }
  walk(from, length)
  return { ways, cut: ways.length < most && steps > MOST_STEPS }
}

/** How many hops every entity is from one, as far as known; no way leads through `except`. */
export function hopsFrom(known: Contacts, start: string, except: string): Map<string, number> {
  const hops = new Map([[start, 0]])
  const queue = [start]
  for (const id of queue) {
    if (id === except) continue
    const next = (hops.get(id) ?? 0) + 1
    for (const other of known.get(id)?.keys() ?? []) {
      if (hops.has(other)) continue
      hops.set(other, next)
      queue.push(other)
    }
  }
  return hops
}
