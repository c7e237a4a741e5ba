import { schemaFor, statement } from '../cypher-library.ts'
import type { Neo4jAccess } from './connect.ts'
import { Neo4jStore } from './neo4j-store.ts'

const awaitIndexes = statement('read/await-indexes')

/** The graph in a Neo4j, with its schema there and its indexes filled. Throws `engine-unavailable` without an answer. */
export async function openNeo4jStore(access: Neo4jAccess): Promise<Neo4jStore> {
  const store = new Neo4jStore(access)
  try {
    await store.verify()
    // A transaction holds either schema or data, and the server plans each statement by the schema before it.
    for (const part of schemaFor('neo4j')) await store.write((tx) => tx.run(part, {}))
    await store.read(awaitIndexes, {})
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
