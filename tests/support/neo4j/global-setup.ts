import type { TestProject } from 'vitest/node'
import { findServer } from './find-server.ts'

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
