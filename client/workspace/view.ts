import * as z from 'zod'
import { LinkKind } from '../../model/drawing/links.ts'
import { EntityKind, MeetingStatus } from '../../model/entity.ts'
import { Day } from '../../model/partial-date.ts'

/** A place on the stage, in whole pixels at zoom 1. */
export const Point = z.object({ x: z.number(), y: z.number() })
export type Point = z.infer<typeof Point>

/** What is switched off; everything else is on, so that a kind never seen before is shown. `sure` hides what is less. */
export const Filters = z.object({
  kinds: z.array(EntityKind),
  links: z.array(LinkKind),
  status: z.array(MeetingStatus),
  /** Ids of sources: what none but they say is hidden. */
  sources: z.array(z.string()),
  /** How sure the surest claim must be, from 0 to 1. */
  sure: z.number().min(0).max(1),
})
export type Filters = z.infer<typeof Filters>

/** The brush on the timeline: first and last day, both included. `undated` keeps meetings without any date. */
export const Time = z.object({ since: Day.optional(), until: Day.optional(), undated: z.boolean() })
export type Time = z.infer<typeof Time>

/** All that a view of the graph is. Never changed in place: every action makes a new one. */
export const View = z.object({
  /** Ids of the items in the view, in the order in which they came. */
  ids: z.array(z.string()),
  positions: z.record(z.string(), Point),
  filters: Filters,
  /** Whether held meetings are folded into ties between those who met. */
  fold: z.boolean(),
  hidden: z.array(z.string()),
  pinned: z.array(z.string()),
  /** Ids of items or links; the last is the one whose details are shown. */
  selection: z.array(z.string()),
  time: Time,
})
export type View = z.infer<typeof View>

export const noFilters: Filters = { kinds: [], links: [], status: [], sources: [], sure: 0 }

export function isFiltered({ kinds, links, status, sources, sure }: Filters): boolean {
  return [kinds, links, status, sources].some((off) => off.length > 0) || sure > 0
}

/** The filters that switch values on and off. */
export type Switches = Omit<Filters, 'sure'>
export const allTime: Time = { undated: true }
export const emptyView: View = {
  ids: [],
  positions: {},
  filters: noFilters,
  fold: false,
  hidden: [],
  pinned: [],
  selection: [],
  time: allTime,
}

/** A view holds at most this many items and links; what does not fit is counted and offered. */
export const LARGEST_VIEW = 2_000
/** A view opens with at most this many. */
export const LARGEST_START = 500

/** Adds items; those that were hidden come back. */
export function withItems(view: View, ids: readonly string[], positions: Readonly<Record<string, Point>> = {}): View {
  const added = new Set(ids)
  return {
    ...view,
    ids: [...new Set([...view.ids, ...ids])],
    hidden: view.hidden.filter((id) => !added.has(id)),
    positions: { ...view.positions, ...positions },
  }
}

/** Takes items out of the view altogether. */
export function withoutItems(view: View, ids: readonly string[]): View {
  const gone = new Set(ids)
  const stays = (id: string) => !gone.has(id)
  return {
    ...view,
    ids: view.ids.filter(stays),
    hidden: view.hidden.filter(stays),
    pinned: view.pinned.filter(stays),
    selection: view.selection.filter((id) => stays(id) && ![...gone].some((end) => isEndOf(end, id))),
    positions: Object.fromEntries(Object.entries(view.positions).filter(([id]) => stays(id))),
  }
}

function isEndOf(id: string, tie: string): boolean {
  return tie.startsWith(`${id}|`) || tie.includes(`|${id}`)
}

/** Hides items: they stay in the view, uncounted and undrawn, until they are shown again. */
export function withHidden(view: View, ids: readonly string[]): View {
  const hidden = [...new Set([...view.hidden, ...ids.filter((id) => view.ids.includes(id))])]
  return { ...view, hidden, selection: view.selection.filter((id) => !ids.includes(id)) }
}

export function withPinned(view: View, ids: readonly string[], pinned: boolean): View {
  const others = view.pinned.filter((id) => !ids.includes(id))
  return { ...view, pinned: pinned ? [...others, ...ids] : others }
}

/** Switches one value of a filter off or on again. */
export function withFilter<F extends keyof Switches>(
  view: View,
  filter: F,
  value: Switches[F][number],
  on: boolean,
): View {
  const off: string[] = view.filters[filter].filter((other) => other !== value)
  return { ...view, filters: Filters.parse({ ...view.filters, [filter]: on ? off : [...off, value] }) }
}

/** Follows merges: an id that moved is replaced by the one it moved to, wherever it stands. */
export function withMerged(view: View, merged: Readonly<Record<string, string>>): View {
  const follow = (id: string) => merged[id] ?? id
  const all = (ids: readonly string[]) => [...new Set(ids.map(follow))]
  const positions: Record<string, Point> = {}
  for (const [id, point] of Object.entries(view.positions)) positions[follow(id)] ??= point
  return {
    ...view,
    ids: all(view.ids),
    hidden: all(view.hidden),
    pinned: all(view.pinned),
    selection: all(view.selection),
    positions,
  }
}
