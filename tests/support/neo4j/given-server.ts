import { connect, type Neo4jAccess, wipe } from '../neo4j.ts'

/**
 * The server that NEO4J_URI names, to be left as empty as it was found. Throws when it does not answer,
 * and when its database holds anything: tests empty it, and it might be somebody's.
 */
export async function useGiven(env: NodeJS.ProcessEnv): Promise<{ access: Neo4jAccess; stop(): Promise<void> }> {
  const access = {
    uri: env.NEO4J_URI ?? '',
    user: env.NEO4J_USER ?? 'neo4j',
    password: env.NEO4J_PASSWORD ?? '',
    database: env.NEO4J_DATABASE ?? 'neo4j',
  }
  const driver = connect(access)
  try {
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes', {}, access)
    const nodes = records[0]?.get('nodes')
    if (nodes !== 0) {
      throw new Error(
        `The database "${access.database}" at NEO4J_URI (${access.uri}) holds ${nodes} nodes, which the tests would ` +
          'delete. Name an empty one, or unset NEO4J_URI.',
      )
    }
  } finally {
    await driver.close()
  }
  return { access, stop: () => wipe(access) }
}
