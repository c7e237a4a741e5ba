import type { Snapshot } from '../snapshot.ts'

/** Items and links of a picture that can still be read. Beyond them lines run through names, however they are drawn. */
const MOST_ITEMS = 60
const MOST_LINKS = 110

/** How full a picture is, and what would help. */
export interface Crowding {
  items: number
  links: number
  isTooFull: boolean
  /** Meetings that could be folded into links between those who met. */
  foldable: number
  /** The first and last year of its meetings, if there are several: a shorter time would leave some out. */
  years: readonly [first: string, last: string] | undefined
}

/** Tells if a picture holds more than can be read, and what its author could do about it. */
export function crowdingOf({ nodes, edges }: Pick<Snapshot, 'nodes' | 'edges'>): Crowding {
  const participants = new Map<string, number>()
  for (const { relation, to } of edges)
    if (relation === 'PARTICIPATED_IN') participants.set(to, (participants.get(to) ?? 0) + 1)
  const meetings = nodes.filter(({ kind }) => kind === 'Meeting')
  const years = meetings.flatMap(({ date }) => date?.slice(0, 4) ?? []).sort()
  const [first, last] = [years[0], years.at(-1)]
  return {
    items: nodes.length,
    links: edges.length,
    isTooFull: nodes.length > MOST_ITEMS || edges.length > MOST_LINKS,
    foldable: meetings.filter(({ id, status }) => status === 'held' && (participants.get(id) ?? 0) > 1).length,
    years: first === undefined || last === undefined || first === last ? undefined : [first, last],
  }
}
