import type { CountingClaim } from '../../model/claim.ts'
import { grouped } from '../../model/grouped.ts'
import { claimCounts } from '../../model/standing.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-claim.ts'
import { claimsAbout } from './claims.ts'

/**
 * The claims as they will be once those being settled are written: what is read from the store, with the settled ones in
 * place of what they were. So everything is read before anything is written.
 */
export class Outlook {
  /** Claims as the store has them, about all things that were asked for. */
  readonly before = new Map<string, StoredClaim>()
  /** What is being settled, as it will be. */
  readonly settled: readonly StoredClaim[]
  private readonly tx: Transaction
  private readonly ids: ReadonlySet<string>
  private readonly byThing: ReadonlyMap<string, StoredClaim[]>

  constructor(tx: Transaction, settled: readonly StoredClaim[]) {
    this.tx = tx
    this.settled = settled
    this.ids = new Set(settled.map(({ id }) => id))
    this.byThing = grouped(settled, ({ about }) => about)
  }

  /** The claims about these things, which are named once. */
  async about(things: readonly string[]): Promise<StoredClaim[]> {
    const stored = await claimsAbout(this.tx, things)
    for (const claim of stored) this.before.set(claim.id, claim)
    return [
      ...stored.filter(({ id }) => !this.ids.has(id)),
      ...things.flatMap((thing) => this.byThing.get(thing) ?? []),
    ]
  }
}

/** The claims that the projection counts, by what they are about. */
export function counted(claims: Iterable<StoredClaim>): Map<string, (StoredClaim & CountingClaim)[]> {
  return grouped([...claims].filter(claimCounts), ({ about }) => about)
}
