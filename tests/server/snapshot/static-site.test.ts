import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SnapshotArchive } from '../../../server/snapshot/archive.ts'
import { freeze } from '../../../server/snapshot/freeze.ts'
import { exportSite } from '../../../server/snapshot/static-site.ts'
import { describeInBrowser } from '../../support/browser.ts'
import { listen } from '../../support/port.ts'
import { runParley } from '../cli/run-parley.ts'
import { tempDir } from '../store/temp-dir.ts'
import { request, shown } from './example.ts'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.js': 'text/javascript',
}
const numbered = freeze(shown, request)
/** The document as it is published: without the ids of the store. */
const published = (title: string) => {
  const text = JSON.stringify({ ...numbered, title })
  const ids = [...numbered.edges, ...numbered.nodes, ...numbered.claims, ...numbered.sources].map(({ id }) => id)
  const neutral = ids.reduce((json, id, at) => json.replaceAll(JSON.stringify(id), `"x${at}"`), text)
  return { snapshot: JSON.parse(neutral), ids: Object.fromEntries(ids.map((id, at) => [`x${at}`, id])) }
}

let folder: string
let site: string
let archive: SnapshotArchive
let elementDir: string
let base: string
let ids: string[]

beforeAll(async () => {
  folder = await tempDir()
  site = join(await tempDir(), 'site')
  elementDir = join(folder, 'client', 'embed')
  await build({
    configFile: 'client/vite.embed.config.ts',
    logLevel: 'silent',
    build: { outDir: elementDir, emptyOutDir: true },
  })
  archive = new SnapshotArchive(folder)
  ids = []
  for (const title of ['Old', 'New', 'Gone']) {
    const { snapshot, ids: stored } = published(title)
    ids.push((await archive.publish(snapshot, stored)).id)
  }
  await archive.supersede(ids[0] ?? '', ids[1] ?? '', 'A date')
  await exportSite(archive, site, elementDir)
  await archive.withdraw(ids[2] ?? '', 'Asked for')
  expect(await exportSite(archive, site, elementDir)).toMatchObject({ published: 2, withdrawn: 1 })
  const server = createServer(async (incoming, response) => {
    const path = new URL(incoming.url ?? '/', 'http://site').pathname
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path)
    const isFolder = await stat(file).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (isFolder) return void response.writeHead(301, { location: `${path}/` }).end()
    await readFile(file).then(
      (content) => response.writeHead(200, { 'content-type': types[extname(file)] ?? '' }).end(content),
      () => response.writeHead(404).end(),
    )
  })
  base = `http://127.0.0.1:${await listen(server)}`
  afterAll(() => server.close())
})

const filesIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe('a site for a static host', () => {
  it('holds no private record, no key and no id of the store', async () => {
    const pem = await readFile(join(folder, 'signing-key.pem'), 'utf8')
    const secrets = [pem.split('\n')[1] ?? '', ...shown.nodes.map(({ id }) => id), 'source:wire', '|PARTICIPATED_IN|']
    const files = await filesIn(site)
    expect(files.length).toBeGreaterThan(15)
    for (const file of files) {
      expect(file).not.toMatch(/record|origin|kept|\.pem/)
      const text = await readFile(file, 'utf8')
      for (const secret of secrets) expect(text, file).not.toContain(secret)
    }
  })

  it('leaves only a notice of what was withdrawn since the last export, and leads from the old to the new', async () => {
    const [old, young, gone] = ids
    expect(await readFile(join(site, 's', `${gone}.svg`), 'utf8')).toContain('Asked for')
    await expect(stat(join(site, 's', `${gone}.json`))).rejects.toThrow()
    expect(await readFile(join(site, 's', `${old}`, 'index.html'), 'utf8')).toContain(`href="../${young}"`)
    const index = await readFile(join(site, 'index.html'), 'utf8')
    expect(index).toContain(`href="s/${young}/"`)
    expect(index).not.toContain(gone)
  })

  it('serves files that verify', async () => {
    const { json } = await runParley(folder, 'verify', `${base}/s/${ids[1]}.png`, '--json')
    expect(json).toMatchObject({ ok: true, state: 'published' })
  })

  it('writes over no other folder, and says if the element is not built', async () => {
    const other = await tempDir()
    await mkdir(join(other, 'mine'))
    await writeFile(join(other, 'mine', 'file'), '')
    await expect(exportSite(archive, other, elementDir)).rejects.toMatchObject({ code: 'conflict' })
    await expect(exportSite(archive, join(other, 'new'), other)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describeInBrowser('a site on a static host', (browser) => {
  it('links from its index to pages, and from pages to files', async () => {
    const page = await browser().newPage()
    await page.goto(`${base}/`)
    await page.getByRole('link', { name: 'New' }).click()
    await page.getByRole('heading', { name: 'New' }).waitFor()
    for (const href of await page
      .locator('.foot a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
      expect((await fetch(href)).status, href).toBe(200)
    await page.close()
  })

  it('serves the element, which says that a snapshot was superseded', async () => {
    const page = await browser().newPage()
    await page.goto(`${base}/`)
    await page.setContent(
      `<script type="module" src="${base}/embed/parley-snapshot.js"></script><parley-snapshot src="${base}/s/${ids[0]}"></parley-snapshot>`,
    )
    await page.locator('parley-snapshot').getByText('A date').waitFor()
    expect(await page.locator('parley-snapshot img').getAttribute('src')).toBe(`${base}/s/${ids[0]}.svg`)
    await page.close()
  })
})
