import type { PathsRequest } from '../../../model/api/graph.ts'
import { statement } from '../../store/cypher-library.ts'
import type { GraphStore } from '../../store/graph-store.ts'

const contacts = statement('read/contacts')

/** Maps each entity to the entities one hop away, with the id of the tie between them (the first by id, if several). */
export type Contacts = Map<string, Map<string, string>>

/** The ties and meetings that paths may use, and their two ends. The ends pass the filter whatever they are. */
export type ContactFilter = Pick<PathsRequest, 'from' | 'to' | 'relations' | 'status' | 'avoid' | 'since' | 'until'>

/** Returns the entities one hop from these that the filter allows. Every id asked for is a key of the answer. */
export async function readContacts(
  store: Pick<GraphStore, 'read'>,
  ids: readonly string[],
  { avoid, since, until, ...filter }: ContactFilter,
): Promise<Contacts> {
  const avoided = new Set(avoid.filter((id) => id !== filter.from && id !== filter.to))
  const found: Contacts = new Map(ids.map((id) => [id, new Map()]))
  const rows = await store.read(contacts, { ...filter, ids, since: since ?? null, until: until ?? null })
  for (const row of rows) {
    const [id, other, tie] = [String(row.id), String(row.other), String(row.tie)]
    const ties = found.get(id)
    const known = ties?.get(other)
    if (!avoided.has(other) && (known === undefined || tie < known)) ties?.set(other, tie)
  }
  return found
}
