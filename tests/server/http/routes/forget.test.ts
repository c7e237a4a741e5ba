import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { ForgetAnswer } from '../../../../model/api/journal.ts'
import { SnapshotAnswer } from '../../../../model/snapshot.ts'
import { SnapshotArchive } from '../../../../server/snapshot/archive.ts'
import { openStore } from '../../../../server/store/open-store.ts'
import { tempDir } from '../../store/temp-dir.ts'
import { type RunningApp, runApp } from '../running-app.ts'

let app: RunningApp
let folder: string
let archive: SnapshotArchive
beforeAll(async () => {
  folder = await tempDir()
  archive = new SnapshotArchive(folder)
  app = await runApp({ archive, store: await openStore({ neo4j: null, dataDir: await tempDir() }) })
  const statements = [
    { type: 'Person', id: 'person:ada', values: { name: 'Ada Berg' } },
    { type: 'Person', id: 'person:cy', values: { name: 'Cý Ásker', aliases: ['Madame C'] } },
    { type: 'Person', id: 'person:di', values: { name: 'Di Rask', description: 'Once met Cy Asker' } },
    {
      type: 'Meeting',
      id: 'meeting:tea',
      values: { name: 'Tea with Cy Asker', kind: 'talks', status: 'held', date: '2024-05-01' },
    },
    { type: 'Person', id: 'person:bo', values: { name: 'Bo Lund', description: 'Met Ada Berg' } },
  ]
  expect((await app.post('/api/changes', { statements })).status).toBe(201)
})

const forget = (id: string, query = '') => app.send(`/api/entities/${id}/forget${query}`, { method: 'POST' })
const publish = async (ids: string[], title: string) =>
  SnapshotAnswer.parse(await (await app.post('/api/snapshots', { ids, title })).json()).id

it('erases a person, and names the published snapshots that show them', async () => {
  const publish = async (id: string) =>
    SnapshotAnswer.parse(await (await app.post('/api/snapshots', { ids: [id], title: `Who is ${id}` })).json())
  const [ofAda] = [await publish('person:ada'), await publish('person:bo')]
  const withdrawn = await app.post('/api/snapshots', { ids: ['person:ada'], title: 'Withdrawn' })
  const { id } = SnapshotAnswer.parse(await withdrawn.json())
  await app.post(`/api/snapshots/${id}/withdraw`, { reason: 'Asked for' })

  const answer = await forget('person:ada')
  expect(answer.status).toBe(200)
  const { snapshots, ...erasure } = ForgetAnswer.parse(await answer.json())
  expect(erasure).toMatchObject({ ids: ['person:ada'], names: ['Ada Berg'], claims: { erased: 1, redacted: 1 } })
  expect(snapshots).toContain(ofAda.id)
  expect(snapshots).not.toContain(id)
  expect((await app.get('/api/entities/person:ada')).status).toBe(404)
  expect(await (await app.get('/api/entities/person:bo')).text()).not.toContain('Ada')
})

it.each([
  ['person:nobody', 404],
  ['org:eu', 400],
])('refuses %s with %i', async (id, status) => {
  expect((await forget(id)).status).toBe(status)
})

it('erases nothing while a snapshot can not be read, and names its file', async () => {
  const id = await publish(['person:di'], 'Damaged')
  const path = join(folder, 'snapshots', `${id}.json`)
  const whole = await readFile(path)
  await writeFile(path, whole.subarray(0, 40))
  const answer = await forget('person:cy', '?snapshots=withdraw')
  expect(answer.status).toBe(500)
  expect(await answer.json()).toMatchObject({ code: 'damaged', detail: expect.stringContaining(`${id}.json`) })
  expect((await app.get('/api/entities/person:cy')).status).toBe(200)
  await writeFile(path, whole)
})

it('publishes the snapshots that show the person again without them, and keeps nothing of the old ones', async () => {
  const shown = await publish(['person:cy', 'person:di', 'meeting:tea'], 'Tea with cy asker')
  const alone = await publish(['person:cy'], 'Alone')
  const hidden = await publish(['meeting:tea'], 'Withdrawn before')
  await app.post(`/api/snapshots/${hidden}/withdraw`, {})
  const perhaps = await publish(['person:di'], 'The Asker papers')

  const trial = ForgetAnswer.parse(await (await forget('person:cy', '?dryRun')).json())
  const how = Object.fromEntries((trial.showing ?? []).map((each) => [each.id, each.how]))
  expect(how).toMatchObject({ [shown]: 'item', [alone]: 'item', [hidden]: 'mention', [perhaps]: 'perhaps' })

  const answer = ForgetAnswer.parse(await (await forget('person:cy', '?snapshots=reissue&role=a%20minister')).json())
  const did = new Map((answer.corrected ?? []).map((each) => [each.id, each]))
  expect(did.get(shown)).toMatchObject({ did: 'reissued' })
  expect(did.get(alone)).toMatchObject({ did: 'withdrawn' })
  expect(did.get(hidden)).toMatchObject({ did: 'withdrawn' })
  expect(did.has(perhaps)).toBe(false)

  const by = did.get(shown)?.by ?? ''
  const again = await archive.snapshot(by)
  expect(again.nodes.map(({ name }) => name).sort()).toEqual(['Di Rask', 'Tea with a minister'])
  expect(again.title).toBe('Tea with a minister')
  expect((await app.get(`/s/${shown}.html`)).status).toBe(410)
  expect(await (await app.get(`/s/${shown}/status.json`)).json()).toMatchObject({ state: 'withdrawn', newest: by })
  expect((await app.get(`/s/${perhaps}`)).status).toBe(200)
  const left = await Promise.all(
    (await archive.ids())
      .filter((id) => id !== perhaps)
      .map(async (id) => [await archive.record(id), await archive.kept(id)]),
  )
  expect(JSON.stringify(left)).not.toMatch(/asker/i)
})
