import { copyFile, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SnapshotArchive } from '../../../server/snapshot/archive.ts'
import { checkArchive } from '../../../server/snapshot/archive-check.ts'
import { freeze, snapshotId } from '../../../server/snapshot/freeze.ts'
import { isSealedBy, signatureOf } from '../../../server/snapshot/signature.ts'
import { request, shown } from './example.ts'

const first = freeze(shown, request)
const second = freeze(shown, { ...request, title: 'Corrected' })
let folder: string
let archive: SnapshotArchive
let minute = 0

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-snapshots-'))
  archive = new SnapshotArchive(folder, () => new Date(Date.UTC(2024, 0, 1, 0, minute++)))
})
afterEach(() => rm(folder, { recursive: true }))

const files = async () => (await readdir(join(folder, 'snapshots'))).sort()

describe('the archive of snapshots', () => {
  it('is empty before anything is published', async () => {
    expect(await archive.list()).toEqual({ snapshots: [], damaged: [] })
  })

  it('keeps what it publishes, newest first, and leaves no drafts', async () => {
    await archive.publish(first)
    await archive.publish(second)
    expect((await archive.list()).snapshots.map(({ title }) => title)).toEqual(['Corrected', 'Two meetings'])
    expect(await archive.snapshot(snapshotId(first))).toEqual(first)
    expect(await readdir(join(folder, 'snapshots'))).toHaveLength(10)
  })

  it('publishes the same twice as once', async () => {
    const record = await archive.publish(first)
    expect(await archive.publish(first)).toEqual(record)
  })

  it('refuses anything but an id, so that no address leads out of its folder', async () => {
    await expect(archive.file('../archive', 'json')).rejects.toMatchObject({ code: 'not-found' })
    await expect(archive.record('f'.repeat(32))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('marks a snapshot as superseded, and refuses a circle', async () => {
    const [a, b] = [(await archive.publish(first)).id, (await archive.publish(second)).id]
    expect((await archive.supersede(a, b)).supersededBy).toBe(b)
    await expect(archive.supersede(b, a)).rejects.toMatchObject({ code: 'conflict' })
    await expect(archive.supersede(a, a)).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('deletes the files of a withdrawn snapshot, keeps its document in private, and takes the withdrawal back', async () => {
    const { id } = await archive.publish(first)
    await archive.withdraw(id, 'A name was wrong')
    await expect(archive.file(id, 'svg')).rejects.toMatchObject({ code: 'gone' })
    expect(await files()).toEqual([`${id}.kept.json`, `${id}.record.json`])
    expect((await archive.record(id)).reason).toBe('A name was wrong')
    expect(await archive.takeBack(id)).toMatchObject({ withdrawnAt: null, reason: null })
    expect((await archive.file(id, 'svg')).toString()).toContain('<svg')
    expect(await files()).toHaveLength(5)
  })

  it('keeps nothing of what is withdrawn for good, so that only publishing it again brings it back', async () => {
    const { id } = await archive.publish(first)
    await archive.withdraw(id, null)
    await archive.withdraw(id, null, { forGood: true })
    expect(await files()).toEqual([`${id}.record.json`])
    await expect(archive.takeBack(id)).rejects.toMatchObject({ code: 'conflict' })
    await archive.publish(first)
    expect((await archive.status(id)).state).toBe('published')
  })

  it('takes back that a snapshot was superseded, and nothing that stands', async () => {
    const [a, b] = [(await archive.publish(first)).id, (await archive.publish(second)).id]
    await archive.supersede(a, b, 'A date')
    expect(await archive.takeBack(a)).toMatchObject({ supersededBy: null })
    expect(await archive.status(a)).toMatchObject({ state: 'published', note: null })
    await expect(archive.takeBack(a)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('says which of the newer ones still stands, along the whole chain', async () => {
    const third = freeze(shown, { ...request, title: 'Corrected twice' })
    const [a, b, c] = [await archive.publish(first), await archive.publish(second), await archive.publish(third)]
    await archive.supersede(a.id, b.id)
    await archive.supersede(b.id, c.id)
    expect((await archive.status(a.id)).newest).toBe(c.id)
    await archive.withdraw(c.id, null)
    expect((await archive.status(a.id)).newest).toBe(b.id)
    await archive.withdraw(b.id, null)
    expect((await archive.status(a.id)).newest).toBeNull()
  })
})

describe('a damaged archive', () => {
  const inFolder = (name: string) => join(folder, 'snapshots', name)
  const flip = async (name: string) => {
    const content = await readFile(inFolder(name))
    const middle = Math.floor(content.length / 2)
    content[middle] = (content[middle] ?? 0) ^ 1
    await writeFile(inFolder(name), content)
  }
  const check = () => checkArchive(new SnapshotArchive(folder, () => new Date()))
  let id: string
  beforeEach(async () => {
    ;({ id } = await archive.publish(first))
  })

  it.each(['svg', 'png', 'html'] as const)(
    'makes a changed or missing %s again, and never serves the changed one',
    async (type) => {
      const whole = await archive.file(id, type)
      await flip(`${id}.${type}`)
      expect(await archive.file(id, type)).toEqual(whole)
      await rm(inFolder(`${id}.${type}`))
      expect(await archive.file(id, type)).toEqual(whole)
      await flip(`${id}.${type}`)
      expect(await check()).toMatchObject({ checked: 1, mended: [{ id, files: [type] }], damaged: [] })
      expect(await readFile(inFolder(`${id}.${type}`))).toEqual(whole)
    },
  )

  it('does not serve a changed document under its id, nor one under a forged name', async () => {
    await flip(`${id}.json`)
    await expect(archive.file(id, 'json')).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(id),
    })
    expect(await check()).toMatchObject({
      damaged: [{ id, problem: expect.stringContaining('publish the same view') }],
    })
    await archive.publish(first)
    expect(await archive.snapshot(id)).toEqual(first)

    const forged = 'f'.repeat(32)
    for (const type of ['json', 'svg', 'png', 'html'])
      await copyFile(inFolder(`${id}.${type}`), inFolder(`${forged}.${type}`))
    await expect(archive.file(forged, 'html')).rejects.toMatchObject({ code: 'not-found' })
    const record = JSON.parse(await readFile(inFolder(`${id}.record.json`), 'utf8'))
    await writeFile(inFolder(`${forged}.record.json`), JSON.stringify({ ...record, id: forged }))
    await expect(archive.file(forged, 'json')).rejects.toMatchObject({ code: 'damaged' })
  })

  it('names a record that was cut off or renamed, lists the others, and writes it anew when the view is published again', async () => {
    const other = (await archive.publish(second)).id
    const record = await readFile(inFolder(`${id}.record.json`), 'utf8')
    await writeFile(inFolder(`${id}.record.json`), record.slice(0, record.length / 2))
    const listed = await archive.list()
    expect(listed.snapshots.map((each) => each.id)).toEqual([other])
    expect(listed.damaged).toEqual([{ id, problem: expect.stringContaining(`${id}.record.json`) }])
    await copyFile(inFolder(`${other}.record.json`), inFolder(`${id}.record.json`))
    await expect(archive.record(id)).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining(other) })
    expect((await check()).damaged).toEqual([{ id, problem: expect.any(String) }])
    await archive.publish(first)
    expect((await archive.list()).damaged).toEqual([])
  })

  it('takes the files of a record without hashes as they are, once, and checks its document by its id', async () => {
    const { files: _files, signature: _signature, key: _key, ...old } = await archive.record(id)
    await writeFile(inFolder(`${id}.record.json`), JSON.stringify(old))
    await writeFile(inFolder(`${id}.svg`), '<svg>drawn by an older version</svg>')
    expect((await archive.file(id, 'svg')).toString()).toContain('older version')
    expect((await archive.record(id)).files?.svg).toHaveLength(64)
    await flip(`${id}.svg`)
    expect((await archive.file(id, 'svg')).toString()).not.toContain('older version')
  })

  it('deletes the drafts of a process that was killed an hour ago, and none of a living one', async () => {
    await writeFile(inFolder(`.${id}.svg-draft`), 'half')
    expect((await check()).drafts).toBe(0)
    await utimes(inFolder(`.${id}.svg-draft`), new Date(0), new Date(0))
    expect((await check()).drafts).toBe(1)
  })

  it('loses no correction to a file that is made again at the same time', async () => {
    const by = (await archive.publish(second)).id
    await rm(inFolder(`${id}.png`))
    await Promise.all([archive.file(id, 'png'), archive.supersede(id, by), archive.file(id, 'png')])
    expect((await archive.record(id)).supersededBy).toBe(by)
  })
})

describe('the signature of a host', () => {
  it('stands in the record and in the file, and fits nothing that was changed', async () => {
    const record = await archive.publish(first)
    const { files, signature, key } = record
    if (files === undefined || signature === undefined || key === undefined) throw new Error('It is not signed')
    expect(isSealedBy({ ...record, files, signature }, key)).toBe(true)
    expect(isSealedBy({ ...record, files: { ...files, svg: files.png }, signature }, key)).toBe(false)
    const page = await archive.file(record.id, 'html')
    expect(signatureOf(page)).toMatchObject({ id: record.id, key, fits: true })
    expect(signatureOf(Buffer.from(page.toString().replace('Ada', 'Eve')))).toMatchObject({ fits: false })
    expect(signatureOf(Buffer.from('<!doctype html>'))).toBeNull()
  })

  it('comes from one key that only the owner may read, also for several servers at once', async () => {
    const others = await Promise.all([1, 2, 3].map(() => new SnapshotArchive(folder).signer()))
    expect(new Set(others.map(({ publicKey }) => publicKey)).size).toBe(1)
    expect((await stat(join(folder, 'signing-key.pem'))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['signing-key.pem'])
  })
})
