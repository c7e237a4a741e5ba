import { statement } from '../store/cypher-library.ts'
import type { Params, Statement, Transaction } from '../store/graph-store.ts'
import { fromRows, type StoredClaim } from '../store/stored-claim.ts'

const byId = statement('read/claims-by-id')
const about = statement('read/claims-about')
const from = statement('read/claims-from')
const to = statement('read/claims-to')
const representing = statement('read/claims-representing')
const claimedAt = statement('read/ties-claimed-at')
const statedBy = statement('read/things-stated-by')

/** How many ids or rows one statement gets: a few thousand keep transactions short and memory small. */
export const AT_ONCE = 2_000

/** Runs a statement over many ids or rows in slices, and joins what it returns. */
export async function inSlices<T>(items: readonly T[], run: (slice: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) await run(items.slice(start, start + AT_ONCE))
}

async function find(tx: Transaction, wanted: Statement, ids: Iterable<string>): Promise<StoredClaim[]> {
  const found: StoredClaim[] = []
  await inSlices([...new Set(ids)], async (slice) => {
    const params: Params = { ids: slice }
    found.push(...fromRows(await tx.run(wanted, params)))
  })
  return found
}

export const claimsById = (tx: Transaction, ids: Iterable<string>) => find(tx, byId, ids)
export const claimsAbout = (tx: Transaction, ids: Iterable<string>) => find(tx, about, ids)

/** Claims about ties that start or end at these entities, or in which somebody represented them. */
export async function claimsTouching(tx: Transaction, ids: readonly string[]): Promise<StoredClaim[]> {
  const found = [...(await find(tx, from, ids)), ...(await find(tx, to, ids)), ...(await find(tx, representing, ids))]
  return [...new Map(found.map((claim) => [claim.id, claim])).values()]
}

/** The ties, without their terms, of which claims say that they start or end at these entities. */
export async function tiesClaimedAt(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  await inSlices(ids, async (slice) => {
    for (const { about: id } of await tx.run(claimedAt, { ids: slice })) found.add(String(id))
  })
  return found
}

/** Those of these things of which a batch has stated claims. */
export async function thingsStatedBy(tx: Transaction, batch: number, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  await inSlices(ids, async (slice) => {
    for (const { about: id } of await tx.run(statedBy, { batch, ids: slice })) found.add(String(id))
  })
  return found
}
