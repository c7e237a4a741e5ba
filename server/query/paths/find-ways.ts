import type { PathsRequest } from '../../../model/api/graph.ts'
import type { Contacts } from './contacts.ts'
import { Middle } from './meeting-in-the-middle.ts'
import { hopsFrom, simplePaths, type Way } from './simple-paths.ts'

/** The shortest ways between two ends, and by which ties they lead. */
export interface Ways {
  ways: Way[]
  /** There are more, or the search ended before all was seen. */
  truncated: boolean
  known: Contacts
}

/**
 * The k shortest simple paths, shortest first, those of one length in the order of their ids, so that the same graph
 * gives the same answer. Looks for one more than it gives, to know whether there is one.
 *
 * @param read the contacts of some entities
 */
export async function findWays(
  { from, to, maxHops, limit }: Pick<PathsRequest, 'from' | 'to' | 'maxHops' | 'limit'>,
  read: (ids: readonly string[]) => Promise<Contacts>,
): Promise<Ways> {
  const middle = new Middle(from, to, read)
  const { known } = middle
  const ways: Way[] = []
  let cut = false
  let hopsTo = new Map<string, number>()
  for (let length = 1; length <= maxHops && ways.length <= limit; length += 1) {
    if (await middle.reach(length)) hopsTo = hopsFrom(known, to, from)
    const found = simplePaths(known, { from, to, length, most: limit + 1 - ways.length }, hopsTo)
    ways.push(...found.ways)
    cut ||= found.cut
  }
  return { ways: ways.slice(0, limit), truncated: ways.length > limit || cut || middle.cut, known }
}
