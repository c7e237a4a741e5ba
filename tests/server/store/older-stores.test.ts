import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { restore } from '../../../server/backup/restore.ts'
import { decoded } from '../../../server/formats/decoded.ts'
import { linesOf } from '../../../server/formats/lines.ts'
import { undo } from '../../../server/ingest/undo.ts'
import { listBatches } from '../../../server/journal/batches.ts'
import { check } from '../../../server/journal/check.ts'
import { storedGraph } from '../../../server/journal/stored-graph.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { ROOT } from '../../support/repository.ts'
import { tempDir } from './temp-dir.ts'

const OLD = join(ROOT, 'tests/fixtures/stores/0.1.0')
const now = () => new Date().toISOString()

/** Opens the database that version 0.1.0 wrote. */
async function opened(): Promise<GraphStore> {
  const dataDir = await tempDir()
  await writeFile(join(dataDir, 'graph.grafeo'), gunzipSync(await readFile(join(OLD, 'graph.grafeo.gz'))))
  return openStore({ neo4j: null, dataDir })
}

/** Restores the backup that version 0.1.0 made. */
async function restored(): Promise<GraphStore> {
  const store = await openStore({ neo4j: null, dataDir: await tempDir() })
  await restore(store, () => linesOf(decoded(createReadStream(join(OLD, 'backup.jsonl.gz')).pipe(createGunzip()))), now)
  return store
}

describe.each([
  ['database', opened],
  ['backup', restored],
])('a %s of version 0.1.0', (_what, open) => {
  it('holds the graph that it held, and agrees with its claims', async () => {
    const store = await open()
    expect(await check(store)).toMatchObject({ ok: true, differences: [], unfinished: [] })
    const { nodes } = await storedGraph(store)
    expect(nodes.map(({ id, name }) => `${id} ${name}`).sort()).toEqual([
      'meeting:2024-02-03-port-talks Port talks',
      'meeting:2024-02-03-talks-at-the-port Talks at the port',
      'meeting:2024-11-04-talks-of-borrell-and-cho-tae-yul-in-seoul Talks of Borrell and Cho Tae-yul in Seoul',
      'meeting:talks-of-borrell-and-ann-lind Talks of Borrell and Ann Lind',
      'org:port-office Port Office',
      'person:ann-lind Ann Lind',
      'person:ann-lind-2 Ann Lind',
      'person:borrell Borrell',
      'person:cho-tae-yul Cho Tae-yul',
      'person:jose-nunez José Núñez',
      'state:KOR South Korea',
    ])
    await store.close()
  })

  it('can be written on: every batch can be undone, and then nothing is left', async () => {
    const store = await open()
    for (const { id } of (await listBatches(store)).reverse()) await undo(store, id, now)
    expect(await check(store)).toMatchObject({ ok: true })
    expect(await storedGraph(store)).toEqual({ nodes: [], edges: [] })
    await store.close()
  })
})
