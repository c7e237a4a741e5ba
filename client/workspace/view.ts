import * as z from 'zod'
import { LinkKind } from '../../model/drawing/links.ts'
import { EntityKind, MeetingStatus } from '../../model/entity.ts'
import { Day } from '../../model/partial-date.ts'

/** A place on the stage, in whole pixels at zoom 1. */
export const Point = z.object({ x: z.number(), y: z.number() })
export type Point = z.infer<typeof Point>

/** The values that are switched off. Everything else is on, so that a kind never seen before is shown. */
export const Filters = z.object({
  kinds: z.array(EntityKind),
  links: z.array(LinkKind),
  status: z.array(MeetingStatus),
  /** Ids of sources. An item or link is hidden if no other source says anything about it. */
  sources: z.array(z.string()),
  /** The confidence that the surest claim about an item or link must have, from 0 to 1. */
  sure: z.number().min(0).max(1),
})
export type Filters = z.infer<typeof Filters>

/** The brush on the timeline: its first and last day, both included. `undated` keeps meetings without a date. */
export const Time = z.object({ since: Day.optional(), until: Day.optional(), undated: z.boolean() })
export type Time = z.infer<typeof Time>

/** A view of the graph. It is never changed in place: every action makes a new one. */
export const View = z.object({
  /** Ids of the items in the view, in the order in which they were added. */
  ids: z.array(z.string()),
  positions: z.record(z.string(), Point),
  filters: Filters,
  /** True if held meetings are folded into ties between those who met. */
  fold: z.boolean(),
  hidden: z.array(z.string()),
  pinned: z.array(z.string()),
  /** Ids of items or links. The details show the last one. */
  selection: z.array(z.string()),
  time: Time,
})
export type View = z.infer<typeof View>

export const noFilters: Filters = { kinds: [], links: [], status: [], sources: [], sure: 0 }

export function isFiltered({ kinds, links, status, sources, sure }: Filters): boolean {
  return [kinds, links, status, sources].some((off) => off.length > 0) || sure > 0
}

/** The filters with values that are switched on and off. */
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

/** The most items and links in a view. The page counts those that don't fit, and offers them. */
export const LARGEST_VIEW = 2_000
/** The most items in a view when it opens. */
export const LARGEST_START = 500

/** Adds items. Hidden ones among them come back. */
export function withItems(view: View, ids: readonly string[], positions: Readonly<Record<string, Point>> = {}): View {
  const added = new Set(ids)
  return {
    ...view,
    ids: [...new Set([...view.ids, ...ids])],
    hidden: view.hidden.filter((id) => !added.has(id)),
    positions: { ...view.positions, ...positions },
  }
}

/** Takes items out of the view. */
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

/** Hides items. They stay in the view, but are neither drawn nor counted until they are shown again. */
export function withHidden(view: View, ids: readonly string[]): View {
  const hidden = [...new Set([...view.hidden, ...ids.filter((id) => view.ids.includes(id))])]
  return { ...view, hidden, selection: view.selection.filter((id) => !ids.includes(id)) }
}

export function withPinned(view: View, ids: readonly string[], pinned: boolean): View {
  const others = view.pinned.filter((id) => !ids.includes(id))
  return { ...view, pinned: pinned ? [...others, ...ids] : others }
}

/** Selects an item or link, or nothing. `several` adds it to the selection, or takes it out again. */
export function withSelected(view: View, id: string | undefined, several: boolean): View {
  if (id === undefined) return { ...view, selection: [] }
  const others = view.selection.filter((other) => other !== id)
  const selection = !several ? [id] : others.length < view.selection.length ? others : [...others, id]
  return { ...view, selection }
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

/** Follows merges: replaces every id that was merged by the one it was merged into. */
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
