import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inputsAt } from '../../../../server/formats/disk-files.ts'
import { ingest } from '../../../../server/ingest/ingest.ts'
import { exampleOf, exampleQueries } from '../../../../server/query/console/examples.ts'
import { runQuery } from '../../../../server/query/console/runner.ts'
import type { GraphStore } from '../../../../server/store/graph-store.ts'
import { openStore } from '../../../../server/store/open-store.ts'
import { ROOT } from '../../../support/repository.ts'
import { tempDir } from '../../store/temp-dir.ts'

const limits = { timeoutMs: 20_000, rows: 1_000, bytes: 20_000_000, memoryMb: 512 }

describe('the examples of the console', () => {
  let store: GraphStore
  beforeAll(async () => {
    store = await openStore({ neo4j: null, dataDir: await tempDir() })
    const { inputs } = await inputsAt([join(ROOT, 'data')])
    const now = () => new Date().toISOString()
    await ingest(store, inputs, { by: 'test', replaces: false, dryRun: false, strict: true, now })
  })
  afterAll(() => store.close())

  it.each(exampleQueries('embedded'))(
    '$title: passes the guard and finds something in the bundled data',
    async ({ query, values }) => {
      const { rows } = await runQuery(store, { query, params: values }, limits, new AbortController().signal)
      expect(rows.length).toBeGreaterThan(0)
    },
  )

  it('show what they find, and hide their cost and their values', () => {
    const text = '// Who met whom. Cost: little.\n// Values: {"since": "2024-01-01"}\nMATCH (n)\nRETURN n\n'
    expect(exampleOf('who-met-whom', text)).toEqual({
      name: 'who-met-whom',
      title: 'Who met whom',
      query: '// Who met whom.\nMATCH (n)\nRETURN n',
      values: { since: '2024-01-01' },
    })
  })

  it('must have an example’s form', () => {
    expect(() => exampleOf('bad', '// No values.\nRETURN 1')).toThrow('cypher/read/console/bad.cypher')
  })
})
