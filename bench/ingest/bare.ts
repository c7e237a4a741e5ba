import grafeo from '@grafeo-db/js'
import neo4j, { type ManagedTransaction } from 'neo4j-driver'
import { schemaFor, textFor } from '../../server/store/cypher-library.ts'
import { toDriverParams } from '../../server/store/neo4j/driver-values.ts'
import type { Access } from '../neo4j-server.ts'
import { type Contents, writes } from './contents.ts'

/** Returns how many seconds @grafeo-db/js alone takes to write this into a new database file with Parley's indexes. */
export async function secondsOfGrafeo(file: string, contents: Contents): Promise<number> {
  const db = grafeo.GrafeoDB.create(file)
  try {
    for (const schema of schemaFor('embedded')) await db.executeCypher(textFor('embedded', schema))
    return await secondsOf(async () => {
      for (const { statement: one, rows } of writes(contents)) {
        const tx = db.beginTransaction()
        await tx.executeCypher(textFor('embedded', one), { rows })
        tx.commit()
      }
    })
  } finally {
    db.close()
  }
}

/** Returns how many seconds neo4j-driver alone takes to write this into an empty database with Parley's indexes. */
export async function secondsOfDriver({ uri, user, password, database }: Access, contents: Contents): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const session = driver.session({ database })
  try {
    return await secondsOf(async () => {
      for (const { statement: one, rows } of writes(contents)) {
        await session.executeWrite((tx: ManagedTransaction) => tx.run(textFor('neo4j', one), toDriverParams({ rows })))
      }
    })
  } finally {
    await session.close()
    await driver.close()
  }
}

/** Empties a database but for its indexes. */
export async function empty({ uri, user, password, database }: Access): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const session = driver.session({ database })
  try {
    // Ties go first, because a hub with all its ties does not fit into one transaction.
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 1000 ROWS')
    await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 200 ROWS')
  } finally {
    await session.close()
    await driver.close()
  }
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}
