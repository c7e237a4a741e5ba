import * as z from 'zod'
import type { ClaimsAnswer, ClaimsRequest } from '../../model/api/evidence.ts'
import { AppError } from '../../model/problem.ts'
import { endsOfTie, withoutTerm } from '../../model/relation.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { fromRows } from '../store/stored-claim.ts'
import { claimViews } from './claim-views.ts'
import { fromCursor, toCursor } from './cursor.ts'
import { readMerges } from './find-entity.ts'

const claimPage = statement('read/claim-page-about')

type Readable = Pick<GraphStore, 'read'>

/** Before every rank, which is whether a claim stands ('1' or '0') and the day its source was published. */
const FIRST = '2'

/**
 * What sources say about an entity or a tie (all its terms), what stands first, newest first. Throws `not-found` where
 * nothing was ever said about it.
 */
export async function claims(store: Readable, { about, limit, cursor }: ClaimsRequest): Promise<ClaimsAnswer> {
  const start = fromCursor(cursor, z.string(), FIRST)
  const subject = await followMerges(store, withoutTerm(about))
  const rows = await store.read(claimPage, { about: subject, ...start, limit: limit + 1 })
  if (rows.length === 0 && cursor === undefined) {
    throw new AppError('not-found', `No source says anything about "${about}": use the id of a node or an edge`)
  }
  const shown = fromRows(rows.slice(0, limit))
  const last = shown.at(-1)
  const rank = rows[limit - 1]?.rank
  return {
    claims: await claimViews(store, shown),
    nextCursor: rows.length > limit && last !== undefined ? toCursor({ rank: String(rank), after: last.id }) : null,
  }
}

/** The id that claims are about now, for one whose entity or end was merged into another. */
async function followMerges(store: Readable, about: string): Promise<string> {
  const tie = endsOfTie(about)
  const merges = await readMerges(store, tie === null ? [about] : [tie.from, tie.to])
  if (tie === null) return merges.get(about) ?? about
  const [, relation, , ...office] = about.split('|')
  return [merges.get(tie.from) ?? tie.from, relation, merges.get(tie.to) ?? tie.to, ...office].join('|')
}
