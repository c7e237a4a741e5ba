import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'

const parts = statement('read/parts-of-batch')
const claims = statement('read/claims-of-part')

/** The ids of the parts in which a batch lists what it stated, in order. Each lists a few thousand claims. */
export async function partsOf(tx: Transaction, batch: number): Promise<string[]> {
  return (await tx.run(parts, { batch })).map(({ id }) => String(id))
}

/** The ids of the claims in one part. */
export async function claimsOfPart(tx: Transaction, part: string): Promise<string[]> {
  const rows = await tx.run(claims, { id: part })
  return rows.flatMap(({ claims: ids }) => (Array.isArray(ids) ? ids.map(String) : []))
}
