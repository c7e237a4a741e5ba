import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embedCodes } from '../../client/publish/embed-codes.ts'
import { Snapshot, SnapshotAnswer } from '../../model/snapshot.ts'
import { describeInBrowser } from '../support/browser.ts'
import { axeFaults, faultsOf } from '../support/page-faults.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { listen } from '../support/port.ts'
import { ROOT } from '../support/repository.ts'
import { article } from './journey.ts'

const IDS = [
  ...['person:josep-borrell', 'person:cho-tae-yul', 'org:eu', 'state:KOR', 'state:PRK'],
  ...['meeting:2024-11-04-eu-rok-strategic-dialogue', 'meeting:2024-11-04-borrell-kim-yong-hyun'],
]
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** A server that knows nothing but files. */
async function serveFiles(folder: string): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://x').pathname.slice(1)
    const content = await readFile(join(folder, name)).catch(() => null)
    response.writeHead(content === null ? 404 : 200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' })
    response.end(content)
  })
  return { server, url: `http://127.0.0.1:${await listen(server)}` }
}

describeInBrowser('a published snapshot in other people’s pages', (browser) => {
  let parley: Parley
  let folder: string
  let files: { server: Server; url: string }
  let url: string
  let id: string
  let codes: ReturnType<typeof embedCodes>
  const words = { title: 'Borrell in Seoul', alt: 'Borrell and Cho at one table.' }

  beforeAll(async () => {
    parley = await runParley()
    const answer = await fetch(`${parley.url}api/snapshots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: IDS, ...words }),
    })
    ;({ id, url } = SnapshotAnswer.parse(await answer.json()))
    codes = embedCodes(url, words)
    folder = await mkdtemp(join(tmpdir(), 'parley-embed-'))
    for (const [name, from] of [
      ...['json', 'svg', 'png', 'html'].map((type) => [`${id}.${type}`, `${url}.${type}`] as const),
      ['parley-snapshot.js', `${parley.url}embed/parley-snapshot.js`] as const,
    ])
      await writeFile(join(folder, name), Buffer.from(await (await fetch(from)).arrayBuffer()))
    for (const { name, code } of codes) await writeFile(join(folder, `${name}.html`), article(code))
    const beside = codes[0]?.code
      .replace(`${parley.url}embed/parley-snapshot.js`, 'parley-snapshot.js')
      .replaceAll(url, id)
    await writeFile(join(folder, 'beside.html'), article(beside ?? ''))
    const docs = await readFile(join(ROOT, 'docs/embedding.md'), 'utf8')
    const growing = /<iframe[\s\S]*?<\/script>/.exec(docs)?.[0] ?? ''
    await writeFile(
      join(folder, 'growing.html'),
      article(growing.replaceAll('https://parley.example', parley.url.slice(0, -1)).replaceAll('/ID', `/${id}`)),
    )
    files = await serveFiles(folder)
  })
  afterAll(() => {
    files.server.closeAllConnections()
    files.server.close()
  })

  const isDrawn = async (page: Page, selector: string) => {
    await page.locator(selector).first().waitFor({ state: 'attached' })
    await page.waitForFunction(
      (query) => {
        const image =
          document.querySelector('parley-snapshot')?.shadowRoot?.querySelector(query) ?? document.querySelector(query)
        return image instanceof HTMLImageElement && image.naturalWidth > 100
      },
      selector.replace('parley-snapshot ', ''),
    )
  }
  /** Opens a page of the file server, and notes what is asked of whom. */
  const open = async (name: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    const page = await (await browser().newContext(options)).newPage()
    const faults = faultsOf(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${files.url}/${name}`)
    return { page, faults, asked }
  }

  describe('while Parley runs', () => {
    it('is a figure with its table, from the code as it was copied', async () => {
      const { page, faults, asked } = await open('Element.html')
      await isDrawn(page, 'parley-snapshot figure img')
      await page.getByText('Show as table, with sources').click()
      const row = page.locator('parley-snapshot tr', { hasText: 'took part in' }).first()
      expect(await row.innerText()).toContain('Josep Borrell')
      expect(asked.filter((address) => address.startsWith(parley.url)).sort()).toEqual(
        [`${parley.url}embed/parley-snapshot.js`, `${url}.json`, `${url}.png`, `${url}.svg`].sort(),
      )
      expect(await axeFaults(page)).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    })

    it('tells each link as a sentence in a narrow column', async () => {
      const { page } = await open('Element.html', { viewport: { width: 360, height: 700 } })
      await page.getByText('Show as table, with sources').click()
      const table = page.locator('parley-snapshot details > div')
      const { scrollWidth, clientWidth } = await table.evaluate((box) => ({
        scrollWidth: box.scrollWidth,
        clientWidth: box.clientWidth,
      }))
      expect(scrollWidth).toBe(clientWidth)
      await page.context().close()
    })

    it('is a frame that grows to its content, by the script in the documentation', async () => {
      const { page, faults } = await open('growing.html')
      await page.waitForFunction(() => document.querySelector('iframe')?.style.aspectRatio === 'auto')
      const frame = page.frameLocator('iframe')
      expect(await frame.getByRole('heading').first().innerText()).toBe(words.title)
      await frame.getByText('Show as table, with sources').click()
      const [inside, outside] = [
        await frame.locator('html').evaluate((root) => root.scrollHeight),
        () => page.locator('iframe').evaluate((element) => element.clientHeight),
      ]
      await expect.poll(outside).toBeGreaterThanOrEqual(inside - 1)
      expect(faults).toEqual([])
      await page.context().close()
    })

    it('is a picture in a frame, and an image with its words, where scripts are off', async () => {
      const framed = await open('Iframe.html', { javaScriptEnabled: false })
      await framed.page.frameLocator('iframe').locator('svg text', { hasText: 'Josep Borrell' }).first().waitFor()
      expect(await framed.page.locator('iframe').getAttribute('title')).toBe(words.title)
      await framed.page.context().close()
      const image = await open('Image.html')
      await isDrawn(image.page, 'main img')
      expect(await image.page.getByRole('link').getAttribute('href')).toBe(url)
      await image.page.context().close()
    })

    it('is a link and an image inside the element where scripts are off', async () => {
      const { page } = await open('Element.html', { javaScriptEnabled: false })
      const image = page.getByAltText('Borrell in Seoul. Borrell and Cho at one table.')
      await image.waitFor()
      expect(await page.getByRole('link').getAttribute('href')).toBe(url)
      expect((await image.boundingBox())?.width).toBeGreaterThan(100)
      await page.context().close()
    })

    it('is read on a phone without scrolling sideways, each link as a sentence', async () => {
      const page = await browser().newPage({ viewport: { width: 360, height: 700 } })
      await page.goto(url)
      const { scrollWidth, clientWidth } = await page
        .locator('html')
        .evaluate((root) => ({ scrollWidth: root.scrollWidth, clientWidth: root.clientWidth }))
      expect(scrollWidth).toBe(clientWidth)
      expect(
        await page
          .locator('td')
          .nth(1)
          .evaluate((cell) => getComputedStyle(cell).display),
      ).toBe('inline')
      await page.close()
    })

    it('is one page that shuts nobody out, in the frame and alone', async () => {
      const page = await browser().newPage()
      const faults = faultsOf(page)
      for (const address of [url, url.replace('/s/', '/embed/')]) {
        await page.goto(address)
        expect(await axeFaults(page), address).toEqual([])
      }
      expect(faults).toEqual([])
      await page.close()
    })
  })

  describe('when Parley is stopped', () => {
    beforeAll(() => parley.stop())

    it('is the same figure, from files beside the page', async () => {
      const { page, faults, asked } = await open('beside.html')
      await isDrawn(page, 'parley-snapshot figure img')
      await page.getByText('Show as table, with sources').click()
      const { edges } = Snapshot.parse(JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')))
      expect(await page.locator('parley-snapshot tr').count()).toBe(edges.length)
      expect(asked.filter((address) => !address.startsWith(files.url))).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    })

    it('is what stands inside the element, where its files were on Parley', async () => {
      const { page } = await open('Element.html')
      expect(await page.getByRole('link', { name: /Borrell in Seoul/ }).isVisible()).toBe(true)
      await page.context().close()
    })

    it('is one file that opens from a disk: no script, and no request but for itself', async () => {
      const context = await browser().newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      const file = pathToFileURL(join(folder, `${id}.html`)).href
      await page.goto(file)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(words.title)
      expect(await page.locator('svg text', { hasText: 'Cho Tae-yul' }).isVisible()).toBe(true)
      expect(await page.locator('tr', { hasText: 'took part in' }).first().locator('q').isVisible()).toBe(true)
      expect(asked).toEqual([file])
      await context.close()
    })
  })
})
