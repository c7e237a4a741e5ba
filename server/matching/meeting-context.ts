import * as z from 'zod'
import { EntityId, kindOfId } from '../../model/entity.ts'
import type { MeetingNode } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { dateSpan } from '../../model/partial-date.ts'
import { claimCounts } from '../../model/standing.ts'
import { claimsAbout } from '../journal/claims.ts'
import { statement } from '../store/cypher-library.ts'
import { asNode } from '../store/graph-rows.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import type { MeetingContext } from './classify-meetings.ts'
import { provenanceOf } from './evidence-against.ts'

const participantsAndPlaces = statement('read/meeting-facts')

const EndsRow = z.object({ participants: z.array(EntityId), places: z.array(z.string()) })

/** News about a meeting without a day is about a near one: at most a month before it, or a month after it. */
const NEAR_DAYS = 31

/** What is known of a meeting, with the claims about it that count. */
export interface ClaimedContext extends MeetingContext {
  claims: readonly StoredClaim[]
}

/** Reads what is known of these meetings, by id. Leaves out those whose month can't even be guessed. */
export async function readMeetingContext(
  tx: Transaction,
  ids: Iterable<EntityId>,
): Promise<Map<EntityId, ClaimedContext>> {
  const asked = [...new Set(ids)]
  const counting = (await claimsAbout(tx, asked)).filter(claimCounts)
  const claimsOf = grouped(counting, ({ about }) => about)
  const found = new Map<EntityId, ClaimedContext>()
  await inSlices(asked, async (slice) => {
    for (const { m, ...ends } of await tx.run(participantsAndPlaces, { ids: slice })) {
      const node = asNode(m)
      if (node.kind !== 'Meeting') continue
      const claims = claimsOf.get(node.id) ?? []
      const days = possibleDays(node, claims)
      if (days === null) continue
      const { participants, places } = EndsRow.parse(ends)
      participants.sort()
      const people = participants.filter((id) => kindOfId(id) === 'Person')
      found.set(node.id, {
        ...days,
        isExact: node.properties.precision === 'day',
        isDated: node.properties.since !== undefined,
        kind: node.properties.kind,
        place: node.properties.place ?? null,
        states: places.sort(),
        people,
        bodies: participants.filter((id) => !people.includes(id)),
        ...provenanceOf(claims),
        claims,
      })
    }
  })
  return found
}

/** Returns the days on which a meeting may have been: its own, or those around the day its source was published. */
function possibleDays(
  { properties: { since, until } }: MeetingNode,
  claims: readonly StoredClaim[],
): { since: string; until: string } | null {
  if (since !== undefined && until !== undefined) return { since, until }
  const published = claims.flatMap(({ publishedAt }) => (publishedAt === undefined ? [] : [dateSpan(publishedAt)]))
  const [near] = published.filter((span) => span !== null).sort((a, b) => (a.since < b.since ? -1 : 1))
  return near === undefined
    ? null
    : { since: daysAfter(near.since, -NEAR_DAYS), until: daysAfter(near.until, NEAR_DAYS) }
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
