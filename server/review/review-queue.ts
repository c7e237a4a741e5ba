import * as z from 'zod'
import type { ClaimView } from '../../model/api/evidence.ts'
import type { ReviewAnswer, ReviewItem, ReviewRequest } from '../../model/api/review.ts'
import { contradictions } from '../../model/best-claim.ts'
import type { ClaimId } from '../../model/claim.ts'
import type { EntityId } from '../../model/entity.ts'
import { grouped } from '../../model/grouped.ts'
import { claimCounts } from '../../model/standing.ts'
import { claimViews } from '../query/claims.ts'
import { findEntities } from '../query/find-entity.ts'
import { fromCursor, toCursor } from '../query/paging.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { claimsIn, type StoredClaim } from '../store/stored-journal.ts'
import { type OpenItem, openItems } from './open-items.ts'

const claimsAbout = statement('read/claims-about')
const claimsById = statement('read/claims-by-id')

type Readable = Pick<GraphStore, 'read'>

/** How many claims are shown for each of two possible duplicates. */
const CLAIMS_OF_EACH = 50

/**
 * Returns one page of the review queue. The cursor names a place in the queue's order, so a decision made between two
 * pages neither skips nor repeats another item.
 */
export async function reviewQueue(store: Readable, { kind, limit, cursor }: ReviewRequest): Promise<ReviewAnswer> {
  const all = await openItems(store)
  const { after } = fromCursor(cursor, z.string(), '')
  const left = all.filter((item) => (kind === undefined || item.kind === kind) && item.key > after)
  const page = left.slice(0, limit)
  const items = await fill(store, page)
  return {
    counts: {
      same: all.filter((item) => item.kind === 'same').length,
      contradiction: all.filter((item) => item.kind === 'contradiction').length,
      claim: all.filter((item) => item.kind === 'claim').length,
    },
    items,
    names: await namesIn(store, items),
    nextCursor: left.length > limit ? toCursor({ rank: '', after: page.at(-1)?.key ?? '' }) : null,
  }
}

/** Adds entities, claims and sources to the items of a page. Leaves out items that vanished since the queue was read. */
async function fill(store: Readable, page: readonly OpenItem[]): Promise<ReviewItem[]> {
  const pairs = page.flatMap((item) => (item.kind === 'same' ? [item.decision.a, item.decision.b] : []))
  const { nodes, merged } = await findEntities(store, pairs)
  const nodeOf = (member: EntityId) => nodes.find(({ id }) => id === (merged.get(member) ?? member))
  const disputed = page.flatMap((item) => (item.kind === 'contradiction' ? [item.about] : []))
  const about = grouped(
    claimsIn(await store.read(claimsAbout, { ids: [...new Set([...nodes.map(({ id }) => id), ...disputed])] })),
    (claim) => claim.about,
  )
  const ids = page.flatMap((item) => (item.kind === 'claim' ? [item.id] : []))
  const single = claimsIn(await store.read(claimsById, { ids }))
  const shown = await shownClaims(store, [...[...about.values()].flat(), ...single])

  return page.flatMap((item): ReviewItem[] => {
    if (item.kind === 'claim') {
      const claim = shown.get(item.id)
      return claim === undefined ? [] : [{ kind: 'claim', claim }]
    }
    if (item.kind === 'same') {
      const [a, b] = [nodeOf(item.decision.a), nodeOf(item.decision.b)]
      if (a === undefined || b === undefined) return []
      const of = (id: EntityId) => viewsOf((about.get(id) ?? []).filter(claimCounts).slice(0, CLAIMS_OF_EACH), shown)
      return [{ kind: 'same', decision: item.decision, a, b, aClaims: of(a.id), bClaims: of(b.id) }]
    }
    const found = contradictions((about.get(item.about) ?? []).filter(claimCounts)).find(
      ({ property }) => property === item.property,
    )
    if (found === undefined) return []
    const values = found.values.map(({ value, claims }) => ({
      value,
      claims: viewsOf(
        claims.map((id) => ({ id })),
        shown,
      ),
    }))
    return [{ kind: 'contradiction', about: item.about, property: item.property, values }]
  })
}

async function shownClaims(store: Readable, claims: readonly StoredClaim[]): Promise<Map<ClaimId, ClaimView>> {
  return new Map((await claimViews(store, claims)).map((claim) => [claim.id, claim]))
}

function viewsOf(claims: readonly { id: ClaimId }[], shown: ReadonlyMap<ClaimId, ClaimView>): ClaimView[] {
  return claims.flatMap(({ id }) => shown.get(id) ?? [])
}

/** The names of all entities that the claims of these items mention, by id. */
async function namesIn(store: Readable, items: readonly ReviewItem[]): Promise<Record<string, string>> {
  const claims = items.flatMap((item) => {
    if (item.kind === 'claim') return [item.claim]
    if (item.kind === 'same') return [...item.aClaims, ...item.bClaims]
    return item.values.flatMap((stated) => stated.claims)
  })
  const ids = claims.flatMap(({ about, from, to, values: { representing } }) =>
    [from ?? about, to, representing].filter((id) => typeof id === 'string'),
  )
  const { nodes, merged } = await findEntities(store, ids)
  const names = new Map<string, string>(nodes.map(({ id, name }) => [id, name]))
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const name = names.get(merged.get(id) ?? id)
      return name === undefined ? [] : [[id, name]]
    }),
  )
}
