import type { FindOptions, NameHit } from '../graph-store.ts'
import { compareRanked, type Named, type Ranked, rankNames } from './rank-names.ts'

/** What an engine's name index can do. */
export interface NameSource {
  /**
   * Entities with the query for a name, and others, at most `MOST_CANDIDATES`, with names that have every word of it or
   * words that begin with it or, where it may be fuzzy, differ by as many letters as `editsAllowed` says.
   */
  candidates(query: string, options: FindOptions, fuzzy: boolean): Promise<Named[]>
  /** Degree by id; entities that are gone are missing. */
  degrees(ids: string[]): Promise<Map<string, number>>
}

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
  const near = rankNames(query, await source.candidates(query, options, false))
  const all =
    near.length >= limit ? near : joined(near, rankNames(query, await source.candidates(query, options, true)))
  const best = all.sort((a, b) => compareRanked(a, b) || byName(a, b)).slice(0, Math.max(limit, ORDERED_BY_DEGREE))
  const degrees = await source.degrees(best.map(({ entity }) => entity.id))
  const degree = ({ entity }: Ranked) => degrees.get(entity.id) ?? 0
  return best
    .filter(({ entity }) => degrees.has(entity.id))
    .sort((a, b) => compareRanked(a, b) || degree(b) - degree(a) || byName(a, b))
    .slice(0, limit)
    .map((hit) => ({
      id: hit.entity.id,
      kind: hit.entity.kind,
      name: hit.entity.name,
      matched: hit.matched,
      degree: degree(hit),
    }))
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
