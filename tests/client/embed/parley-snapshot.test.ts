import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freeze, snapshotId } from '../../../server/snapshot/freeze.ts'
import { renderEmbed, renderFile } from '../../../server/snapshot/render/html.ts'
import { renderPng } from '../../../server/snapshot/render/png.ts'
import { renderSvg } from '../../../server/snapshot/render/svg.ts'
import { request, shown } from '../../server/snapshot/example.ts'
import { describeInBrowser } from '../../support/browser.ts'
import { listen } from '../../support/port.ts'

/** Builds the element and its living part as pages elsewhere get them, by the names of their files. */
async function built(): Promise<Map<string, string>> {
  const result = await build({ configFile: 'client/vite.embed.config.ts', logLevel: 'silent', build: { write: false } })
  const [output] = Array.isArray(result) ? result : [result]
  const chunks = output !== undefined && 'output' in output ? output.output : []
  return new Map(chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk.code] as const] : [])))
}

const snapshot = freeze(shown, { ...request, title: 'A <b>bold</b> title' })
const id = snapshotId(snapshot)
const svg = renderSvg(snapshot, { captioned: true })
const article = (policy: string) => `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
<script type="module" src="/parley-snapshot.js"></script>
<parley-snapshot src="/${id}"><a href="/${id}.html"><img src="/${id}.png" alt="Two meetings" width="300"></a></parley-snapshot>`

let code: ReadonlyMap<string, string>
let server: Server
let base: string
const asked: string[] = []

beforeAll(async () => {
  code = await built()
  const files = new Map<string, [string, string | Buffer]>([
    ['/', ['text/html', article("default-src 'self'")]],
    ['/missing', ['text/html', article("default-src 'self'").replace(`src="/${id}"`, 'src="/none"')]],
    [
      '/frame',
      [
        'text/html',
        '<!doctype html><iframe src="/embed" title="Frame" height="100"></iframe><script>onmessage=(e)=>{document.querySelector("iframe").height=e.data.parleySnapshotHeight}</script>',
      ],
    ],
    ['/embed', ['text/html', renderEmbed(snapshot, { files: `/${id}` })]],
    ...[...code].map(([name, text]): [string, [string, string]] => [`/${name}`, ['text/javascript', text]]),
    [`/${id}.json`, ['application/json', JSON.stringify(snapshot)]],
    [`/${id}.svg`, ['image/svg+xml', svg]],
    [`/${id}.png`, ['image/png', await renderPng(svg)]],
    [`/${id}.html`, ['text/html', renderFile(snapshot)]],
  ])
  server = createServer((incoming, response) => {
    asked.push(incoming.url ?? '')
    const file = files.get(incoming.url ?? '')
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': file?.[0] ?? 'text/plain' }).end(file?.[1])
  })
  base = `http://127.0.0.1:${await listen(server)}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('the element for pages elsewhere', () => {
  it.each([
    ['parley-snapshot.js', 2_000],
    ['parley-snapshot-alive.js', 12_000],
    ['parley-page.js', 1_000],
  ])('is one module without imports: %s, under %i bytes gzipped', (name, most) => {
    const text = code.get(name) ?? ''
    expect(gzipSync(text).length).toBeLessThan(most)
    expect(text).not.toBe('')
    expect(text).not.toMatch(/\bimport\s*[{"'*]/)
  })

  it('imports nothing but types where it is loaded before a touch', async () => {
    for (const name of ['parley-snapshot', 'parley-page']) {
      const source = await readFile(`client/embed/${name}.ts`, 'utf8')
      expect(source.match(/^import .*/gm)?.filter((line) => !line.startsWith('import type '))).toEqual([])
    }
  })
})

describeInBrowser('a plain page with the element, from a plain file server', (browser) => {
  it('shows picture, links and sources under a strict policy, names as text', async () => {
    const page = await browser().newPage()
    const faults: string[] = []
    page.on('console', (message) => faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(base)
    const picture = page.locator('parley-snapshot figure img')
    // The summary moves down once the picture is loaded.
    await page.waitForFunction(
      (image) => image instanceof HTMLImageElement && image.naturalHeight > 0,
      await picture.elementHandle(),
    )
    expect(await picture.getAttribute('alt')).toContain('A <b>bold</b> title')
    await page.getByText('Show as table, with sources').click()
    expect(await page.locator('parley-snapshot tr').first().innerText()).toContain('Strategic Dialogue')
    expect(await page.locator('parley-snapshot a', { hasText: 'Wire report' }).first().getAttribute('href')).toBe(
      'https://wire.example/1',
    )
    expect(faults).toEqual([])
    await page.close()
  })

  it('keeps the link and the image inside it if scripts are off, or if the snapshot is missing', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(base)
    expect(await page.getByAltText('Two meetings').isVisible()).toBe(true)
    await context.close()
    const scripted = await browser().newPage()
    await scripted.goto(`${base}/missing`, { waitUntil: 'networkidle' })
    expect(await scripted.getByAltText('Two meetings').isVisible()).toBe(true)
    await scripted.close()
  })

  it('opens the file of the snapshot without scripts and without any further request', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    asked.length = 0
    await page.goto(`${base}/${id}.html`, { waitUntil: 'networkidle' })
    expect(await page.locator('.picture:not(.narrow) svg text', { hasText: 'Ada Kim' }).isVisible()).toBe(true)
    expect(await page.getByText('Ada Kim met the delegation.').isVisible()).toBe(true)
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual([`/${id}.html`])
    await context.close()
  })

  it('lets an iframe grow to its content', async () => {
    const page = await browser().newPage()
    await page.goto(`${base}/frame`)
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 150)
    await page.close()
  })
})
