import { beforeAll, describe, expect, it } from 'vitest'
import { ViewAnswer } from '../../../model/api/graph.ts'
import { type RunningApp, runApp } from './running-app.ts'

describe('a view too large for an address', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await runApp()
  })
  const save = async (view: unknown) => ViewAnswer.parse(await (await app.post('/api/views', view)).json()).id

  it('is saved unchanged, and read by its id', async () => {
    const view = {
      ids: Array.from({ length: 2_000 }, (_, n) => `person:nr-${n}`),
      note: '조태열',
      deep: { a: [1, null] },
    }
    const answer = await app.get(`/api/views/${await save(view)}`)
    expect(await answer.json()).toEqual(view)
  })

  it('has the same id whenever it is saved, whatever the order of its fields', async () => {
    expect(await save({ a: 1, b: 2 })).toBe(await save({ b: 2, a: 1 }))
    expect(await save({ a: 1 })).not.toBe(await save({ a: 2 }))
  })

  it('may be empty, but must be an object', async () => {
    expect(await (await app.get(`/api/views/${await save({})}`)).json()).toEqual({})
    expect((await app.post('/api/views', '"text"')).status).toBe(400)
  })
})
