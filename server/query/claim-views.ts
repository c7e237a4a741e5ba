import * as z from 'zod'
import type { ClaimView } from '../../model/api/evidence.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-claim.ts'

const sourceNames = statement('read/source-names')

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)
const SourceRow = z.object({ id: z.string(), name: z.string(), publisher: text, url: text, basedOn: text })

/** Claims as they are shown: each with what readers need to know of its source. */
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
