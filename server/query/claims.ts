import * as z from 'zod'
import type { ClaimsAnswer, ClaimsRequest, ClaimView } from '../../model/api/evidence.ts'
import { AppError } from '../../model/problem.ts'
import { endsOfTie, withoutTerm } from '../../model/relation.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { claimsIn, type StoredClaim } from '../store/stored-journal.ts'
import { readMerges } from './find-entity.ts'
import { fromCursor, toCursor } from './paging.ts'

const claimPage = statement('read/claim-page-about')
const sourceNames = statement('read/source-names')

type Readable = Pick<GraphStore, 'read'>

/** Sorts before every rank. A rank is '1' or '0' (the claim stands or not) and the day its source was published. */
const FIRST = '2'

/**
 * Returns a page of the claims about an entity or a tie (all its terms). Standing claims come first, then the newest.
 * Throws `not-found` if no source ever said anything about it.
 */
export async function claims(store: Readable, { about, limit, cursor }: ClaimsRequest): Promise<ClaimsAnswer> {
  const start = fromCursor(cursor, z.string(), FIRST)
  const subject = await followMerges(store, withoutTerm(about))
  const rows = await store.read(claimPage, { about: subject, ...start, limit: limit + 1 })
  if (rows.length === 0 && cursor === undefined) {
    throw new AppError('not-found', `No source says anything about "${about}": use the id of a node or an edge`)
  }
  const shown = claimsIn(rows.slice(0, limit))
  const last = shown.at(-1)
  const rank = rows[limit - 1]?.rank
  return {
    claims: await claimViews(store, shown),
    nextCursor: rows.length > limit && last !== undefined ? toCursor({ rank: String(rank), after: last.id }) : null,
  }
}

/** Returns the id that claims are about now, if its entity or an end of its tie was merged into another. */
async function followMerges(store: Readable, about: string): Promise<string> {
  const tie = endsOfTie(about)
  const merges = await readMerges(store, tie === null ? [about] : [tie.from, tie.to])
  if (tie === null) return merges.get(about) ?? about
  const [, relation, , ...office] = about.split('|')
  return [merges.get(tie.from) ?? tie.from, relation, merges.get(tie.to) ?? tie.to, ...office].join('|')
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)
const SourceRow = z.object({ id: z.string(), name: z.string(), publisher: text, url: text, basedOn: text })

/** Returns claims as the API shows them, each with the name, publisher and address of its source. */
export async function claimViews(
  store: Pick<GraphStore, 'read'>,
  claims: readonly StoredClaim[],
): Promise<ClaimView[]> {
  const ids = [...new Set(claims.map(({ source }) => source))]
  const rows = await store.read(sourceNames, { ids })
  const sources = new Map(rows.map((row) => SourceRow.parse(row)).map((source) => [source.id, source]))
  return claims.map(({ ends: _ends, batch, ...claim }) => {
    const { name = claim.source, publisher, url, basedOn } = sources.get(claim.source) ?? {}
    return { ...claim, standing: batch !== null, sourceName: name, publisher, url, basedOn }
  })
}
