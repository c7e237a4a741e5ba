import type { ClaimType } from '../../model/claim.ts'
import { statement } from '../store/cypher-library.ts'
import type { Row, Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-claim.ts'

const parts = statement('read/parts-of-batch')
const claims = statement('read/claims-of-part')
const toMatch = statement('read/claims-to-match')

/** The ids of the parts in which a batch lists what it stated, in order. Each lists a few thousand claims. */
export async function partsOf(tx: Transaction, batch: number): Promise<string[]> {
  return (await tx.run(parts, { batch })).map(({ id }) => String(id))
}

/** The ids of the claims in one part. */
export async function claimsOfPart(tx: Transaction, part: string): Promise<string[]> {
  const rows = await tx.run(claims, { id: part })
  return rows.flatMap(({ claims: ids }) => listOf(ids))
}

/** What is told apart in a part, so that matching need not look at every claim: the claims of what has a name, and of meetings. */
export type Matched = 'named' | 'meetings'

/** The ids of the claims in one part that are about what is matched. */
export async function claimsToMatch(tx: Transaction, part: string, matched: Matched): Promise<string[]> {
  const rows = await tx.run(toMatch, { id: part })
  return rows.flatMap((row) => listOf(row[matched]))
}

/** A part as it is written. */
export function partOf(id: string, batch: number, listed: readonly StoredClaim[]): Record<string, unknown> {
  const ids = (...types: ClaimType[]) =>
    listed.flatMap((claim) => (types.length === 0 || types.includes(claim.type) ? [claim.id] : []))
  return { id, batch, claims: ids(), named: ids('Person', 'Organisation'), meetings: ids('Meeting') }
}

function listOf(ids: Row[string] | undefined): string[] {
  return Array.isArray(ids) ? ids.map(String) : []
}
