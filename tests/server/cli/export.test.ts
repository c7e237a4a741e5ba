import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportTables } from '../../../model/api/export.ts'
import { ROOT } from '../../support/repository.ts'
import { tempDir } from '../store/temp-dir.ts'
import { runParley } from './run-parley.ts'

describe('parley export', () => {
  let folder: string
  const parley = (...args: string[]) => runParley(join(folder, 'store'), ...args)
  beforeAll(async () => {
    folder = await tempDir()
    await parley('ingest', join(ROOT, 'data'))
  })

  it('prints the graph, or some of its entities', async () => {
    expect((await parley('export', '--format', 'json')).json).toMatchObject({
      nodes: { length: 249 },
      edges: { length: 998 },
    })
    const { json } = await parley('export', '--format', 'json', '--ids', 'person:josep-borrell', 'org:eu')
    expect(json).toMatchObject({ nodes: { length: 2 } })
  })

  it('writes a file, or for csv a folder with every table', async () => {
    const file = join(folder, 'graph.graphml')
    expect(await parley('export', '--format', 'graphml', '--out', file)).toMatchObject({ code: 0, out: '' })
    expect(await readFile(file, 'utf8')).toMatch(/^<\?xml [\s\S]*<\/graphml>\n$/)
    const tables = join(folder, 'tables')
    await parley('export', '--format', 'csv', '--out', tables)
    expect((await readdir(tables)).sort()).toEqual(exportTables.map((table) => `${table}.csv`).sort())
    const { out } = await parley('export', '--format', 'csv', '--table', 'people')
    expect(out).toBe(await readFile(join(tables, 'people.csv'), 'utf8'))
  })

  it('leaves no file if an export fails, and says why', async () => {
    const file = join(folder, 'none.json')
    expect(await parley('export', '--format', 'json', '--ids', 'person:nobody', '--out', file)).toMatchObject({
      code: 1,
      err: 'No entity has the id "person:nobody": search for it by name\n',
    })
    expect(await parley('export', '--format', 'csv')).toMatchObject({ code: 1, err: expect.stringContaining('--out') })
    expect(await readdir(folder)).not.toContain('none.json')
  })
})
