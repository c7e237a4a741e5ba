import { join } from 'node:path'
import { schemaFor } from '../cypher-library.ts'
import { Turns } from '../turns.ts'
import { copyDatabase } from './copy-database.ts'
import { EmbeddedStore } from './embedded-store.ts'
import { EntityNames } from './entity-names.ts'
import { databaseFile, openDatabase } from './open-database.ts'
import { QueryRunner } from './query-runner.ts'
import { runGrafeo } from './run-grafeo.ts'

/** The graph in the embedded database of a data folder. Throws as `openDatabase` does. */
export async function openEmbeddedStore(dataDir: string): Promise<EmbeddedStore> {
  const db = await openDatabase(dataDir)
  try {
    for (const statement of schemaFor('embedded')) await runGrafeo(db, statement, {})
    const names = await EntityNames.readFrom({ read: (statement, params) => runGrafeo(db, statement, params) })
    const writes = new Turns()
    const file = databaseFile(dataDir)
    const copy = (folder: string) => writes.take(() => copyDatabase(file, folder))
    const queries = new QueryRunner(copy, join(dataDir, 'query-copies'))
    return new EmbeddedStore({ db, file, writes, names, queries })
  } catch (error) {
    db.close()
    throw error
  }
}
