import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../support/repository.ts'
import { tempDir } from '../store/temp-dir.ts'
import { runParley } from './run-parley.ts'
import { served } from './served.ts'

const query = 'MATCH (p:Person {id: "person:josep-borrell"})-[t:PARTICIPATED_IN]->(m:Meeting) RETURN p, t, m'

describe('parley snapshot', () => {
  it('publishes a query, ids and a saved view, directly and through a running server alike', async () => {
    const folder = await tempDir()
    await runParley(folder, 'ingest', join(ROOT, 'data'))
    const run = (...args: string[]) => runParley(folder, 'snapshot', ...args)
    const byQuery = await run('--query', query, '--title', 'Who met')
    expect(byQuery).toMatchObject({ code: 0, json: { id: expect.stringMatching(/^[0-9a-f]{32}$/), missing: [] } })
    const document = JSON.parse(await readFile(join(folder, 'snapshots', `${byQuery.json.id}.json`), 'utf8'))
    expect(document.edges.length).toBeGreaterThan(0)
    expect(document.edges.every((edge: { relation: string }) => edge.relation === 'PARTICIPATED_IN')).toBe(true)

    const server = await served({ PARLEY_DATA_DIR: folder })
    const again = await run('--query', query, '--title', 'Who met')
    expect(again.json).toMatchObject({ id: byQuery.json.id, url: `${server.url}s/${byQuery.json.id}` })
    const view = { ids: ['person:josep-borrell', 'state:KOR'], hidden: ['state:KOR'] }
    const saved = await fetch(`${server.url}api/views`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(view),
    })
    const { id } = await saved.json()
    const byView = await run('--view', id, '--title', 'A view')
    expect(byView).toMatchObject({ code: 0 })

    const file = join(folder, 'request.json')
    await writeFile(file, JSON.stringify({ caption: 'From a file', title: 'Overruled' }))
    const newer = [
      '--ids',
      'person:josep-borrell',
      '--request',
      file,
      '--title',
      'By hand',
      '--supersedes',
      String(byQuery.json.id),
      '--note',
      'Newer',
    ]
    const byIds = await run(...newer)
    expect(byIds.json).toMatchObject({ supersedes: byQuery.json.id })
    const status = await (await fetch(`${server.url}s/${byQuery.json.id}/status.json`)).json()
    expect(status).toMatchObject({ state: 'superseded', note: 'Newer', newest: byIds.json.id })
    await server.stop()
    expect((await run('--view', id, '--title', 'A view')).json.id).toBe(byView.json.id)
    expect(await readFile(join(folder, 'snapshots', `${byIds.json.id}.json`), 'utf8')).toContain('From a file')
  })

  it('says what would be right', async () => {
    const folder = await tempDir()
    const run = async (...args: string[]) => (await runParley(folder, 'snapshot', ...args)).err
    expect(await run('--title', 'T')).toContain('ids')
    expect(await run('--ids', 'person:a', '--query', query, '--title', 'T')).toContain('only one of')
    expect(await run('--query', 'RETURN 1', '--title', 'T')).toContain('return nodes')
    expect(await run('--query', 'CREATE (n) RETURN n', '--title', 'T')).toMatch(/Line 1/)
    expect(await run('--view', '0'.repeat(32), '--title', 'T')).toContain('no saved view')
    expect(await run('--ids', 'person:a', '--request', join(folder, 'none.json'), '--title', 'T')).toContain(
      'none.json',
    )
  })
})
