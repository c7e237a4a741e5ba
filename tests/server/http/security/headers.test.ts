import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { tempDir } from '../../store/temp-dir.ts'
import { type RunningApp, runApp } from '../running-app.ts'

const POLICY =
  /^default-src 'self';img-src 'self' data: blob:;style-src 'self' 'nonce-([\w+/=]{24})';style-src-attr 'unsafe-inline'$/

describe('the headers of every answer', () => {
  let app: RunningApp
  beforeAll(async () => {
    const clientDir = await tempDir()
    await mkdir(join(clientDir, 'assets'))
    await writeFile(join(clientDir, 'index.html'), '<meta property="csp-nonce" nonce="__NONCE__"><p>__NONCE__')
    await writeFile(join(clientDir, 'assets', 'main-abc.js'), 'export {}')
    app = await runApp({ clientDir })
  })

  it.each(['/', '/assets/main-abc.js', '/healthz', '/api/search?q=a', '/api/search?q=', '/api/nothing'])(
    'allow the page its own scripts and no inline one, no eval and no other site: %s',
    async (path) => {
      const { headers } = await app.get(path)
      expect(headers.get('content-security-policy')).toMatch(POLICY)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  it('give the page a new nonce each time, and name it in the policy', async () => {
    const seen = new Set<string>()
    for (let times = 0; times < 3; times++) {
      const answer = await app.get('/')
      const [, nonce = 'none'] = POLICY.exec(answer.headers.get('content-security-policy') ?? '') ?? []
      expect(await answer.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}"><p>${nonce}`)
      seen.add(nonce)
    }
    expect(seen.size).toBe(3)
  })

  it('keep the graph out of caches, and let browsers cache files with a hash in their names', async () => {
    expect((await app.get('/')).headers.get('cache-control')).toBe('no-store')
    expect((await app.get('/api/search?q=a')).headers.get('cache-control')).toBe('no-store')
    expect((await app.get('/api/search?q=')).headers.get('cache-control')).toBe('no-store')
    expect((await app.get('/assets/main-abc.js')).headers.get('cache-control')).toContain('immutable')
  })

  it('tell browsers to use only https if PARLEY_PUBLIC_URL does', async () => {
    const secure = await runApp({ environment: { PARLEY_PUBLIC_URL: 'https://parley.example' } })
    expect((await secure.get('/healthz')).headers.get('strict-transport-security')).toContain('max-age=')
    expect((await app.get('/healthz')).headers.get('strict-transport-security')).toBeNull()
  })
})
