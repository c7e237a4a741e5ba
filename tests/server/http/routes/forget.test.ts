import { beforeAll, expect, it } from 'vitest'
import { ForgetAnswer } from '../../../../model/api/journal.ts'
import { SnapshotAnswer } from '../../../../model/snapshot.ts'
import { openStore } from '../../../../server/store/open-store.ts'
import { tempDir } from '../../store/temp-dir.ts'
import { type RunningApp, runApp } from '../running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await runApp({ store: await openStore({ neo4j: null, dataDir: await tempDir() }) })
  const statements = [
    { type: 'Person', id: 'person:ada', values: { name: 'Ada Berg' } },
    { type: 'Person', id: 'person:bo', values: { name: 'Bo Lund', description: 'Met Ada Berg' } },
  ]
  expect((await app.post('/api/changes', { statements })).status).toBe(201)
})

const forget = (id: string) => app.send(`/api/entities/${id}/forget`, { method: 'POST' })

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
