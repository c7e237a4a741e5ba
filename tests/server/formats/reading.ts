import type { Source } from '../../../model/claim.ts'
import type { ClaimAsRead, InputFile, Reader, RowError } from '../../../server/formats/reader.ts'

/** Collects all that an asynchronous iterable yields (Array.fromAsync, which Node 20 lacks). */
export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** Makes a file in memory that is handed out in small pieces, so that every reader has to join them. */
export function fileOf(name: string, content: string | Uint8Array, size = 1_000): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    bytes: bytes.length,
    async *open() {
      for (let i = 0; i < bytes.length; i += size) yield bytes.slice(i, i + size)
    },
  }
}

/** The items that a reader yields from a file, by kind. */
export interface Reading {
  sources: Source[]
  claims: ClaimAsRead[]
  errors: RowError[]
  notes: string[]
  rows: { accepted: number; rejected: number }
}

export async function readingOf(reader: Reader, file: InputFile): Promise<Reading> {
  const reading: Reading = { sources: [], claims: [], errors: [], notes: [], rows: { accepted: 0, rejected: 0 } }
  for await (const item of reader(file)) {
    if (item.type === 'source') reading.sources.push(item.source)
    else if (item.type === 'note') reading.notes.push(item.text)
    else {
      reading.claims.push(...item.claims)
      reading.errors.push(...item.errors)
      reading.rows[item.errors.length === 0 ? 'accepted' : 'rejected'] += 1
    }
  }
  return reading
}
