import * as z from 'zod'
import type { SourceAnswer, SourceRequest } from '../../model/api/evidence.ts'
import { Source } from '../../model/claim.ts'
import { AppError } from '../../model/problem.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { claimsIn } from '../store/stored-journal.ts'
import { claimViews } from './claims.ts'
import { fromCursor, toCursor } from './paging.ts'

const sources = statement('read/sources')
const claimPage = statement('read/claim-page-of-source')

const SourceRow = z.object({ s: z.object({ properties: Source }) })

/** Sorts before every place. A place is the offset at which a claim's quote starts. */
const FIRST = -1

/** Returns a source, its text if Parley may keep it, and a page of its standing claims in text order. Throws `not-found`. */
export async function source(
  store: Pick<GraphStore, 'read'>,
  id: string,
  { limit, cursor }: SourceRequest,
): Promise<SourceAnswer> {
  const start = fromCursor(cursor, z.int(), FIRST)
  const place = { place: start.rank, after: start.after }
  const [[found], rows] = await Promise.all([
    store.read(sources, { ids: [id] }),
    store.read(claimPage, { source: id, ...place, limit: limit + 1 }),
  ])
  if (found === undefined) throw new AppError('not-found', `There is no source "${id}": use the \`source\` of a claim`)
  const shown = claimsIn(rows.slice(0, limit))
  const last = shown.at(-1)
  const rank = Number(rows[limit - 1]?.place)
  return {
    source: SourceRow.parse(found).s.properties,
    claims: await claimViews(store, shown),
    nextCursor: rows.length > limit && last !== undefined ? toCursor({ rank, after: last.id }) : null,
  }
}
