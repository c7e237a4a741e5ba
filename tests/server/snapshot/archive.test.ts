import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SnapshotArchive } from '../../../server/snapshot/archive.ts'
import { freeze, snapshotId } from '../../../server/snapshot/freeze.ts'
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

describe('the archive of snapshots', () => {
  it('is empty before anything is published', async () => {
    expect(await archive.list()).toEqual([])
  })

  it('keeps what it publishes, newest first, and leaves no drafts', async () => {
    await archive.publish(first)
    await archive.publish(second)
    expect((await archive.list()).map(({ title }) => title)).toEqual(['Corrected', 'Two meetings'])
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

  it('deletes the files of a withdrawn snapshot, and keeps the notice until it is published again', async () => {
    const { id } = await archive.publish(first)
    await archive.withdraw(id, 'A name was wrong')
    await expect(archive.file(id, 'svg')).rejects.toMatchObject({ code: 'gone' })
    expect(await readdir(join(folder, 'snapshots'))).toEqual([`${id}.record.json`])
    expect((await archive.record(id)).reason).toBe('A name was wrong')
    await archive.publish(first)
    expect((await archive.file(id, 'svg')).toString()).toContain('<svg')
  })
})
