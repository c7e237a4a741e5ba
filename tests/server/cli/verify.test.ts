import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { SnapshotAnswer } from '../../../model/snapshot.ts'
import { SnapshotArchive } from '../../../server/snapshot/archive.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { type RunningApp, runApp } from '../http/running-app.ts'
import { tempDir } from '../store/temp-dir.ts'
import { runParley } from './run-parley.ts'

let app: RunningApp
let folder: string
let ids: string[]
let key: string
const verify = (...args: string[]) => runParley(folder, 'verify', ...args, '--json')
const saved = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await tempDir()
  const archive = new SnapshotArchive(folder)
  app = await runApp({ archive, store: await openStore({ neo4j: null, dataDir: folder }) })
  await app.post('/api/changes', { statements: [{ type: 'Person', id: 'person:ada', values: { name: 'Ada Berg' } }] })
  ids = await Promise.all(
    ['One', 'Two', 'Three'].map(async (title) => {
      const answer = await app.post('/api/snapshots', { ids: ['person:ada'], title })
      return SnapshotAnswer.parse(await answer.json()).id
    }),
  )
  key = (await archive.signer()).publicKey
  for (const type of ['json', 'svg', 'png', 'html', 'sig.json']) {
    const content = await (await app.get(`/s/${ids[0]}.${type}`)).arrayBuffer()
    await writeFile(saved(`${ids[0]}.${type}`), Buffer.from(content))
  }
})

describe('parley verify', () => {
  it.each(['', '.json', '.svg', '.png', '.html'])('trusts the address of a snapshot (%s)', async (end) => {
    const { code, json } = await verify(`${app.base}/s/${ids[0]}${end}`)
    expect(json).toMatchObject({ ok: true, id: ids[0], whole: true, signed: true, key, state: 'published' })
    expect(code).toBe(0)
  })

  it('verifies a page alone by its host’s public key', async () => {
    expect((await verify(saved(`${ids[0]}.html`), '--key', key)).json).toMatchObject({
      ok: true,
      signed: true,
      state: null,
    })
    const { json, code } = await verify(saved(`${ids[0]}.html`))
    expect([json, code]).toMatchObject([{ ok: false, whole: true, signed: null }, 1])
    const other = (await new SnapshotArchive(await tempDir()).signer()).publicKey
    expect((await verify(saved(`${ids[0]}.html`), '--key', other)).json).toMatchObject({ ok: false, signed: false })
  })

  it.each(['json', 'svg', 'png', 'html'])('verifies a saved %s, and finds one flipped byte', async (type) => {
    const path = saved(`${ids[0]}.${type}`)
    expect((await verify(path, '--host', app.base)).json).toMatchObject({ ok: true, state: 'published' })
    expect((await verify(path, '--key', key)).json).toMatchObject({ ok: true })
    const content = await readFile(path)
    const middle = Math.floor(content.length / 2)
    content[middle] = (content[middle] ?? 0) ^ 1
    await writeFile(path, content)
    expect((await verify(path, '--host', app.base)).json).toMatchObject({ ok: false, whole: false })
  })

  it('says that a snapshot was superseded, and by which, and that one was withdrawn', async () => {
    await app.post(`/api/snapshots/${ids[1]}/supersede`, { by: ids[2], note: 'A date' })
    const old = await verify(`${app.base}/s/${ids[1]}`)
    expect(old.json).toMatchObject({ ok: true, state: 'superseded', note: 'A date', newest: ids[2] })
    const words = await runParley(folder, 'verify', `${app.base}/s/${ids[1]}`)
    expect(words.out).toMatch(/It was superseded on [\d-]+: A date\. The newest that stands is/)
    await app.post(`/api/snapshots/${ids[1]}/withdraw`, { reason: 'Asked for' })
    const gone = await verify(`${app.base}/s/${ids[1]}.svg`)
    expect([gone.json, gone.code]).toMatchObject([{ ok: false, state: 'withdrawn', note: 'Asked for' }, 1])
  })

  it('says what is missing', async () => {
    expect(await verify(saved('none.html'))).toMatchObject({ code: 1, err: expect.stringContaining('give a file') })
    expect(await verify(saved(`${ids[0]}.html`), '--key', 'nonsense')).toMatchObject({ code: 1 })
  })
})
