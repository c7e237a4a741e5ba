import MiniSearch from 'minisearch'
import type { Node } from '../../../model/graph.ts'
import { MOST_CANDIDATES, type Reach } from '../name-search/find-hits.ts'
import { type Named, words } from '../name-search/names.ts'
import { nearWords } from '../name-search/near-names.ts'
import { editsAllowed } from '../name-search/rank-names.ts'

/** The names of all entities, in memory. An entity takes some 2 KB. */
export class NameIndex {
  private readonly entities = new Map<string, Named>()
  /** Ids by whole name, as its words with spaces between. */
  private readonly exact = new Map<string, Set<string>>()
  private readonly search = new MiniSearch<Named>({
    fields: ['names'],
    extractField: (entity, field) => (field === 'names' ? namesOf(entity).join('\n') : entity.id),
    tokenize: words,
    processTerm: (word) => word,
  })

  /** Adds these entities, or updates them if they are known. */
  put(entities: Iterable<Named>): void {
    for (const entity of entities) {
      this.remove(entity.id)
      this.search.add(entity)
      this.entities.set(entity.id, entity)
      for (const name of wholeNames(entity)) this.exact.set(name, (this.exact.get(name) ?? new Set()).add(entity.id))
    }
  }

  remove(id: string): void {
    const known = this.entities.get(id)
    if (known === undefined) return
    this.search.remove(known)
    this.entities.delete(id)
    for (const name of wholeNames(known)) {
      this.exact.get(name)?.delete(id)
      if (this.exact.get(name)?.size === 0) this.exact.delete(name)
    }
  }

  /** Returns the candidates of a query: see `NameSource`. */
  candidates(query: string, kinds: readonly Node['kind'][] | undefined, reach: Reach): Named[] {
    const filter = ({ id }: { id: string }) => this.isOneOf(id, kinds)
    // A whole number is a number of edits. A number below 1 would be a share of the word's length.
    const found =
      reach === 'near'
        ? this.search.search({ combineWith: 'OR', queries: nearWords(query).flatMap(nearQueries) }, { filter })
        : this.search.search(query, {
            combineWith: 'AND',
            prefix: true,
            fuzzy: reach === 'fuzzy' && editsAllowed,
            filter,
          })
    const exact = [...(this.exact.get(words(query).join(' ')) ?? [])].filter((id) => this.isOneOf(id, kinds))
    const ids = new Set([...exact, ...found.slice(0, MOST_CANDIDATES).map(({ id }): string => id)])
    return [...ids].flatMap((id) => this.entities.get(id) ?? [])
  }

  private isOneOf(id: string, kinds: readonly Node['kind'][] | undefined): boolean {
    const kind = this.entities.get(id)?.kind
    return kind !== undefined && (kinds === undefined || kinds.includes(kind))
  }
}

function nearQueries({ word, edits, beginning }: ReturnType<typeof nearWords>[number]) {
  return [
    { queries: [word], fuzzy: edits },
    { queries: [beginning], prefix: true },
  ]
}

function namesOf({ name, aliases }: Named): string[] {
  return [name, ...aliases]
}

function wholeNames(entity: Named): Set<string> {
  return new Set(namesOf(entity).map((name) => words(name).join(' ')))
}
