import { entityKinds } from '../../../model/entity.ts'
import { statement } from '../cypher-library.ts'
import type { FindOptions, GraphStore, NameHit } from '../graph-store.ts'
import { chooseHits } from '../names/choose-hits.ts'
import { toDegrees, toNamed } from '../names/named.ts'
import { luceneQuery } from './lucene-query.ts'

const findNames = statement('read/find-names')
const degrees = statement('read/degrees')

/** Candidates, by Lucene's score, from which the best are chosen. A name that is the query itself is always among them. */
const CANDIDATES = 1_000

/** Entities by name or alias, from the full-text index. */
export async function findByFullText(
  store: Pick<GraphStore, 'read'>,
  query: string,
  options: FindOptions,
): Promise<NameHit[]> {
  const lucene = luceneQuery(query)
  if (lucene === null) return []
  const kinds = options.kinds ?? entityKinds
  const rows = await store.read(findNames, { lucene, name: query.trim(), kinds: [...kinds], limit: CANDIDATES })
  return chooseHits(query, rows.map(toNamed), options, async (ids) => toDegrees(await store.read(degrees, { ids })))
}
