import type { FindOptions, NameHit } from '../graph-store.ts'
import { rankNear } from './near-names.ts'
import { compareRanked, type Named, type Ranked, rankNames } from './rank-names.ts'

/** What an engine's name index can do. */
export interface NameSource {
  /** Entities with the query for a name, and others, at most `MOST_CANDIDATES`, that are as like it as the reach asks. */
  candidates(query: string, options: FindOptions, reach: Reach): Promise<Named[]>
  /** Degree by id; entities that are gone are missing. */
  degrees(ids: string[]): Promise<Map<string, number>>
}

/**
 * How far from a query a name may be: it has every word or words that begin with it (`words`), or that differ by as many
 * letters as `editsAllowed` says (`fuzzy`), or it has one word that begins or is spelled somewhat like it (`near`).
 */
export type Reach = 'words' | 'fuzzy' | 'near'

/** More would take long to look at; who types less than a name gets to see a part. */
export const MOST_CANDIDATES = 1_000

/** Of equally good hits, those of so many are put in order by degree. */
const ORDERED_BY_DEGREE = 200

/**
 * Entities by name in the order that both engines share: by how the name fits, then by degree, then by name and id.
 * Near misses come last, so they are looked for only where there is room for them.
 */
export async function findHits(source: NameSource, query: string, options: FindOptions): Promise<NameHit[]> {
  const { limit } = options
  const near = rankNames(query, await source.candidates(query, options, 'words'))
  const all =
    near.length >= limit ? near : joined(near, rankNames(query, await source.candidates(query, options, 'fuzzy')))
  const best = all.sort((a, b) => compareRanked(a, b) || byName(a, b)).slice(0, Math.max(limit, ORDERED_BY_DEGREE))
  const found = await withDegrees(source, best)
  return found
    .sort((a, b) => compareRanked(a, b) || b.degree - a.degree || byName(a, b))
    .slice(0, limit)
    .map(toHit)
}

/** Entities with the names that are spelled most like the query, for who found nothing by it. Nearest first. */
export async function findNearest(source: NameSource, query: string, options: FindOptions): Promise<NameHit[]> {
  const near = rankNear(query, await source.candidates(query, options, 'near'))
  return (await withDegrees(source, near.slice(0, options.limit))).map(toHit)
}

type Counted<T> = T & { degree: number }

async function withDegrees<T extends { entity: Named }>(source: NameSource, found: T[]): Promise<Counted<T>[]> {
  const degrees = await source.degrees(found.map(({ entity }) => entity.id))
  return found.flatMap((hit) => {
    const degree = degrees.get(hit.entity.id)
    return degree === undefined ? [] : [{ ...hit, degree }]
  })
}

function toHit({ entity: { id, kind, name }, matched, degree }: Counted<{ entity: Named; matched: string }>): NameHit {
  return { id, kind, name, matched, degree }
}

function joined(...lists: Ranked[][]): Ranked[] {
  return [...new Map(lists.flat().map((hit) => [hit.entity.id, hit])).values()]
}

/** Shorter names first: what is sought is more of them. */
function byName(a: Ranked, b: Ranked): number {
  return (
    a.matched.length - b.matched.length || compareText(a.matched, b.matched) || compareText(a.entity.id, b.entity.id)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
