import { beforeAll, describe, expect, it } from 'vitest'
import { ask } from './asked.ts'
import { type RunningApp, runApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await runApp()
})

describe('a wrong request is answered with 400 and what would be right', () => {
  it.each([
    ['no query', '/api/search', 'query.q'],
    ['an empty query', '/api/search?q=', 'query.q'],
    ['an unknown parameter', '/api/search?q=a&size=3', 'size'],
    ['a parameter of a route without any', '/api/schema?x=1', 'x'],
    ['a number that is not one', '/api/search?q=a&limit=many', 'query.limit=many'],
    ['a number out of bounds', '/api/search?q=a&limit=101', '100'],
    ['a number given twice', '/api/search?q=a&limit=1&limit=2', 'query.limit'],
    ['an unknown kind', '/api/search?q=a&kinds=Person,Robot', '"Person"|"State"|"Organisation"|"Meeting"'],
    ['a day that never existed', '/api/timeline?since=2023-02-29', 'query.since=2023-02-29'],
    ['a month instead of a day', '/api/timeline?until=2023-02', 'query.until=2023-02'],
    ['a date in another form', '/api/timeline?since=4.11.2024', 'query.since=4.11.2024'],
    [
      'a period that ends before it begins',
      '/api/timeline?since=2024-02-01&until=2024-01-01',
      'query.until=2024-01-01',
    ],
    ['an unknown unit', '/api/timeline?unit=decade', '"day"|"week"|"month"|"year"'],
    ['an unknown status', '/api/timeline?status=rumoured', '"held"'],
    ['an invalid cursor', '/api/entities/org:eu/neighbours?cursor=%7B', 'cursor'],
    ['a percent sign on its own', '/api/search?q=100%', 'write % as %25'],
    ['bytes that are not UTF-8', '/api/search?q=%ff', 'UTF-8'],
    ['such bytes in the path', '/api/entities/%ff', 'UTF-8'],
    ['a view by an invalid id', '/api/views/..%2f..%2fetc', '32 hexadecimal digits'],
    ['no rows', '/api/claims?about=a&limit=0', 'query.limit=0'],
  ])('%s: %s', async (_what, path, said) => {
    const answer = await app.get(path)
    const problem: unknown = await answer.json()
    expect(problem).toMatchObject({ status: 400, code: 'bad-request', detail: expect.stringContaining(said) })
    expect(answer.status).toBe(400)
  })

  it.each([
    ['no JSON', '/api/graph', '{"ids":', 'not JSON'],
    ['JSON that is not an object', '/api/graph', '["org:eu"]', 'expected object'],
    ['nothing', '/api/graph', '', 'body'],
    ['a missing field', '/api/graph', {}, 'body.ids'],
    ['an unknown field', '/api/graph', { ids: [], also: 1 }, 'also'],
    ['a value of another type', '/api/graph', { ids: [1] }, 'body.ids.0=1'],
    ['too many ids', '/api/graph', { ids: Array(2001).fill('a') }, '2000'],
    ['too many hops', '/api/paths', { from: 'org:eu', to: 'state:KOR', maxHops: 11 }, 'body.maxHops=11'],
    ['no end', '/api/paths', { from: 'org:eu' }, 'body.to'],
    ['a period with a wrong day', '/api/paths', { from: 'a', to: 'b', since: '2024-02-30' }, 'body.since=2024-02-30'],
    ['such a period', '/api/paths', { from: 'a', to: 'b', since: '2024-02-01', until: '2024-01-31' }, 'before "since"'],
    ['a table with another format than csv', '/api/export?format=json&table=people', { ids: [] }, 'csv'],
    ['a decision of an unknown kind', '/api/decisions', { kind: 'perhaps', claim: 'c1' }, 'kind'],
    ['a decision on nothing', '/api/decisions', { kind: 'accept' }, 'claim'],
    ['an empty query', '/api/cypher', { query: '' }, 'body.query'],
    ['a view that is a list', '/api/views', '[1]', 'body'],
  ])('a body of %s', async (_what, path, body, said) => {
    const answer = await app.post(path, body)
    expect(await answer.json()).toMatchObject({ status: 400, detail: expect.stringContaining(said) })
    expect(answer.status).toBe(400)
  })

  it('of a wrong statement says where it is wrong', async () => {
    const answer = await app.post('/api/cypher', { query: 'MATCH (n)\nRETURN nobody' })
    expect(await answer.json()).toMatchObject({
      status: 400,
      code: 'bad-query',
      detail: expect.stringContaining('nobody'),
    })
  })

  it('of a statement that writes says which word, and where', async () => {
    const answer = await app.post('/api/cypher', { query: 'MATCH (n)\nSET n.name = 1' })
    expect(await answer.json()).toMatchObject({
      status: 400,
      code: 'query-refused',
      details: { word: 'SET', line: 2, column: 1 },
    })
  })

  it('shortens long values in its messages', async () => {
    const answer = await app.get(`/api/timeline?since=${'9'.repeat(5_000)}`)
    expect((await answer.text()).length).toBeLessThan(2_000)
  })

  it('is answered with a problem that identifies this request', async () => {
    const first = (await (await app.get('/api/search')).json()) as { instance: string }
    const second = (await (await app.get('/api/search')).json()) as { instance: string }
    expect(first.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    expect(second.instance).not.toBe(first.instance)
  })
})

describe('an unknown id or route is answered with 404 and its name', () => {
  it.each([
    ['get', '/api/entities/person:unknown', undefined, 'person:unknown'],
    ['get', '/api/entities/person:unknown/neighbours', undefined, 'person:unknown'],
    ['get', '/api/sources/unknown', undefined, 'unknown'],
    ['get', '/api/jobs/unknown/events', undefined, 'unknown'],
    ['delete', '/api/jobs/unknown', undefined, 'unknown'],
    ['get', `/api/views/${'0'.repeat(32)}`, undefined, '0'.repeat(32)],
    ['post', '/api/batches/unknown/undo', undefined, 'unknown'],
    ['post', '/api/batches/unknown/redo', undefined, 'unknown'],
    ['post', '/api/paths', { from: 'person:unknown', to: 'org:eu' }, 'person:unknown'],
    ['post', '/api/decisions', { kind: 'accept', claim: 'unknown' }, 'unknown'],
    ['post', '/api/decisions', { kind: 'same', a: 'person:unknown', b: 'org:eu' }, 'person:unknown'],
    ['get', '/api/unknown', undefined, '/api/openapi.json'],
    ['get', '/API/search?q=a', undefined, '/api/openapi.json'],
    ['get', '/api/search/?q=a', undefined, '/api/openapi.json'],
  ])('%s %s', async (method, path, body, said) => {
    const answer = await app.send(path, {
      method: method.toUpperCase(),
      ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    expect(await answer.json()).toMatchObject({ status: 404, code: 'not-found', detail: expect.stringContaining(said) })
    expect(answer.status).toBe(404)
  })
})

describe('how a route is asked', () => {
  it('a browser that opens a dead address gets a page; programs and the API get a problem', async () => {
    const opened = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
    const dead = `/s/${'0'.repeat(32)}`
    for (const path of [dead, '/nothing']) {
      const page = await app.send(path, opened)
      expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
      expect(await page.text()).toMatch(/<h1>Not found<\/h1>/)
    }
    for (const answer of [await app.get(dead), await app.send('/api/unknown', opened)])
      expect(answer.headers.get('content-type')).toMatch('application/problem+json')
  })

  it('an unknown method is answered with the methods that exist', async () => {
    const answer = await app.send('/api/views', { method: 'PUT' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
    expect(await answer.json()).toMatchObject({ code: 'method-not-allowed', detail: expect.stringContaining('POST') })
    const options = await app.send('/api/search', { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })

  it('HEAD answers as GET does, without a body', async () => {
    const answer = await app.send('/api/search?q=borrell', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })

  it.each([
    ['application/xml', '<a/>', 415],
    ['application/json; charset=latin1', '{"a":1}', 415],
  ])('a body of type %s is refused', async (type, body, status) => {
    const answer = await app.post('/api/views', body, { 'Content-Type': type })
    expect(await answer.json()).toMatchObject({ status, code: 'unsupported-media-type' })
  })

  it('a body of more than two megabytes is refused', async () => {
    const answer = await app.post('/api/views', { text: 'x'.repeat(2 * 1024 * 1024) })
    expect(await answer.json()).toMatchObject({ status: 413, code: 'too-large' })
  })

  it('a compressed body that expands to more is refused too', async () => {
    const { gzipSync } = await import('node:zlib')
    const answer = await ask(app.base, {
      method: 'POST',
      path: '/api/views',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: gzipSync(JSON.stringify({ text: 'x'.repeat(30_000_000) })),
    })
    expect(answer.status).toBe(413)
  })

  it('a path takes percent-encoded ids with slashes, colons and letters of any script', async () => {
    const id = encodeURIComponent('https://example.org/release')
    expect((await app.get(`/api/sources/${id}`)).status).toBe(200)
    const other = await app.get(`/api/sources/${encodeURIComponent('조태열')}`)
    expect(await other.json()).toMatchObject({ status: 404, detail: expect.stringContaining('조태열') })
  })
})
