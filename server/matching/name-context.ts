import * as z from 'zod'
import type { EntityId } from '../../model/entity.ts'
import { grouped } from '../../model/grouped.ts'
import { claimCounts } from '../../model/standing.ts'
import { claimsAbout } from '../journal/claims.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import type { Activity, Distinctions } from './classify-names.ts'
import { identifiersIn, provenanceOf } from './evidence-against.ts'

const speaksFor = statement('read/speaks-for')
const daysOf = statement('read/days-of')

const text = z.string().nullable()
const AffiliationRow = z.object({ id: z.string(), body: z.string(), title: text, since: text, until: text })
const DaysRow = z.object({ id: z.string(), days: z.array(z.string()) })

/** Reads whom people and organisations speak for, and on which days they met somebody. */
export async function readActivity(tx: Transaction, ids: Iterable<string>): Promise<(id: string) => Activity> {
  const asked = [...new Set(ids)]
  const affiliations: z.infer<typeof AffiliationRow>[] = []
  const days = new Map<string, ReadonlySet<string>>()
  await inSlices(asked, async (slice) => {
    const [affiliationRows, dayRows] = await Promise.all([
      tx.run(speaksFor, { ids: slice }),
      tx.run(daysOf, { ids: slice }),
    ])
    affiliations.push(...affiliationRows.map((row) => AffiliationRow.parse(row)))
    for (const row of dayRows) {
      const { id, days: met } = DaysRow.parse(row)
      days.set(id, new Set(met.sort()))
    }
  })
  const affiliationsOf = grouped(affiliations, ({ id }) => id)
  return (id) => ({ affiliations: affiliationsOf.get(id) ?? [], days: days.get(id) ?? new Set() })
}

/** Reads what tells people and organisations apart from their namesakes, with the claims about them that count. */
export async function readDistinctions(
  tx: Transaction,
  ids: Iterable<EntityId>,
): Promise<(id: EntityId) => Distinctions & { claims: readonly StoredClaim[] }> {
  const claimsOf = grouped((await claimsAbout(tx, ids)).filter(claimCounts), ({ about }) => about)
  return (id) => {
    const claims = claimsOf.get(id) ?? []
    return { identifiers: claims.flatMap(identifiersIn), ...provenanceOf(claims), claims }
  }
}
