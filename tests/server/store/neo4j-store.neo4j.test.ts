import { afterAll, beforeAll, expect, it } from 'vitest'
import { allStatements } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { describeStore } from './conformance.ts'
import { loadExampleGraph } from './example-graph.ts'
import { examplesOf, runExample } from './run-example.ts'
import { tempDir } from './temp-dir.ts'

const statements = allStatements.filter(({ name, text }) => !name.startsWith('schema/') && text.neo4j !== undefined)

describeOnNeo4j('on Neo4j', () => {
  let neo4j: GraphStore
  let embedded: GraphStore
  beforeAll(async () => {
    neo4j = await openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
    embedded = await openStore({ neo4j: null, dataDir: await tempDir() })
    for (const store of [neo4j, embedded]) await loadExampleGraph(store)
  })
  afterAll(() => Promise.all([neo4j.close(), embedded.close()]))

  it.each(statements)('$name does the same as on the embedded engine', async (statement) => {
    for (const example of examplesOf(statement)) {
      const there = await runExample(neo4j, statement, example)
      if (statement.text.embedded !== undefined) expect(there).toEqual(await runExample(embedded, statement, example))
    }
  })
})

describeOnNeo4j('Neo4j', () => {
  describeStore('the store on Neo4j', async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' }))
})
