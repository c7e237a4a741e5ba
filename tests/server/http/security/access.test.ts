import { beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '../../../../server/http/endpoint.ts'
import { type RunningApp, runApp } from '../running-app.ts'

const EDITOR = 'the-editors-token'
const VIEWER = 'the-viewers-token'

/** What anybody may ask. */
const OPEN = ['get /healthz', 'get /readyz', 'get /api/openapi.json']
/** Questions too long for an address. */
const POSTED_QUESTIONS = [
  'post /api/graph',
  'post /api/paths',
  'post /api/cypher',
  'post /api/cypher/explain',
  'post /api/export',
]

const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`

/** Asks a route about things that are not there, with a token or none; returns the status. */
async function ask(app: RunningApp, { method, path, request }: Endpoint, token?: string): Promise<number> {
  const answer = await app.send(path.replace(/:\w+/g, 'x'), {
    method: method.toUpperCase(),
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...('body' in request.shape ? { 'Content-Type': 'application/json' } : {}),
    },
    ...('body' in request.shape ? { body: '{}' } : {}),
  })
  await answer.text()
  return answer.status
}

describe('with tokens for editors and viewers', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await runApp({ environment: { PARLEY_EDITOR_TOKEN: EDITOR, PARLEY_VIEWER_TOKEN: VIEWER } })
  })

  it('every route has the access that its method says, but for those listed here', () => {
    for (const endpoint of app.endpoints) {
      const name = nameOf(endpoint)
      const reads = endpoint.method === 'get' || POSTED_QUESTIONS.includes(name)
      expect([name, endpoint.access]).toEqual([name, OPEN.includes(name) ? 'open' : reads ? 'read' : 'write'])
    }
  })

  it('who has no token is let into open routes alone', async () => {
    for (const endpoint of app.endpoints) {
      const status = await ask(app, endpoint)
      expect([nameOf(endpoint), status === 401]).toEqual([nameOf(endpoint), endpoint.access !== 'open'])
    }
  })

  it('a viewer may read, and is told that writing takes another token', async () => {
    for (const endpoint of app.endpoints) {
      const status = await ask(app, endpoint, VIEWER)
      expect([nameOf(endpoint), status === 403]).toEqual([nameOf(endpoint), endpoint.access === 'write'])
      expect(status).not.toBe(401)
    }
  })

  it('an editor may do everything', async () => {
    for (const endpoint of app.endpoints) {
      expect([401, 403], nameOf(endpoint)).not.toContain(await ask(app, endpoint, EDITOR))
    }
  })

  it.each([
    ['a token that is not ours', 'Bearer somebody-elses'],
    ['half of a token', `Bearer ${VIEWER.slice(0, 8)}`],
    ['a token and something after it', `Bearer ${VIEWER} x`],
    ['no scheme', VIEWER],
    ['another scheme', `Basic ${VIEWER}`],
    ['an empty token', 'Bearer '],
  ])('%s is refused, and what would be right is said', async (_what, header) => {
    const answer = await app.get('/api/batches', { Authorization: header })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(await answer.json()).toMatchObject({ code: 'unauthorized', detail: expect.stringContaining('Bearer') })
  })

  it('the scheme is read in any case', async () => {
    expect((await app.get('/api/batches', { Authorization: `bEaReR ${VIEWER}` })).status).toBe(200)
  })

  it('a body is not read before its sender may write', async () => {
    const answer = await app.post('/api/decisions', '{"no json', { Authorization: `Bearer ${VIEWER}` })
    expect(answer.status).toBe(403)
  })

  it.each(['/s/0123456789abcdef0123456789abcdef', '/embed/0123456789abcdef0123456789abcdef', '/oembed?url=x'])(
    'what is published needs none: %s',
    async (path) => {
      expect((await app.get(path)).status).toBe(404)
    },
  )
})

describe('with a token for editors alone', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await runApp({ environment: { PARLEY_EDITOR_TOKEN: EDITOR } })
  })

  it('anybody may read, and nobody may write without it', async () => {
    for (const endpoint of app.endpoints) {
      const status = await ask(app, endpoint)
      expect([nameOf(endpoint), status === 401]).toEqual([nameOf(endpoint), endpoint.access === 'write'])
    }
  })

  it('a wrong one is refused even to read', async () => {
    expect((await app.get('/api/batches', { Authorization: 'Bearer wrong' })).status).toBe(401)
  })
})

describe('with a token for viewers alone', () => {
  it('it is asked for everywhere, and lets its bearer write', async () => {
    const app = await runApp({ environment: { PARLEY_VIEWER_TOKEN: VIEWER } })
    expect((await app.post('/api/views', { a: 1 })).status).toBe(401)
    expect((await app.get('/api/batches')).status).toBe(401)
    expect((await app.post('/api/views', { a: 1 }, { Authorization: `Bearer ${VIEWER}` })).status).toBe(201)
  })
})

describe('without tokens', () => {
  it('everybody may write', async () => {
    const app = await runApp()
    expect((await app.post('/api/views', { a: 1 })).status).toBe(201)
  })
})
