import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { ROOT } from '../../support/repository.ts'
import { tempDir } from '../store/temp-dir.ts'
import { runParleyIn } from './run-parley.ts'

describeOnNeo4j('parley snapshot on Neo4j', () => {
  it('publishes what a query returns', async () => {
    const folder = await tempDir()
    const { uri, user, password, database } = await emptyNeo4j()
    const environment = {
      PARLEY_DATA_DIR: folder,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    }
    await runParleyIn(environment, 'ingest', join(ROOT, 'data'))
    const query = 'MATCH (p:Person {id: "person:josep-borrell"})-[t:PARTICIPATED_IN]->(m:Meeting) RETURN p, t, m'
    const { code, json } = await runParleyIn(environment, 'snapshot', '--query', query, '--title', 'Who met')
    expect(code).toBe(0)
    const document = await readFile(join(folder, 'snapshots', `${json.id}.json`), 'utf8')
    expect(document).toContain('"name":"Josep Borrell"')
  })
})
