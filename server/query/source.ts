import * as z from 'zod'
import type { SourceAnswer, SourceRequest } from '../../model/api/evidence.ts'
import { Source } from '../../model/claim.ts'
import { AppError } from '../../model/problem.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { fromRows } from '../store/stored-claim.ts'
import { claimViews } from './claim-views.ts'
import { fromCursor, toCursor } from './cursor.ts'

const sources = statement('read/sources')
const claimPage = statement('read/claim-page-of-source')

const SourceRow = z.object({ s: z.object({ properties: Source }) })

/** Before every place: the offset at which a claim's quote starts. */
const FIRST = -1

/** A source with its text where that may be kept, and the claims that stand, in the order of the text. Throws `not-found`. */
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
  if (found === undefined) throw new AppError('not-found', `There is no source "${id}": claims name theirs`)
  const shown = fromRows(rows.slice(0, limit))
  const last = shown.at(-1)
  const rank = Number(rows[limit - 1]?.place)
  return {
    source: SourceRow.parse(found).s.properties,
    claims: await claimViews(store, shown),
    nextCursor: rows.length > limit && last !== undefined ? toCursor({ rank, after: last.id }) : null,
  }
}
