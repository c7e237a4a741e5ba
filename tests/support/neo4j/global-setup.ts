import type { TestProject } from 'vitest/node'
import type { Neo4jAccess } from '../neo4j.ts'
import { startInDocker, whyNoDocker } from './container.ts'
import { useGiven } from './given-server.ts'
import { whyNoJava } from './jars.ts'
import { startWithJava } from './java-server.ts'

type Server = { access: Neo4jAccess; stop(): Promise<void> }

/**
 * One Neo4j for all files of a run: the one that NEO4J_URI names, else Docker's, else one of Java and Maven.
 * Without any, the files are told why and skip; with CI=true the run fails, since there nothing may be skipped.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await findServer(process.env)
  if ('access' in found) {
    project.provide('neo4j', found.access)
    return found.stop
  }
  if (process.env.CI === 'true') throw new Error(`The tests need a Neo4j: ${found.missing}`)
  console.error(`Tests on Neo4j are skipped: ${found.missing}`)
  project.provide('neo4j', found)
  return async () => {}
}

async function findServer(env: NodeJS.ProcessEnv): Promise<Server | { missing: string }> {
  if (env.NEO4J_URI) return useGiven(env)
  const noDocker = await whyNoDocker()
  const inDocker = noDocker ?? (await startInDocker().catch(String))
  if (typeof inDocker !== 'string') return inDocker
  const noJava = await whyNoJava()
  const withJava = noJava ?? (await startWithJava().catch(String))
  if (typeof withJava !== 'string') return withJava
  return { missing: `NEO4J_URI is not set; ${inDocker}; ${withJava}` }
}
