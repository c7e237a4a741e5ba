import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers'
import type { Neo4jAccess } from '../neo4j.ts'
import { HARDENED, HARDENED_JVM, toEnvironment } from './settings.ts'

const BOLT = 7687
const PASSWORD = 'for-tests-only'

/** The image that docker-compose.yml runs as well. */
export const IMAGE = 'neo4j:5.26.30-community'

/** Returns the reason why no container can start here, or undefined if one can. */
export function whyNoDocker(): Promise<string | undefined> {
  return getContainerRuntimeClient().then(
    () => undefined,
    () => 'no Docker engine',
  )
}

/** Starts Neo4j's own image. Throws what Docker says if it can't, for example because the image is not available. */
export async function startInDocker(): Promise<{ access: Neo4jAccess; stop(): Promise<void> }> {
  const container = await new GenericContainer(IMAGE)
    .withEnvironment({
      ...toEnvironment(HARDENED),
      NEO4J_server_jvm_additional: HARDENED_JVM.join(' '),
      NEO4J_AUTH: `neo4j/${PASSWORD}`,
    })
    .withExposedPorts(BOLT)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .withStartupTimeout(120_000)
    .start()
  const uri = `bolt://${container.getHost()}:${container.getMappedPort(BOLT)}`
  return {
    access: { uri, user: 'neo4j', password: PASSWORD, database: 'neo4j' },
    stop: async () => {
      await container.stop()
    },
  }
}
