import type { SnapshotRequest } from '../../model/snapshot.ts'

type Asked = Pick<SnapshotRequest, 'look' | 'highlight' | 'annotations' | 'steps' | 'notes' | 'withoutQuotesOf'>

/** The choices of a draft beside its words: looks, what stands out, and what the author adds. */
export interface Extras {
  look?: SnapshotRequest['look']
  /** The ids of items and links to stand out. */
  highlight?: string[] | undefined
  annotations?: { text: string; at: string }[] | undefined
  notes?: { text: string; at: string }[] | undefined
  steps?: { text: string; shows: string[] }[] | undefined
  /** The ids of sources whose words are left out. */
  withoutQuotesOf?: string[] | undefined
}

/**
 * Returns the part of a request for these choices. What isn't written yet is left out, and so is what is about items and
 * links that have left the picture: `shown` are the ids of those in it.
 */
export function extrasIn(
  { look = {}, highlight = [], annotations = [], notes = [], steps = [], withoutQuotesOf = [] }: Extras,
  shown: readonly string[],
): Asked {
  const there = new Set(shown)
  const isWhole = ({ text, at }: { text: string; at: string }) => text.trim() !== '' && there.has(at)
  const parts: Asked = {
    look: chosen(look),
    highlight: highlight.filter((id) => there.has(id)),
    annotations: annotations.filter(isWhole).map(({ text, at }) => ({ text: text.trim(), at })),
    notes: Object.fromEntries(notes.filter(isWhole).map(({ text, at }) => [at, text.trim()])),
    steps: steps
      .map(({ text, shows }) => ({ text: text.trim(), shows: shows.filter((id) => there.has(id)) }))
      .filter(({ text, shows }) => text !== '' && shows.length > 0),
    withoutQuotesOf,
  }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part ?? {}).length > 0))
}

/** Returns the choices of a look that are made. */
export function chosen({ brand = {}, ...look }: NonNullable<SnapshotRequest['look']>): SnapshotRequest['look'] {
  const isMade = ([, value]: [string, unknown]) => value !== undefined
  const colours = Object.fromEntries(Object.entries(brand).filter(isMade))
  return {
    ...Object.fromEntries(Object.entries(look).filter(isMade)),
    ...(Object.keys(colours).length > 0 ? { brand: colours } : {}),
  }
}

/** Returns a list with one of its entries moved by a number of places; the same list if that leads out of it. */
export function moved<T>(list: readonly T[], index: number, by: number): T[] {
  const to = index + by
  const entry = list[index]
  if (entry === undefined || to < 0 || to >= list.length) return [...list]
  const others = list.filter((_, other) => other !== index)
  return [...others.slice(0, to), entry, ...others.slice(to)]
}

/** Returns a list with one of its entries replaced. */
export function replaced<T>(list: readonly T[], index: number, entry: T): T[] {
  return list.map((other, at) => (at === index ? entry : other))
}

/** Returns a list without one of its entries. */
export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index)
}
