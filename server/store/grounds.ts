import { type Decision, groundsOf } from '../../model/decision.ts'
import { statement } from './cypher-library.ts'
import { type Reads, readInSlices } from './in-parts.ts'
import { claimsIn, type StoredClaim } from './stored-journal.ts'

const claimsById = statement('read/claims-by-id')

/** Reads the claims that these decisions rest on, as `standingDecisions` needs them. */
export async function readGrounds(reads: Reads, decisions: Iterable<Decision>): Promise<StoredClaim[]> {
  const ids = new Set([...decisions].flatMap(groundsOf))
  return claimsIn(await readInSlices(reads, claimsById, ids))
}
