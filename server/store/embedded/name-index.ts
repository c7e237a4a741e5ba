import MiniSearch from 'minisearch'
import type { Node } from '../../../model/graph.ts'
import { editsAllowed, type Named } from '../names/rank-names.ts'
import { words } from '../names/words.ts'

/** The names of all entities, in memory: some 1 KB an entity. */
export class NameIndex {
  private readonly entities = new Map<string, Named>()
  private readonly search = new MiniSearch<Named>({
    fields: ['names'],
    extractField: (entity, field) => (field === 'names' ? [entity.name, ...entity.aliases].join('\n') : entity.id),
    tokenize: words,
    processTerm: (word) => word,
  })

  /** Holds these entities as they are now, whether known or new. */
  put(entities: Iterable<Named>): void {
    for (const entity of entities) {
      this.remove(entity.id)
      this.search.add(entity)
      this.entities.set(entity.id, entity)
    }
  }

  remove(id: string): void {
    const known = this.entities.get(id)
    if (known === undefined) return
    this.search.remove(known)
    this.entities.delete(id)
  }

  /** Entities with names that have every word of the query, or words that begin with it or differ by few letters. */
  candidates(query: string, kinds: readonly Node['kind'][] | undefined): Named[] {
    const found = this.search.search(query, {
      combineWith: 'AND',
      prefix: true,
      // A whole number is a number of edits, where one below 1 would be a share of the word's length.
      fuzzy: editsAllowed,
    })
    return found.flatMap(({ id }) => {
      const entity = this.entities.get(id)
      return entity !== undefined && (kinds === undefined || kinds.includes(entity.kind)) ? [entity] : []
    })
  }
}
