import type { SearchHit } from '../../model/api/search.ts'
import type { EntityKind } from '../../model/entity.ts'
import { grouped } from '../../model/grouped.ts'

/** Hits by kind, the kind of the best hit first; each with its place among all as they are shown. */
export function byKind(hits: readonly SearchHit[]): { kind: EntityKind; hits: { hit: SearchHit; index: number }[] }[] {
  let index = 0
  return [...grouped(hits, ({ kind }) => kind)].map(([kind, found]) => ({
    kind,
    hits: found.map((hit) => ({ hit, index: index++ })),
  }))
}
