import { describe, expect, it } from 'vitest'
import { runApp } from '../running-app.ts'

describe('a client that sends too many requests', () => {
  it('is told to wait, whatever it asks for', async () => {
    const app = await runApp()
    const statuses = new Set<number>()
    for (let asked = 0; asked < 6_000; asked += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(`${app.base}/healthz`)))
      for (const answer of answers) {
        statuses.add(answer.status)
        await answer.text()
      }
    }
    expect([...statuses]).toEqual([200])
    const refused = await app.get('/healthz')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' })
  })
})

describe('a client that tries tokens', () => {
  it('is told to wait after thirty wrong ones, while the right one still works', async () => {
    const app = await runApp({ environment: { PARLEY_EDITOR_TOKEN: 'right' } })
    const tries = (token: string) => app.post('/api/views', { a: 1 }, { Authorization: `Bearer ${token}` })
    for (let tried = 0; tried < 30; tried++) expect((await tries(`wrong-${tried}`)).status).toBe(401)
    const refused = await tries('wrong-again')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await tries('right')).status).toBe(201)
  })
})
