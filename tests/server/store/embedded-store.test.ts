import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allStatements } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { describeStore } from './conformance.ts'
import { loadExampleGraph } from './example-graph.ts'
import { exampleNames, examplesOf, runExample } from './run-example.ts'
import { tempDir } from './temp-dir.ts'

const statements = allStatements.filter(({ name }) => !name.startsWith('schema/'))

describe('every statement', () => {
  it('has an example in tests/server/store/examples/', () => {
    expect(statements.map(({ name }) => name).filter((name) => !exampleNames.includes(name))).toEqual([])
  })

  it('exists if it has an example', () => {
    const names = statements.map(({ name }) => name)
    expect(exampleNames.filter((name) => !names.includes(name))).toEqual([])
  })
})

describeStore('the embedded store', async () => openStore({ neo4j: null, dataDir: await tempDir() }))

describe('on the embedded engine', () => {
  let store: GraphStore
  beforeAll(async () => {
    store = await openStore({ neo4j: null, dataDir: await tempDir() })
    await loadExampleGraph(store)
  })
  afterAll(() => store.close())

  it.each(statements.filter(({ text }) => text.embedded !== undefined))(
    '$name finds or changes what its examples say',
    async (statement) => {
      for (const example of examplesOf(statement)) await runExample(store, statement, example)
    },
  )
})
