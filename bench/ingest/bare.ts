import grafeo from '@grafeo-db/js'
import neo4j, { type ManagedTransaction } from 'neo4j-driver'
import type { EntityKind } from '../../model/entity.ts'
import type { Relation } from '../../model/relation.ts'
import { schemaFor, statement, textFor } from '../../server/store/cypher-library.ts'
import type { Statement } from '../../server/store/graph-store.ts'
import { toDriverParams } from '../../server/store/neo4j/to-driver.ts'
import type { Access } from '../neo4j-server.ts'

type Row = Record<string, unknown>

/** All nodes and ties of a store, and the claims behind them, as rows to be written. */
export interface Contents {
  entities: Partial<Record<EntityKind, Row[]>>
  claims: Row[]
  ties: Partial<Record<Relation, Row[]>>
}

/** Rows in one statement: as many as Parley sends. */
const AT_ONCE = 2_000

const createClaims = statement('write/create-claims')
const fileOf = (name: string) => name.toLowerCase().replaceAll('_', '-')

/** What is written, in the order in which it can be: statements and their rows, as many at once as Parley sends. */
export function* writes({ entities, claims, ties }: Contents): Generator<{ statement: Statement; rows: Row[] }> {
  const all: [Statement, Row[]][] = [
    ...Object.entries(entities).map(([kind, rows]): [Statement, Row[]] => [
      statement(`write/create-${fileOf(kind)}`),
      rows,
    ]),
    [createClaims, claims],
    ...Object.entries(ties).map(([name, rows]): [Statement, Row[]] => [
      statement(`write/create-${fileOf(name)}`),
      rows,
    ]),
  ]
  for (const [one, rows] of all) {
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      yield { statement: one, rows: rows.slice(start, start + AT_ONCE) }
    }
  }
}

/** Seconds in which @grafeo-db/js alone writes this into a new database file with Parley's indexes. */
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

/** Seconds in which neo4j-driver alone writes this into an empty database with Parley's indexes. */
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

/** Leaves a database with its indexes and nothing else. */
export async function empty({ uri, user, password, database }: Access): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const session = driver.session({ database })
  try {
    // Ties go first: a hub together with all of its own does not fit into one transaction.
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
