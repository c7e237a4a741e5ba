import type { FindOptions, NameHit } from '../graph-store.ts'
import { compareRanked, type Named, type Ranked, rankNames } from './rank-names.ts'

/** Of equally good hits, those of so many are put in order by degree. */
const ORDERED_BY_DEGREE = 200

/**
 * The best of the candidates that an engine's name index gives, in the order both engines share: by how the name fits,
 * then by degree, then by name and id.
 * @param degreesOf degree by id; an entity that is missing there is gone
 */
export async function chooseHits(
  query: string,
  candidates: Iterable<Named>,
  { limit }: FindOptions,
  degreesOf: (ids: string[]) => Promise<Map<string, number>>,
): Promise<NameHit[]> {
  const best = rankNames(query, candidates)
    .sort((a, b) => compareRanked(a, b) || byName(a, b))
    .slice(0, Math.max(limit, ORDERED_BY_DEGREE))
  const degrees = await degreesOf(best.map(({ entity }) => entity.id))
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

/** Shorter names first: what is sought is more of them. */
function byName(a: Ranked, b: Ranked): number {
  return (
    a.matched.length - b.matched.length || compareText(a.matched, b.matched) || compareText(a.entity.id, b.entity.id)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
