import type { PathsRequest } from '../../../model/api/graph.ts'
import { BidirectionalSearch, type Contacts } from './bidirectional-search.ts'

/** A path by the ids of its entities, from one end to the other. */
export type IdPath = readonly string[]

/** The shortest paths between two ends, and the contacts that they follow. */
export interface FoundPaths {
  paths: IdPath[]
  /** True if there are more paths, or if the search stopped at its limit. */
  truncated: boolean
  contacts: Contacts
}

/** The steps after which the search for paths of one length gives up: among thousands of detours few may be simple. */
const MOST_STEPS = 200_000

/**
 * Finds the k shortest simple paths, shortest first, and paths of one length in the order of their ids, so that the same
 * graph always gives the same answer. Looks for one more than the limit, to know if there is one.
 *
 * @param read returns the contacts of some entities
 */
export async function shortestPaths(
  { from, to, maxHops, limit }: Pick<PathsRequest, 'from' | 'to' | 'maxHops' | 'limit'>,
  read: (ids: readonly string[]) => Promise<Contacts>,
): Promise<FoundPaths> {
  const search = new BidirectionalSearch(from, to, read)
  const { contacts } = search
  const paths: IdPath[] = []
  let wasCut = false
  let hopsTo = new Map<string, number>()
  for (let length = 1; length <= maxHops && paths.length <= limit; length += 1) {
    if (await search.reach(length)) hopsTo = hopsFrom(contacts, to, from)
    const found = simplePaths(contacts, { from, to, length, most: limit + 1 - paths.length }, hopsTo)
    paths.push(...found.paths)
    wasCut ||= found.wasCut
  }
  const truncated = paths.length > limit || wasCut || search.wasCut
  return { paths: paths.slice(0, limit), truncated, contacts }
}

/**
 * Returns at most `most` paths of exactly this length that visit no entity twice, in the order of their ids. Leaves a
 * branch as soon as the other end is farther away than the hops that are left.
 *
 * @param hopsTo the number of hops from each entity to the other end
 */
function simplePaths(
  known: Contacts,
  { from, to, length, most }: { from: string; to: string; length: number; most: number },
  hopsTo: ReadonlyMap<string, number>,
): { paths: IdPath[]; wasCut: boolean } {
  const paths: IdPath[] = []
  let steps = 0
  const path = [from]
  const walk = (at: string, left: number): void => {
    if (left === 0) {
      if (at === to) paths.push([...path])
      return
    }
    const contacts = [...(known.get(at)?.keys() ?? [])].filter(
      (id) => (hopsTo.get(id) ?? Infinity) <= left - 1 && (id !== to || left === 1) && !path.includes(id),
    )
    for (const id of contacts.sort()) {
      steps += 1
      if (paths.length >= most || steps > MOST_STEPS) return
      path.push(id)
      walk(id, left - 1)
      path.pop()
    }
  }
  walk(from, length)
  return { paths, wasCut: paths.length < most && steps > MOST_STEPS }
}

/** Counts the hops from one entity to every other that is known. No path leads through `except`. */
function hopsFrom(known: Contacts, start: string, except: string): Map<string, number> {
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
