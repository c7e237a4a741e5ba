import { statement } from '../cypher-library.ts'
import type { FindOptions, GraphStore, Row } from '../graph-store.ts'
import { readPages } from '../in-parts.ts'
import type { NameSource, Reach } from '../name-search/find-hits.ts'
import { toDegrees, toNamed } from '../name-search/named.ts'
import type { Named } from '../name-search/rank-names.ts'
import { NameIndex } from './name-index.ts'

const namePages = statement('read/name-pages')
const namesOf = statement('read/names-of')
const degrees = statement('read/degrees')

const IDS_AT_ONCE = 5_000

/** The index of names beside a database: filled from it, kept up with what is committed, asked for hits. */
export class EntityNames implements NameSource {
  private readonly index = new NameIndex()
  private readonly store: Pick<GraphStore, 'read'>

  private constructor(store: Pick<GraphStore, 'read'>) {
    this.store = store
  }

  /** Reads the names of all entities: 5 s for 70,000 on two busy cores, most of it for building the index. */
  static async readFrom(store: Pick<GraphStore, 'read'>): Promise<EntityNames> {
    const names = new EntityNames(store)
    for await (const rows of readPages(store, namePages, {})) names.index.put(toNamed(rows))
    return names
  }

  /** Reads these entities again; those that are gone are forgotten. To be called when a write has been committed. */
  async refresh(changed: ReadonlySet<string>): Promise<void> {
    const ids = [...changed]
    for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
      const some = ids.slice(start, start + IDS_AT_ONCE)
      const found = toNamed(await this.store.read(namesOf, { ids: some }))
      for (const id of some) this.index.remove(id)
      this.index.put(found)
    }
  }

  async candidates(query: string, { kinds }: FindOptions, reach: Reach): Promise<Named[]> {
    return this.index.candidates(query, kinds, reach)
  }

  async degrees(ids: string[]): Promise<Map<string, number>> {
    return toDegrees(await this.store.read(degrees, { ids }))
  }
}

/** Ids of entities that a statement says it created, changed or removed, by the column `entity` of its rows. */
export function changedEntities(rows: Row[]): string[] {
  return rows.flatMap(({ entity }) => (typeof entity === 'string' ? [entity] : []))
}
