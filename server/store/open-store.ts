import { openEmbeddedStore } from './embedded/embedded-store.ts'
import type { GraphStore } from './graph-store.ts'
import { openNeo4jStore } from './neo4j/neo4j-store.ts'

/** Which engine holds the graph, and where. */
export interface StoreConfig {
  neo4j: { uri: string; user: string; password: string; database: string } | null
  /** Absolute path of the folder that holds the embedded database. */
  dataDir: string
}

/**
 * Opens the graph on Neo4j if one is configured, else on the embedded engine, and creates its schema. Throws
 * `engine-unavailable` if Neo4j doesn't answer, and `conflict` if another process owns the embedded database.
 */
export function openStore({ neo4j, dataDir }: StoreConfig): Promise<GraphStore> {
  return neo4j === null ? openEmbeddedStore(dataDir) : openNeo4jStore(neo4j)
}
