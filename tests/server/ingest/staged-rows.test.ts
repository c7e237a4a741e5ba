import { readdir } from 'node:fs/promises'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClaimAsRead } from '../../../server/formats/reader.ts'
import { StagedRows } from '../../../server/ingest/staged-rows.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { load, says } from '../../histories/known/records.ts'
import { collected } from '../formats/reading.ts'
import { tempDir } from '../store/temp-dir.ts'

let temporary: string
beforeEach(async () => {
  temporary = await tempDir()
  vi.stubEnv('TMPDIR', temporary)
})
afterAll(() => vi.unstubAllEnvs())

const claim = (key: string): ClaimAsRead => ({
  ...{ type: 'Meeting', key, values: { name: 'Talks\n\u2028"here"' }, source: 'one', locator: { row: 1 } },
  ...{ method: 'record', confidence: 1 },
})

describe('the rows of a load', () => {
  it('come back in their order and as often as asked for, from memory or from disk', async () => {
    const rows = new StagedRows({ claims: 2, text: 10 })
    const added = [[claim('v:1')], [], [claim('v:2'), claim('v:3')], [claim('v:4')]]
    for (const claims of added) await rows.addRow(claims)
    expect(await readdir(temporary)).toHaveLength(1)
    const expected = added.map((claims, place) => ({ number: place + 1, claims }))
    expect((await collected(rows.chunks())).flat()).toEqual(expected)
    expect((await collected(rows.chunks(1))).flat()).toEqual(expected)
    expect((await collected(rows.chunks(2))).map((chunk) => chunk.map(({ number }) => number))).toEqual([
      [1, 2, 3],
      [4],
    ])
    await rows.remove()
    expect(await readdir(temporary)).toEqual([])
  })

  it('keep the texts of sources, and the versions of a source that is stated twice', async () => {
    const rows = new StagedRows({ claims: 100, text: 10 })
    await rows.addSource({ id: 'one', name: 'One', versions: ['a'], text: 'longer than ten' })
    await rows.addSource({ id: 'two', name: 'Two', versions: [], text: 'short' })
    await rows.addSource({ id: 'one', name: 'One', versions: ['b'], publishedAt: '2024' })
    expect(rows.sources.get('one')).toEqual({ id: 'one', name: 'One', versions: ['a', 'b'], publishedAt: '2024' })
    expect(await rows.wholeSource('one')).toMatchObject({ text: 'longer than ten', publishedAt: '2024' })
    expect(await rows.wholeSource('two')).toMatchObject({ text: 'short' })
    expect(await rows.wholeSource('three')).toBeUndefined()
    await rows.remove()
  })
})

describe('a load whose rows do not fit into memory', () => {
  it('finds what only its last row states, and leaves nothing on disk', async () => {
    const store = await openStore({ neo4j: null, dataDir: await tempDir() })
    const people = Array.from({ length: 2_500 }, (_, number) => says.person(`v:${number}`, `Person ${number}`))
    let folders: string[] = []
    const onProgress = () => void readdir(temporary).then((names) => (folders = [...folders, ...names]))
    const { rows } = await load(
      store,
      'one',
      [says.meeting('v:talks', 'Talks', 'v:2499'), says.meeting('v:tour', 'Tour', 'v:none'), ...people],
      { onProgress },
    )
    expect(rows).toEqual({ read: 2_502, accepted: 2_501, rejected: 1 })
    expect(folders.filter((name) => name.startsWith('parley-load-'))).not.toEqual([])
    expect((await readdir(temporary)).filter((name) => name.startsWith('parley-load-'))).toEqual([])
    await store.close()
  })
})
