import { beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '../../../../server/http/endpoint.ts'
import { type RunningApp, runApp } from '../running-app.ts'

const EDITOR = 'the-editors-token'
const VIEWER = 'the-viewers-token'

/** The routes that anybody may call. */
const OPEN = ['get /healthz', 'get /readyz', 'get /api/openapi.json', 'get /api/snapshots/:a/diff/:b']
/** The routes that read, but whose request is too long for an address. */
const POSTED_QUESTIONS = [
  'post /api/graph',
  'post /api/common',
  'post /api/paths',
  'post /api/cypher',
  'post /api/cypher/explain',
  'post /api/export',
]

const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`

/** Calls a route about unknown things, with a token or without. Returns the status. */
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

  it('every route has the access that its method implies, except those listed here', () => {
    for (const endpoint of app.endpoints) {
      const name = nameOf(endpoint)
      const reads = endpoint.method === 'get' || POSTED_QUESTIONS.includes(name)
      expect([name, endpoint.access]).toEqual([name, OPEN.includes(name) ? 'open' : reads ? 'read' : 'write'])
    }
  })

  it('without a token, only the open routes answer', async () => {
    for (const endpoint of app.endpoints) {
      const status = await ask(app, endpoint)
      expect([nameOf(endpoint), status === 401]).toEqual([nameOf(endpoint), endpoint.access !== 'open'])
    }
  })

  it('a viewer may read, and learns that writing needs another token', async () => {
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
    ['an unknown token', 'Bearer somebody-elses'],
    ['half of a token', `Bearer ${VIEWER.slice(0, 8)}`],
    ['a token and something after it', `Bearer ${VIEWER} x`],
    ['no scheme', VIEWER],
    ['another scheme', `Basic ${VIEWER}`],
    ['an empty token', 'Bearer '],
  ])('%s is refused, and the message says what would be right', async (_what, header) => {
    const answer = await app.get('/api/batches', { Authorization: header })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(await answer.json()).toMatchObject({ code: 'unauthorized', detail: expect.stringContaining('Bearer') })
  })

  it('the scheme may be in upper or lower case', async () => {
    expect((await app.get('/api/batches', { Authorization: `bEaReR ${VIEWER}` })).status).toBe(200)
  })

  it('a body is not read unless its sender may write', async () => {
    const answer = await app.post('/api/decisions', '{"no json', { Authorization: `Bearer ${VIEWER}` })
    expect(answer.status).toBe(403)
  })

  it.each(['/s/0123456789abcdef0123456789abcdef', '/embed/0123456789abcdef0123456789abcdef', '/oembed?url=x'])(
    'what is published needs no token: %s',
    async (path) => {
      expect((await app.get(path)).status).toBe(404)
    },
  )
})

describe('with only a token for editors', () => {
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

describe('with only a token for viewers', () => {
  it('every route needs it, and its bearer may write', async () => {
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
