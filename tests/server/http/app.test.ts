import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NeighboursAnswer, PathsAnswer, SearchAnswer } from '../../../model/api/graph.ts'
import { inputsAt } from '../../../server/formats/disk-files.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { ROOT } from '../../support/repository.ts'
import { tempDir } from '../store/temp-dir.ts'
import { type RunningApp, runApp } from './running-app.ts'

describe('the API on the bundled example', () => {
  let app: RunningApp
  beforeAll(async () => {
    const store = await openStore({ neo4j: null, dataDir: await tempDir() })
    afterAll(() => store.close())
    const { inputs } = await inputsAt([join(ROOT, 'data')])
    const now = () => new Date().toISOString()
    await ingest(store, inputs, { by: 'a test', replaces: false, dryRun: false, strict: true, now })
    app = await runApp({ store })
  })
  const get = async (path: string) => (await app.get(path)).json()

  it('finds people by a part of their name', async () => {
    const { hits } = SearchAnswer.parse(await get('/api/search?q=borrell'))
    expect(hits[0]).toMatchObject({ id: 'person:josep-borrell', kind: 'Person' })
  })

  it('pages through neighbours without losing or repeating any', async () => {
    const whole = NeighboursAnswer.parse(await get('/api/entities/person:josep-borrell/neighbours?limit=500'))
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const page = NeighboursAnswer.parse(await get(`/api/entities/person:josep-borrell/neighbours?limit=3${query}`))
      seen.push(...page.graph.edges.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(seen.sort()).toEqual(whole.graph.edges.map(({ id }) => id).sort())
    expect(whole.groups.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length)
  })

  it('connects two people only through held meetings and offices', async () => {
    const response = await app.post('/api/paths', { from: 'person:josep-borrell', to: 'person:kim-jong-un' })
    const { paths } = PathsAnswer.parse(await response.json())
    expect(paths.length).toBeGreaterThan(0)
    for (const { nodes, edges } of paths) {
      expect(nodes).toHaveLength(edges.length + 1)
      expect(edges.every(({ relation }) => ['PARTICIPATED_IN', 'REPRESENTS'].includes(relation))).toBe(true)
      expect(nodes.every((node) => node.kind !== 'Meeting' || node.properties.status === 'held')).toBe(true)
    }
  })
})
