import type { Neo4jAccess } from '../neo4j.ts'
import { startInDocker, whyNoDocker } from './container.ts'
import { useGiven } from './given-server.ts'
import { whyNoJava } from './jars.ts'
import { startWithJava } from './java-server.ts'

type Server = { access: Neo4jAccess; stop(): Promise<void> }

/** A Neo4j to work with: the one that NEO4J_URI names, else Docker's, else one of Java and Maven; or why there is none. */
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
