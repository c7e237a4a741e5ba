import * as z from 'zod'
import { grouped } from '../../model/grouped.ts'
import { claimCounts } from '../../model/standing.ts'
import { claimsAbout, inSlices } from '../journal/claims.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-claim.ts'
import { identifiers } from './identifiers.ts'
import type { Dealings, Marks } from './judge-names.ts'
import { tellersOf } from './told-apart.ts'

const speaksFor = statement('read/speaks-for')
const daysOf = statement('read/days-of')

const text = z.string().nullable()
const ServiceRow = z.object({ id: z.string(), body: z.string(), title: text, since: text, until: text })
const DaysRow = z.object({ id: z.string(), days: z.array(z.string()) })

/** What people and organisations have to do with others. */
export async function readDealings(tx: Transaction, ids: Iterable<string>): Promise<(id: string) => Dealings> {
  const asked = [...new Set(ids)]
  const services: z.infer<typeof ServiceRow>[] = []
  const days = new Map<string, ReadonlySet<string>>()
  await inSlices(asked, async (slice) => {
    const [ofServices, ofDays] = await Promise.all([tx.run(speaksFor, { ids: slice }), tx.run(daysOf, { ids: slice })])
    services.push(...ofServices.map((row) => ServiceRow.parse(row)))
    for (const row of ofDays) {
      const { id, days: met } = DaysRow.parse(row)
      days.set(id, new Set(met))
    }
  })
  const servicesOf = grouped(services, ({ id }) => id)
  return (id) => ({ services: servicesOf.get(id) ?? [], days: days.get(id) ?? new Set() })
}

/** What tells people and organisations apart from others, with their standing claims. */
export async function readMarks(
  tx: Transaction,
  ids: Iterable<string>,
): Promise<(id: string) => Marks & { claims: readonly StoredClaim[] }> {
  const claimsOf = grouped((await claimsAbout(tx, ids)).filter(claimCounts), ({ about }) => about)
  return (id) => {
    const claims = claimsOf.get(id) ?? []
    return { identifiers: claims.flatMap(identifiers), ...tellersOf(claims), claims }
  }
}
