import { statement } from '../cypher-library.ts'
import type { FindOptions, GraphStore, Row } from '../graph-store.ts'
import { readPages } from '../in-parts.ts'
import type { NameSource, Reach } from '../name-search/find-hits.ts'
import { type Named, toDegrees, toNamed } from '../name-search/names.ts'
import { NameIndex } from './name-index.ts'

const namePages = statement('read/name-pages')
const namesOf = statement('read/names-of')
const degrees = statement('read/degrees')

const IDS_AT_ONCE = 5_000

/** The index of names beside a database. It is filled from the database and updated after each commit. */
export class EntityNames implements NameSource {
  private readonly index = new NameIndex()
  private readonly store: Pick<GraphStore, 'read'>

  private constructor(store: Pick<GraphStore, 'read'>) {
    this.store = store
  }

  /** Reads the names of all entities. 70,000 take 5 s on two busy cores, most of it for building the index. */
  static async readFrom(store: Pick<GraphStore, 'read'>): Promise<EntityNames> {
    const names = new EntityNames(store)
    for await (const rows of readPages(store, namePages, {})) names.index.put(toNamed(rows))
    return names
  }

  /** Reads these entities again, and drops those that are gone. Call it when a write has been committed. */
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

/** Returns the ids in the column `entity`: there a statement names the entities that it created, changed or removed. */
export function changedEntities(rows: Row[]): string[] {
  return rows.flatMap(({ entity }) => (typeof entity === 'string' ? [entity] : []))
}
