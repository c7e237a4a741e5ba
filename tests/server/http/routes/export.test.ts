import { beforeAll, describe, expect, it } from 'vitest'
import { type RunningApp, runApp } from '../running-app.ts'

const ids = ['person:josep-borrell', 'org:eu']

describe('/api/export', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await runApp()
  })

  it.each([
    ['json', 'application/json', 'parley.json'],
    ['jsonl', 'application/jsonl', 'parley.jsonl'],
    ['ftm', 'application/jsonl', 'parley.ftm.json'],
    ['graphml', 'application/xml', 'parley.graphml'],
    ['gexf', 'application/xml', 'parley.gexf'],
    ['csv&table=people', 'text/csv', 'people.csv'],
  ])('answers format=%s as a file to save', async (query, type, name) => {
    const answer = await app.get(`/api/export?format=${query}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toContain(type)
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename=${name}`)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await answer.text()).toContain('Josep Borrell')
  })

  it('exports the same for ids in the address and ids in the body', async () => {
    const asked = await app.get(`/api/export?format=json&ids=${ids.join(',')}`)
    const posted = await app.post('/api/export?format=json', { ids })
    const document = await asked.json()
    expect(document.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort())
    expect(await posted.json()).toEqual(document)
  })

  it.each([
    ['format=pdf', 400, 'bad-request'],
    ['format=csv', 400, 'bad-request'],
    ['format=json&ids=person:missing', 404, 'not-found'],
  ])('refuses %s', async (query, status, code) => {
    const answer = await app.get(`/api/export?${query}`)
    expect([answer.status, (await answer.json()).code]).toEqual([status, code])
  })
})
