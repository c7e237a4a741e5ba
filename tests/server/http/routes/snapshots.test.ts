import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PreviewAnswer, SnapshotAnswer } from '../../../../model/snapshot.ts'
import { SnapshotStatus, SnapshotsAnswer } from '../../../../model/snapshot-record.ts'
import { SnapshotArchive } from '../../../../server/snapshot/archive.ts'
import { statement } from '../../../../server/store/cypher-library.ts'
import { openStore } from '../../../../server/store/open-store.ts'
import { tempDir } from '../../store/temp-dir.ts'
import { type RunningApp, runApp } from '../running-app.ts'

const createPerson = statement('write/create-entities Person')

let get: RunningApp['get']
let post: RunningApp['post']
let base: string
let folder: string

beforeAll(async () => {
  folder = await tempDir()
  const clientDir = join(folder, 'client')
  await mkdir(join(clientDir, 'embed'), { recursive: true })
  await writeFile(join(clientDir, 'embed', 'parley-snapshot.js'), 'export {}')
  const store = await openStore({ neo4j: null, dataDir: folder })
  afterAll(() => store.close())
  await store.write((tx) =>
    tx.run(createPerson, {
      rows: [
        { id: 'person:ada', name: 'Ada', aliases: [], keys: [] },
        { id: 'person:bo', name: 'Bo <b>', aliases: [], keys: [] },
      ],
    }),
  )
  ;({ get, post, base } = await runApp({ store, clientDir, archive: new SnapshotArchive(folder) }))
})

async function published(title: string): Promise<SnapshotAnswer> {
  return SnapshotAnswer.parse(await (await post('/api/snapshots', { ids: ['person:ada', 'person:bo'], title })).json())
}

