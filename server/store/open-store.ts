import { openEmbeddedStore } from './embedded/open-embedded.ts'
import type { GraphStore } from './graph-store.ts'
import { openNeo4jStore } from './neo4j/open-neo4j.ts'

/** Which engine, and where. */
export interface StoreConfig {
  neo4j: { uri: string; user: string; password: string; database: string } | null
  /** Absolute path of the folder that holds the embedded database. */
  dataDir: string
}

/**
 * The graph on Neo4j where one is configured, else on the embedded engine, with its schema. Throws
 * `engine-unavailable` where Neo4j does not answer, and `conflict` where another process owns the embedded database.
 */
export function openStore({ neo4j, dataDir }: StoreConfig): Promise<GraphStore> {
  return neo4j === null ? openEmbeddedStore(dataDir) : openNeo4jStore(neo4j)
}
