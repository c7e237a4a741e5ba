import type { TestProject } from 'vitest/node'
import { findServer } from './find-server.ts'

/**
 * Starts one Neo4j for all files of a run: see `findServer`. Without one, the files skip their tests and say why. With
 * CI=true the run fails instead.
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
