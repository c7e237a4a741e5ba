import type { ClaimsAnswer, ClaimView, SourceAnswer } from '../../model/api.ts'
import { Source } from '../../model/claim.ts'
import { AppError } from '../../model/problem.ts'
import { bestFirst } from '../../model/project.ts'
import { withoutTerm } from '../../model/relation.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, NodeValue } from '../store/graph-store.ts'
import { fromRows, type StoredClaim } from '../store/stored-claim.ts'
import { redirects } from './find-entity.ts'

const claimsAbout = statement('read/claims-about')
const claimsOfSource = statement('read/claims-of-source')
const readSources = statement('read/sources')

interface Page {
  limit: number
  cursor?: string | undefined
}

/** What sources say of one entity or tie, best first; claims that do not stand come last. */
export async function claims(
  store: GraphStore,
  { about, limit, cursor }: Page & { about: string },
): Promise<ClaimsAnswer> {
  const id = withoutTerm(about)
  const target = (await redirects(store, [id])).get(id) ?? id
  const found = fromRows(await store.read(claimsAbout, { ids: [target] })).sort(
    (a, b) => Number(b.batch > 0) - Number(a.batch > 0) || bestFirst(ranked(a), ranked(b)),
  )
  const start = cursor === undefined ? 0 : found.findIndex((claim) => claim.id === cursor) + 1
  const shown = found.slice(start, start + limit)
  const more = start + limit < found.length
  return { claims: await views(store, shown), nextCursor: more ? (shown.at(-1)?.id ?? null) : null }
}

/** The document with its quotes, a page of claims by their ids. */
export async function source(store: GraphStore, id: string, { limit, cursor = '' }: Page): Promise<SourceAnswer> {
  const [row] = await store.read(readSources, { ids: [id] })
  if (row === undefined) throw new AppError('not-found', `There is no source "${id}"`)
  const found = fromRows(await store.read(claimsOfSource, { source: id, after: cursor, size: limit + 1 }))
  const shown = found.slice(0, limit)
  return {
    source: Source.parse((row.s as NodeValue).properties),
    claims: await views(
      store,
      shown.filter(({ batch }) => batch > 0),
    ),
    nextCursor: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

function ranked(claim: StoredClaim) {
  return { ...claim, review: claim.review === 'accepted' ? ('accepted' as const) : ('unreviewed' as const) }
}

async function views(store: GraphStore, found: readonly StoredClaim[]): Promise<ClaimView[]> {
  const ids = [...new Set(found.map((claim) => claim.source))]
  const rows = ids.length === 0 ? [] : await store.read(readSources, { ids })
  const sources = new Map(rows.map(({ s }) => Source.parse((s as NodeValue).properties)).map((one) => [one.id, one]))
  return found.map(({ ends: _ends, batch, ...claim }) => {
    const from = sources.get(claim.source)
    return {
      ...claim,
      standing: batch > 0,
      sourceName: from?.name ?? claim.source,
      ...(from?.publisher === undefined ? {} : { publisher: from.publisher }),
      ...(from?.url === undefined ? {} : { url: from.url }),
      ...(from?.basedOn === undefined ? {} : { basedOn: from.basedOn }),
    }
  })
}
