import * as z from 'zod'
import { type Filters, isFiltered, noFilters, type Point, View } from './view.ts'

/**
 * A view as it stands in an address: JSON with short names and without defaults, deflated, in base64url.
 * Items are named by the model's ids, never by an engine's.
 */
const Packed = z.strictObject({
  v: z.literal(1),
  /** Id and place of each item; the place is missing until it is laid out. */
  n: z.array(z.union([z.tuple([z.string()]), z.tuple([z.string(), z.number(), z.number()])])),
  f: View.shape.filters.partial().optional(),
  m: z.literal(true).optional(),
  h: z.array(z.int().min(0)).optional(),
  p: z.array(z.int().min(0)).optional(),
  s: z.array(z.string()).optional(),
  t: View.shape.time.optional(),
})

/** No view that Parley makes is larger than this when inflated; an address that is was made to do harm. */
const LARGEST_INFLATED = 4_000_000

/** The view as text for an address. */
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

/** The view in such a text. Throws where there is none, whatever the text holds. */
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
