import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import neo4jDriver from 'neo4j-driver'
import { statement, textFor } from '../../server/store/cypher-library.ts'
import { copyDatabase, databaseFile } from '../../server/store/embedded/database-files.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { toDriverParams } from '../../server/store/neo4j/driver-values.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Access } from '../neo4j-server.ts'
import { load } from './graph.ts'
import type { Run } from './recorded.ts'

const entityPages = statement('read/entity-pages')
const deleteEntities = statement('write/delete-entities')

/** An engine that holds the graph, with Parley's store on it and the engine's own library beside it. */
export interface BenchedEngine {
  name: string
  store: GraphStore
  /** Runs a statement with the engine's own library, and returns what that returns. */
  bare(run: Run): Promise<unknown>
  close(): Promise<void>
}

/** Opens the embedded engine: Parley's store in a new folder, and a copy of the database beside it. */
export async function onEmbedded(): Promise<BenchedEngine> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const store = await openStore({ neo4j: null, dataDir })
  await load(store)
  const copy = grafeo.GrafeoDB.openReadOnly(await copyDatabase(databaseFile(dataDir), join(dataDir, 'bare')))
  return {
    name: 'embedded',
    store,
    bare: async ({ statement, params }) => (await copy.executeCypher(textFor('embedded', statement), params)).toArray(),
    close: async () => {
      copy.close()
      await store.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

/** Connects to a Neo4j, with Parley's driver and with another. Deletes everything it holds. */
export async function onNeo4j(access: Access): Promise<BenchedEngine> {
  const { uri, user, password, database } = access
  const driver = neo4jDriver.driver(uri, neo4jDriver.auth.basic(user, password), { disableLosslessIntegers: true })
  const store = await openStore({ neo4j: access, dataDir: '' })
  await empty(store)
  await load(store)
  const routing = { database, routing: neo4jDriver.routing.READ }
  return {
    name: 'Neo4j',
    store,
    bare: async ({ statement, params }) => {
      const { records } = await driver.executeQuery(textFor('neo4j', statement), toDriverParams(params), routing)
      return records.map((record) => record.toObject())
    },
    close: async () => {
      await empty(store)
      await Promise.all([store.close(), driver.close()])
    },
  }
}

async function empty(store: GraphStore): Promise<void> {
  for await (const page of store.pages(entityPages, {}, 2_000)) {
    await store.write((tx) => tx.run(deleteEntities, { ids: page.map(({ key }) => key) }))
  }
}
