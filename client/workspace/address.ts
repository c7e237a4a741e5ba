import * as z from 'zod'
import { type Filters, isFiltered, noFilters, type Point, View } from './view.ts'

/** The pages, by their names in the address. */
export const pages = ['explore', 'paths', 'query', 'review', 'import', 'snapshots'] as const
export type Page = (typeof pages)[number]

/** The fragment of an address: a page, a packed view, and the page's own query. */
export interface Place {
  page: Page
  /** A packed view, or `saved.<id>` for one kept by the server; empty for none. */
  view: string
  query: URLSearchParams
}

/** Reads a fragment such as `#paths/<view>?from=…&to=…`. An unknown page becomes the first page. */
export function placeOf(fragment: string): Place {
  const [path = '', query = ''] = split(fragment.replace(/^#/, ''), '?')
  const [name = '', view = ''] = split(path, '/')
  return { page: pages.find((page) => page === name) ?? 'explore', view, query: new URLSearchParams(query) }
}

export function fragmentOf({ page, view, query }: Place): string {
  const path = view === '' ? page : `${page}/${view}`
  return query.size === 0 ? `#${path}` : `#${path}?${query}`
}

/** True if a link to this place shows what its page shows now; `hasView` is true if the view holds anything. */
export function isShareable({ page, query }: Pick<Place, 'page' | 'query'>, hasView: boolean): boolean {
  if (page === 'paths') return query.has('from') || query.has('to')
  if (page === 'query') return query.has('q')
  return hasView
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

/**
 * A view in an address: JSON with short names and without defaults, deflated, in base64url. It names items by the
 * model's ids, never by an engine's.
 */
const Packed = z.strictObject({
  v: z.literal(1),
  /** The id and the place of each item; an item not laid out yet has no place. */
  n: z.array(z.union([z.tuple([z.string()]), z.tuple([z.string(), z.number(), z.number()])])),
  f: View.shape.filters.partial().optional(),
  m: z.literal(true).optional(),
  h: z.array(z.int().min(0)).optional(),
  p: z.array(z.int().min(0)).optional(),
  s: z.array(z.string()).optional(),
  t: View.shape.time.optional(),
})

/** No view of Parley's is larger than this when inflated. An address that is larger was made to do harm. */
const LARGEST_INFLATED = 4_000_000

/** Packs a view into text for an address. */
export async function pack(view: View): Promise<string> {
  const place = (id: string) => {
    const at = view.positions[id]
    return at ? [id, Math.round(at.x), Math.round(at.y)] : [id]
  }
  const numbers = (ids: readonly string[]) => ids.map((id) => view.ids.indexOf(id)).filter((number) => number >= 0)
  const { filters, time } = view
  const packed = {
    v: 1,
    n: view.ids.map(place),
    ...(isFiltered(filters) ? { f: withoutDefaults(filters) } : {}),
    ...(view.fold ? { m: true } : {}),
    ...(view.hidden.length > 0 ? { h: numbers(view.hidden) } : {}),
    ...(view.pinned.length > 0 ? { p: numbers(view.pinned) } : {}),
    ...(view.selection.length > 0 ? { s: view.selection } : {}),
    ...(time.undated && time.since === undefined && time.until === undefined ? {} : { t: time }),
  }
  const deflated = through(new Blob([JSON.stringify(packed)]), new CompressionStream('deflate-raw'))
  return toBase64Url(new Uint8Array(await new Response(deflated).arrayBuffer()))
}

/** Unpacks a view. Throws on any text that holds none. */
export async function unpack(text: string): Promise<View> {
  const inflated = through(new Blob([fromBase64Url(text)]), new DecompressionStream('deflate-raw'))
  const packed = Packed.parse(JSON.parse(await readAtMost(inflated, LARGEST_INFLATED)))
  const ids = packed.n.map(([id]) => id)
  const named = (numbers: readonly number[] = []) => numbers.flatMap((number) => ids[number] ?? [])
  const positions: Record<string, Point> = {}
  for (const [id, x, y] of packed.n) if (x !== undefined && y !== undefined) positions[id] = { x, y }
  return {
    ids: [...new Set(ids)],
    positions,
    filters: { ...noFilters, ...withoutUndefined(packed.f ?? {}) },
    fold: packed.m ?? false,
    hidden: named(packed.h),
    pinned: named(packed.p),
    selection: packed.s ?? [],
    time: packed.t ?? { undated: true },
  }
}

function withoutDefaults({ sure, ...switches }: Filters): Partial<Filters> {
  const used = Object.entries(switches).filter(([, off]) => off.length > 0)
  return { ...Object.fromEntries(used), ...(sure > 0 ? { sure } : {}) }
}

function withoutUndefined(filters: { [F in keyof Filters]?: Filters[F] | undefined }): Partial<Filters> {
  return Object.fromEntries(Object.entries(filters).filter(([, off]) => off !== undefined))
}

function through(blob: Blob, transform: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> {
  return blob.stream().pipeThrough(transform)
}

async function readAtMost(stream: ReadableStream<Uint8Array>, most: number): Promise<string> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > most) {
      await reader.cancel()
      throw new Error('The view in the address is too large')
    }
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
