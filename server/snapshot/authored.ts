import type { Point } from '../../model/drawing/point.ts'
import { recordOf } from '../../model/grouped.ts'
import type { Snapshot, SnapshotRequest } from '../../model/snapshot.ts'

/** What the author added to the picture, with the ids of the items and links that are there. */
export interface Authored extends Pick<Snapshot, 'look' | 'highlight' | 'annotations' | 'steps'> {
  notes: Readonly<Record<string, string>>
}

/** Units between an item and the words about it, where the author gave them no place. */
const APART = 110

/**
 * Returns what the author added, as far as it is about items and links that are shown. Empty parts are left out, so that
 * they don't change the id of a snapshot.
 *
 * @param now maps an id of the request to the id that the thing has now
 * @param places the places of items, and of the middle of links
 * @param moved how far the picture was moved from where the request has it
 */
export function authored(
  { look, highlight, annotations, notes, steps }: SnapshotRequest,
  now: (id: string) => string,
  places: ReadonlyMap<string, Point>,
  moved: Point,
): Authored {
  const isThere = (id: string) => places.has(id)
  const shown = (ids: readonly string[]) => [...new Set(ids.map(now))].filter(isThere)
  return {
    look: look === undefined || Object.keys(look).length === 0 ? undefined : look,
    highlight: unlessEmpty(shown(highlight ?? [])),
    annotations: unlessEmpty(
      (annotations ?? []).flatMap(({ text, at, x, y }) => {
        const place = places.get(now(at))
        if (place === undefined) return []
        const beside = x === undefined || y === undefined ? free(place, places) : { x: x - moved.x, y: y - moved.y }
        return [{ text, at: now(at), x: Math.round(beside.x), y: Math.round(beside.y) }]
      }),
    ),
    steps: unlessEmpty(
      (steps ?? []).flatMap(({ text, shows }) => {
        const lit = shown(shows)
        return lit.length === 0 ? [] : [{ text, shows: lit }]
      }),
    ),
    notes: recordOf(Object.entries(notes ?? {}).map(([id, note]) => [now(id), note] as const)),
  }
}

function unlessEmpty<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list
}

/** Of eight places around an item, the one farthest from everything else. */
function free(place: Point, places: ReadonlyMap<string, Point>): Point {
  const others = [...places.values()].filter((other) => other !== place)
  const around = Array.from({ length: 8 }, (_, index) => {
    const turn = (index * Math.PI) / 4
    return { x: place.x + APART * Math.sin(turn), y: place.y - APART * Math.cos(turn) }
  })
  const room = (at: Point) => Math.min(...others.map((other) => Math.hypot(other.x - at.x, other.y - at.y)), 1e6)
  return around.reduce((best, at) => (room(at) > room(best) + 1 ? at : best))
}
