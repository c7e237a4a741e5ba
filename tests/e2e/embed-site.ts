import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import * as z from 'zod'
import { type EmbedCode, embedCodes } from '../../client/publish/embed-codes.ts'
import { SnapshotAnswer } from '../../model/snapshot.ts'
import { faultsOf } from '../support/page-faults.ts'
import type { Parley } from '../support/parley.ts'
import { listen } from '../support/port.ts'
import { article } from './journey.ts'

const IDS = [
  ...['person:josep-borrell', 'person:cho-tae-yul', 'org:eu', 'state:KOR', 'state:PRK'],
  ...['meeting:2024-11-04-eu-rok-strategic-dialogue', 'meeting:2024-11-04-borrell-kim-yong-hyun'],
  'meeting:2024-02-18-yoon-germany-denmark',
]
export const WORDS = { title: 'Borrell in Seoul', alt: 'Borrell and Cho at one table.' }

const Box = z.object({ width: z.number(), height: z.number() })
const Size = z.object({ thumbnail_width: z.number(), thumbnail_height: z.number(), narrow: Box })

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** A snapshot that was published, with the codes to embed it. */
export interface Published {
  id: string
  url: string
  codes: Record<EmbedCode['name'], string>
}

/** Publishes Borrell's days in Seoul, with the codes that the pane gives. */
export async function publishSeoul(parley: Parley, more: object = {}): Promise<Published> {
  const response = await fetch(`${parley.url}api/snapshots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ids: IDS, ...WORDS, ...more }),
  })
  const { id, url } = SnapshotAnswer.parse(await response.json())
  const size = Size.parse(await (await fetch(`${parley.url}oembed?url=${encodeURIComponent(url)}`)).json())
  const [width, height] = [size.thumbnail_width / 2, size.thumbnail_height / 2]
  const codes = embedCodes(url, { ...WORDS, width, height, narrow: size.narrow })
  const code = (name: EmbedCode['name']) => codes.find((each) => each.name === name)?.code ?? ''
  return {
    id,
    url,
    codes: { Element: code('Element'), Iframe: code('Iframe'), Image: code('Image'), Link: code('Link') },
  }
}

/** A site of somebody else: a server that knows nothing but files. */
export interface Site {
  url: string
  folder: string
  /** Adds a page with this in its body, and answers its name. A head may hold a policy or a style. */
  page(name: string, body: string, head?: string): Promise<string>
  close(): void
}

export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-embed-'))
  const server: Server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://x').pathname.slice(1)
    const content = await readFile(join(folder, name)).catch(() => null)
    response.writeHead(content === null ? 404 : 200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' })
    response.end(content)
  })
  const url = `http://127.0.0.1:${await listen(server)}`
  return {
    url,
    folder,
    async page(name, body, head = '') {
      await writeFile(join(folder, `${name}.html`), article(body).replace('<title>', `${head}<title>`))
      return `${url}/${name}.html`
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Opens an address in a window of its own, and notes faults and what is asked of whom. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[]; asked: string[]; leave(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 }, ...options })
  const page = await context.newPage()
  const faults = faultsOf(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  // Playwright can't look back at shifts, so the page counts them from its start.
  await page.addInitScript(() => {
    Reflect.set(window, 'shifted', 0)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!Reflect.get(entry, 'hadRecentInput'))
          Reflect.set(window, 'shifted', Reflect.get(window, 'shifted') + Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(address)
  return { page, faults, asked, leave: () => context.close() }
}

/** Waits until the element's picture is drawn. */
export async function isDrawn(page: Page, index = 0): Promise<void> {
  await page.waitForFunction((at) => {
    const image = document.querySelectorAll('parley-snapshot')[at]?.shadowRoot?.querySelector('img')
    return image instanceof HTMLImageElement && image.naturalWidth > 100
  }, index)
}

/** The layout shift since the page was opened, once two more frames were drawn. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => resolve(Reflect.get(window, 'shifted')), 100)),
        )
      }),
  )
}
