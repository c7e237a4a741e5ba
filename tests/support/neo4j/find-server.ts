import { connect, type Neo4jAccess, wipe } from '../neo4j.ts'
import { startInDocker, whyNoDocker } from './container.ts'
import { whyNoJava } from './jars.ts'
import { startWithJava } from './java-server.ts'

type Server = { access: Neo4jAccess; stop(): Promise<void> }

/** Finds the Neo4j that NEO4J_URI names, else starts one with Docker, else with Java and Maven. Returns the reason if there is none. */
export async function findServer(env: NodeJS.ProcessEnv): Promise<Server | { missing: string }> {
  if (env.NEO4J_URI) return useGiven(env)
  const noDocker = await whyNoDocker()
  const inDocker = noDocker ?? (await startInDocker().catch(String))
  if (typeof inDocker !== 'string') return inDocker
  const noJava = await whyNoJava()
  const withJava = noJava ?? (await startWithJava().catch(String))
  if (typeof withJava !== 'string') return withJava
  return { missing: `NEO4J_URI is not set; ${inDocker}; ${withJava}` }
}

/**
 * Connects to the server that NEO4J_URI names. Its `stop` leaves it empty again. Throws if the server doesn't answer, or
 * if its database holds anything: the tests would empty it, and it might be somebody's.
 */
async function useGiven(env: NodeJS.ProcessEnv): Promise<{ access: Neo4jAccess; stop(): Promise<void> }> {
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
        `The database "${access.database}" at NEO4J_URI (${access.uri}) holds ${nodes} nodes, and the tests would ` +
          'delete them. Name an empty database, or unset NEO4J_URI.',
      )
    }
  } finally {
    await driver.close()
  }
  return { access, stop: () => wipe(access) }
}
