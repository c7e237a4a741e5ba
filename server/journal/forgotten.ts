import { createHash } from 'node:crypto'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices } from './claims.ts'

const forgotten = statement('read/forgotten')
const anyForgotten = statement('read/any-forgotten')

/** What is left of an id or key of somebody who was erased: its SHA-256, by which it is known when it comes again. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

/** Those of these ids and keys that belong to somebody who was erased; where nobody was, they are not even read. */
export async function forgottenAmong(tx: Transaction, keys: Iterable<string>): Promise<Set<string>> {
  const found = new Set<string>()
  if ((await tx.run(anyForgotten, {})).length === 0) return found
  const hashes = new Map([...new Set(keys)].map((key) => [hashOf(key), key]))
  await inSlices([...hashes.keys()], async (slice) => {
    for (const { id } of await tx.run(forgotten, { ids: slice })) found.add(hashes.get(String(id)) ?? '')
  })
  return found
}
