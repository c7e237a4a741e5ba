import { beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../asked.ts'
import { type RunningApp, runApp } from '../running-app.ts'

describe('the Host header', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await runApp({ environment: { PARLEY_PUBLIC_URL: 'https://parley.example/', HOST: '127.0.0.1' } })
  })
  const asked = (host: string, path = '/healthz') => ask(app.base, { path, headers: { Host: host } })

  it.each([
    'localhost',
    'localhost:4200',
    '127.0.0.1:1',
    '[::1]:4200',
    'LOCALHOST',
    'parley.example',
    'parley.example:443',
  ])('may name this machine or PARLEY_PUBLIC_URL: %s', async (host) => {
    expect((await asked(host)).status).toBe(200)
  })

  it.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:4200',
    'parley.example.evil.example',
    '169.254.169.254',
    'user@localhost',
    'localhost@evil.example',
  ])('is refused if it names another site, as in DNS rebinding: "%s"', async (host) => {
    const { status, body, headers } = await asked(host)
    expect(status).toBe(421)
    expect(headers['content-type']).toContain('application/problem+json')
    expect(JSON.parse(body)).toMatchObject({
      code: 'misdirected-host',
      detail: expect.stringMatching(/localhost, 127\.0\.0\.1.*PARLEY_PUBLIC_URL/),
    })
  })

  it.each(['/', '/api/search?q=a', '/s/0123456789abcdef0123456789abcdef', '/metrics'])(
    'is checked before anything else: %s',
    async (path) => {
      expect((await asked('evil.example', path)).status).toBe(421)
    },
  )
})

describe('a server that listens on IPv6', () => {
  it('may be called by its address', async () => {
    const app = await runApp({ environment: { HOST: '2001:db8::1', PARLEY_EDITOR_TOKEN: 'token' } })
    expect((await ask(app.base, { headers: { Host: '[2001:db8::1]:4200' } })).status).toBe(200)
    expect((await ask(app.base, { headers: { Host: '[2001:db8::2]:4200' } })).status).toBe(421)
  })
})

describe('a request other than GET', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await runApp({ environment: { PARLEY_PUBLIC_URL: 'https://parley.example' } })
  })
  const save = (headers: Record<string, string>) => app.post('/api/views', { a: 1 }, headers)

  it('is accepted from our own page and from programs', async () => {
    expect((await save({ Origin: app.base, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201)
    expect((await save({ Origin: 'https://parley.example' })).status).toBe(201)
    expect((await save({})).status).toBe(201)
  })

  it.each([
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://localhost:1' }],
    [{ Origin: 'http://parley.example.evil.example' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
  ])('is refused if a page of another site sends it: %j', async (headers) => {
    const answer = await save(headers)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({
      code: 'forbidden',
      detail: expect.stringContaining("Parley's own page"),
    })
  })

  it.each([
    ['DELETE', '/api/jobs/x'],
    ['POST', '/api/cypher'],
    ['POST', '/api/imports'],
    ['OPTIONS', '/api/views'],
    ['PUT', '/api/views'],
  ])('is refused for any route: %s %s', async (method, path) => {
    expect((await app.send(path, { method, headers: { Origin: 'https://evil.example' } })).status).toBe(403)
  })

  it('that browsers send without a preflight, a plain form, is not read as JSON', async () => {
    const answer = await app.post('/api/views', '{"a":1}', { 'Content-Type': 'text/plain' })
    expect(answer.status).toBe(415)
  })
})

describe('a GET', () => {
  it('may come from a link on another site, which can’t read the answer', async () => {
    const app = await runApp()
    const answer = await app.get('/api/batches', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})
