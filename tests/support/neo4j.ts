import neo4jDriver, { type Driver } from 'neo4j-driver'
import { afterAll, describe, inject } from 'vitest'

/** The address of a Neo4j, and how to sign in. */
export type Neo4jAccess = { uri: string; user: string; password: string; database: string }

/** The server that all test files share, one file at a time, or the reason why there is none. */
type Neo4jForTests = Neo4jAccess | { missing: string }

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jForTests
  }
}

/** Describes behaviour on a real Neo4j. Without one the tests are skipped, with the reason in their name. */
export function describeOnNeo4j(name: string, body: (access: Neo4jAccess) => void): void {
  const found = shared()
  const missing = 'missing' in found
  describe.skipIf(missing)(missing ? `${name} (skipped: ${found.missing})` : name, () =>
    body(missing ? NOWHERE : found),
  )
}

/**
 * Empties the database of the shared server (nodes, ties, constraints and indexes) and returns how to reach it. Call it
 * in a `beforeAll` or `beforeEach`, in a file named `*.neo4j.test.ts`: such files run one after another.
 */
export async function emptyNeo4j(): Promise<Neo4jAccess> {
  const found = shared()
  if ('missing' in found) throw new Error(`No Neo4j: ${found.missing}`)
  await wipe(found)
  return found
}

/** Returns a driver of the tests' own, to look behind Parley's back. It closes after the file or describe that asked for it. */
export function driverFor(access: Neo4jAccess): Driver {
  const driver = connect(access)
  afterAll(() => driver.close())
  return driver
}

/** Returns a driver that its caller closes. */
export function connect({ uri, user, password }: Neo4jAccess): Driver {
  return neo4jDriver.driver(uri, neo4jDriver.auth.basic(user, password), { disableLosslessIntegers: true })
}

/** Removes everything from the database except the look-up indexes, which every new database has. */
export async function wipe(access: Neo4jAccess): Promise<void> {
  const driver = connect(access)
  const session = driver.session({ database: access.database })
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
    for (const [kind, list] of [
      ['CONSTRAINT', 'SHOW CONSTRAINTS YIELD name'],
      ['INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"],
    ]) {
      const { records } = await session.run(`${list}`)
      for (const record of records) await session.run(`DROP ${kind} \`${record.get('name')}\` IF EXISTS`)
    }
  } finally {
    await driver.close()
  }
}

/** The access of skipped tests. They are still described, so that they are counted. */
const NOWHERE: Neo4jAccess = { uri: 'bolt://127.0.0.1:0', user: '', password: '', database: '' }

function shared(): Neo4jForTests {
  const found: Neo4jForTests | undefined = inject('neo4j')
  if (!found) throw new Error('Only files named *.neo4j.test.ts may use the shared Neo4j: they run one after another.')
  return found
}