describe('the routes of snapshots', () => {
  it('publish a view and answer with its address, which is always the same for the same view', async () => {
    const first = await published('Same')
    expect(first.url).toBe(`${base}/s/${first.id}`)
    expect(await published('Same')).toEqual(first)
  })

  it('list the ids that no longer exist, and refuse an empty view', async () => {
    const some = await post('/api/snapshots', { ids: ['person:ada', 'person:gone'], title: 'Some' })
    expect(await some.json()).toMatchObject({ missing: ['person:gone'] })
    const none = await post('/api/snapshots', { ids: ['person:gone'], title: 'None' })
    expect([none.status, await none.json()]).toMatchObject([404, { code: 'not-found' }])
  })

  it('publish no picture with boxes in place of letters, unless the request accepts them', async () => {
    const request = { ids: ['person:ada'], title: 'Runes ᚱ and 문재인' }
    const seen = PreviewAnswer.parse(await (await post('/api/snapshots/preview', request)).json())
    expect(seen.missingGlyphs).toEqual([{ text: request.title, letters: 'ᚱ' }])
    const refused = await post('/api/snapshots', request)
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { details: { missingGlyphs: [{ letters: 'ᚱ' }] } },
    ])
    expect((await get(`/s/${seen.id}`)).status).toBe(404)
    const accepted = await post('/api/snapshots', { ...request, acceptMissingGlyphs: true })
    expect([accepted.status, await accepted.json()]).toMatchObject([201, { id: seen.id }])
  })

  it('preview what would be published, and keep nothing', async () => {
    const request = { ids: ['person:ada'], title: 'Only looked at' }
    const seen = PreviewAnswer.parse(await (await post('/api/snapshots/preview', request)).json())
    expect(seen.snapshot.nodes.map(({ name }) => name)).toEqual(['Ada'])
    expect((await get(`/s/${seen.id}`)).status).toBe(404)
    const kept = SnapshotAnswer.parse(await (await post('/api/snapshots', { ...request, preview: seen.id })).json())
    expect(kept.id).toBe(seen.id)
    const [page, line] = (await (await get(`/s/${kept.id}.html`)).text()).split('<!-- parley-signature ')
    expect(page).toBe(seen.html)
    expect(line).toContain(kept.id)
  })

  it('publish only what was previewed', async () => {
    const answer = await post('/api/snapshots', { ids: ['person:ada'], title: 'Other', preview: '0'.repeat(32) })
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'conflict' }])
  })

  it('list the links that no longer exist', async () => {
    const answer = await post('/api/snapshots', { ids: ['person:ada'], edges: ['gone', 'a|MET|b'], title: 'Links' })
    expect(await answer.json()).toMatchObject({ missing: ['gone'] })
  })

  it('list all snapshots and the address of their pages', async () => {
    const { id } = await published('Listed')
    const { pages, snapshots } = SnapshotsAnswer.parse(await (await get('/api/snapshots')).json())
    expect(snapshots.find((record) => record.id === id)?.title).toBe('Listed')
    expect((await fetch(pages + id)).status).toBe(200)
  })

  it('say which field of a request is wrong', async () => {
    const answer = await post('/api/snapshots', { ids: ['person:ada'] })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('title') })
  })

  it.each([
    ['json', 'application/json'],
    ['svg', 'image/svg+xml'],
    ['png', 'image/png'],
    ['html', 'text/html'],
  ])('serve the %s to every site, unchanged for ever', async (type, media) => {
    const { headers, status } = await get(`/s/${(await published('Files')).id}.${type}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain(media)
    expect(headers.get('cache-control')).toContain('immutable')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('serve the element to pages of other sites, which load modules only with permission', async () => {
    const { headers, status } = await get('/embed/parley-snapshot.js')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('text/javascript')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  it('link from the page of a superseded snapshot to the newer one, since browsers ask for pages anew', async () => {
    const [old, young] = [await published('Old'), await published('New')]
    await post(`/api/snapshots/${old.id}/supersede`, { by: young.id })
    for (const path of [`/s/${old.id}`, `/embed/${old.id}`]) {
      const answer = await get(path)
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      expect(await answer.text()).toContain(`href="${young.url}"`)
    }
  })

  it('say to everybody how a snapshot stands, for a minute at most', async () => {
    const [old, young] = [await published('Old status'), await published('New status')]
    const status = async ({ id }: SnapshotAnswer) => {
      const answer = await get(`/s/${id}/status.json`)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      return SnapshotStatus.parse(await answer.json())
    }
    expect(await status(old)).toMatchObject({ id: old.id, state: 'published', note: null, newest: null })
    await post(`/api/snapshots/${old.id}/supersede`, { by: young.id, note: 'A date was wrong' })
    expect(await status(old)).toMatchObject({ state: 'superseded', note: 'A date was wrong', newest: young.id })
    await post(`/api/snapshots/${old.id}/withdraw`, { reason: 'Asked for' })
    expect(await status(old)).toMatchObject({ state: 'withdrawn', note: 'Asked for', newest: young.id })
    await post(`/api/snapshots/${young.id}/withdraw`, {})
    expect((await status(old)).newest).toBeNull()
    expect((await get(`/s/${'0'.repeat(32)}/status.json`)).status).toBe(404)
  })

  it('leave a notice on the page and the files of a withdrawn snapshot', async () => {
    const { id } = await published('Wrong')
    await post(`/api/snapshots/${id}/withdraw`, { reason: 'A <wrong> name' })
    for (const path of [`/s/${id}`, `/s/${id}.html`, `/s/${id}.svg`, `/embed/${id}`]) {
      const answer = await get(path)
      expect(answer.status).toBe(410)
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      const text = await answer.text()
      expect(text).toContain('A &lt;wrong&gt; name')
      expect(text).not.toContain('Ada')
    }
  })

  it('show a small notice in place of a withdrawn picture, and a notice above a superseded one, at addresses asked anew', async () => {
    const [old, young] = [await published('Old picture'), await published('New picture')]
    const bytes = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer())
    const plain = await bytes(`/s/${old.id}.png`)
    expect(await bytes(`/s/${old.id}/now.png`)).toEqual(plain)
    await post(`/api/snapshots/${old.id}/supersede`, { by: young.id, note: 'A date' })
    const now = await get(`/s/${old.id}/now.png`)
    expect(now.headers.get('cache-control')).toBe('public, max-age=60')
    const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
    const [[width, height = 0], [wide, high = 0]] = [size(plain), size(Buffer.from(await now.arrayBuffer()))]
    expect(wide).toBe(Math.max(width ?? 0, 960))
    expect(high).toBeGreaterThan(height)
    expect(await (await get(`/s/${old.id}/now.svg`)).text()).toContain(young.id)
    expect(await bytes(`/s/${old.id}.png`)).toEqual(plain)

    await post(`/api/snapshots/${old.id}/withdraw`, { reason: 'Asked for' })
    for (const path of [`/s/${old.id}.png`, `/s/${old.id}/now.png`]) {
      const answer = await get(path)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        path.endsWith('now.png') ? 200 : 410,
        'image/png',
      ])
      expect(size(Buffer.from(await answer.arrayBuffer()))[0]).toBe(960)
    }
  })

  it('lead to the newest that stands, and say so for a minute at most', async () => {
    const [old, middle, young] = [await published('One'), await published('Two'), await published('Three')]
    await post(`/api/snapshots/${old.id}/supersede`, { by: middle.id })
    await post(`/api/snapshots/${middle.id}/supersede`, { by: young.id })
    const ask = (end: string) => fetch(`${base}/s/${old.id}/${end}`, { redirect: 'manual' })
    const leads = async (end: string) => (await ask(end)).headers.get('location')
    expect(await leads('latest')).toBe(young.url)
    expect(await leads('latest.svg')).toBe(`${young.url}.svg`)
    expect((await ask('latest')).headers.get('cache-control')).toBe('public, max-age=60')
    await post(`/api/snapshots/${young.id}/withdraw`, {})
    expect(await leads('latest')).toBe(middle.url)
    await post(`/api/snapshots/${young.id}/take-back`, '')
    expect(await leads('latest')).toBe(young.url)
    expect((await get(`/s/${young.id}/latest`)).url).toBe(young.url)
    for (const { id } of [old, middle, young]) await post(`/api/snapshots/${id}/withdraw`, {})
    expect(await (await ask('latest.svg')).text()).toContain('was withdrawn')
    expect((await get(`/s/${old.id}/latest`)).status).toBe(410)
    expect((await get(`/s/${old.id}/latest.gif`)).status).toBe(404)
  })

  it('name the record that can not be read, list the others, and keep the problem out of caches', async () => {
    const { id } = await published('Cut off')
    const path = join(folder, 'snapshots', `${id}.record.json`)
    const whole = await readFile(path)
    await writeFile(path, whole.subarray(0, 30))
    const { snapshots, damaged } = SnapshotsAnswer.parse(await (await get('/api/snapshots')).json())
    expect(snapshots.length).toBeGreaterThan(0)
    expect(damaged).toEqual([{ id, problem: expect.stringContaining('publish the same view again') }])
    const answer = await get(`/s/${id}.svg`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'no-store'])
    expect(await answer.json()).toMatchObject({ code: 'damaged' })
    await writeFile(path, whole)
  })

  it('answer oEmbed for a page of this server within the size asked for, and for no other page', async () => {
    const { id, url } = await published('"Quoted"')
    const answer = await get(`/oembed?url=${encodeURIComponent(url)}&maxwidth=300`)
    expect(await answer.json()).toMatchObject({
      type: 'rich',
      width: 300,
      html: expect.stringContaining(`/embed/${id}"`),
    })
    expect((await get(`/oembed?url=${encodeURIComponent(`https://other.example/s/${id}`)}`)).status).toBe(404)
  })

  it('answer 404 for a snapshot that was never published', async () => {
    for (const path of [`/s/${'0'.repeat(32)}`, '/s/x.svg', '/s/..%2Fx', `/embed/${'0'.repeat(32)}`])
      expect((await get(path)).status).toBe(404)
  })
})
