import type { FindOptions, NameHit } from '../graph-store.ts'
import type { Named } from './names.ts'
import { rankNear } from './near-names.ts'
import { compareRanked, type Ranked, rankNames } from './rank-names.ts'

/** An engine's index of names. */
export interface NameSource {
  /** Returns the entities whose name is the query, and at most `MOST_CANDIDATES` others within the reach. */
  candidates(query: string, options: FindOptions, reach: Reach): Promise<Named[]>
  /** Returns degrees by id. Entities that are gone are missing. */
  degrees(ids: string[]): Promise<Map<string, number>>
}

/**
 * How far a name may be from a query. `words`: it has every word of the query, or a word that begins with it. `fuzzy`:
 * its words may also differ in as many letters as `editsAllowed` says. `near`: one word begins alike or is spelled
 * somewhat alike.
 */
export type Reach = 'words' | 'fuzzy' | 'near'

/** The most candidates to compare: more would take too long. A query that is shorter than a name finds only some. */
export const MOST_CANDIDATES = 1_000

/** The most equally good hits that are ordered by degree. */
const ORDERED_BY_DEGREE = 200

/**
 * Finds entities by name. Both engines give the same order: by how well the name fits, then by degree, then by name and
 * id. Misspelt names come last, so they are looked for only while there is room.
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

/** Finds the entities whose names are spelled most like a query that found nothing, most similar first. */
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

/** Shorter names come first: the query is a larger part of them. */
function byName(a: Ranked, b: Ranked): number {
  return (
    a.matched.length - b.matched.length || compareText(a.matched, b.matched) || compareText(a.entity.id, b.entity.id)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
