import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Snapshot } from '../../model/snapshot.ts'
import { describeInBrowser } from '../support/browser.ts'
import { axeFaults } from '../support/page-faults.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { isDrawn, openPage, openSite, type Published, publishSeoul, type Site, WORDS } from './embed-site.ts'

describeInBrowser('a published snapshot', (browser) => {
  let parley: Parley
  let site: Site
  let seoul: Published
  let element: string
  let beside: string

  beforeAll(async () => {
    parley = await runParley()
    site = await openSite()
    seoul = await publishSeoul(parley)
    for (const [name, from] of [
      ...['json', 'svg', 'png', 'html'].map((type) => [`${seoul.id}.${type}`, `${seoul.url}.${type}`] as const),
      ...['parley-snapshot.js', 'parley-snapshot-alive.js'].map(
        (name) => [name, `${parley.url}embed/${name}`] as const,
      ),
    ])
      await writeFile(join(site.folder, name), Buffer.from(await (await fetch(from)).arrayBuffer()))
    element = await site.page('element', seoul.codes.Element)
    beside = await site.page(
      'beside',
      seoul.codes.Element.replace(`${parley.url}embed/`, '').replaceAll(seoul.url, seoul.id),
    )
  })
  afterAll(() => site.close())

  describe('while Parley runs', () => {
    it('tells each link as a sentence with its quotes, in the element as on the page', async () => {
      const inElement = await openPage(browser(), element)
      await isDrawn(inElement.page)
      await inElement.page.getByText('Show as table, with sources').click()
      const row = inElement.page.locator('parley-snapshot tr', { hasText: 'Josep Borrell took part' }).first()
      const words = (await row.locator('td').nth(1).innerText()).trim()
      expect(words).toMatch(/^Josep Borrell .*2024\.$/)
      expect(await row.locator('q').first().innerText()).not.toBe('')
      const onPage = await openPage(browser(), seoul.url)
      expect(await onPage.page.locator('tr', { hasText: words }).locator('q').count()).toBeGreaterThan(0)
      expect([...inElement.faults, ...onPage.faults]).toEqual([])
      await inElement.leave()
      await onPage.leave()
    })

    it.each([
      ['element', () => element],
      ['page', () => seoul.url],
    ])('is read on a phone without scrolling sideways: %s', async (_name, address) => {
      const { page, leave } = await openPage(browser(), address(), { viewport: { width: 320, height: 700 } })
      const table = page.getByText('Show as table, with sources')
      await table.waitFor()
      if (address() === element) await table.click()
      for (const box of [page.locator('html'), page.locator('details > div').first()]) {
        const { scrollWidth, clientWidth } = await box.evaluate((root) => ({
          scrollWidth: root.scrollWidth,
          clientWidth: root.clientWidth,
        }))
        expect(scrollWidth).toBe(clientWidth)
      }
      await leave()
    })

    it('is a picture in a frame where scripts are off', async () => {
      const address = await site.page('frame', seoul.codes.Iframe)
      const { page, leave } = await openPage(browser(), address, { javaScriptEnabled: false })
      await page.frameLocator('iframe').locator('svg text:visible', { hasText: 'Josep Borrell' }).first().waitFor()
      expect(await page.locator('iframe').getAttribute('title')).toBe(WORDS.title)
      await leave()
    })

    it('is one page that shuts nobody out, in the frame and alone', async () => {
      for (const address of [seoul.url, seoul.url.replace('/s/', '/embed/')]) {
        const { page, faults, leave } = await openPage(browser(), address)
        expect(await axeFaults(page), address).toEqual([])
        expect(faults).toEqual([])
        await leave()
      }
    })

    it('is dark where the machine is, if its author left that open', async () => {
      const auto = await publishSeoul(parley, { theme: 'auto' })
      const ground = async (colorScheme: 'light' | 'dark') => {
        const { page, leave } = await openPage(browser(), auto.url, { colorScheme })
        const colour = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
        expect(await axeFaults(page), colorScheme).toEqual([])
        await leave()
        return colour
      }
      expect(await ground('light')).toBe('rgb(252, 251, 249)')
      expect(await ground('dark')).toBe('rgb(18, 20, 23)')
    })
  })

  describe('when Parley is stopped', () => {
    beforeAll(() => parley.stop())

    it('is the same figure, and comes alive, from files beside the page', async () => {
      const { page, faults, asked, leave } = await openPage(browser(), beside)
      await isDrawn(page)
      await page.getByText('Show as table, with sources').click()
      const { edges } = Snapshot.parse(JSON.parse(await readFile(join(site.folder, `${seoul.id}.json`), 'utf8')))
      expect(await page.locator('parley-snapshot tr').count()).toBe(edges.length)
      await page.locator('parley-snapshot .stage svg').waitFor()
      expect(asked.filter((address) => !address.startsWith(site.url))).toEqual([])
      expect(faults).toEqual([])
      await leave()
    })

    it('is what stands inside the element, where its files were on Parley', async () => {
      const { page, leave } = await openPage(browser(), element)
      expect(await page.getByRole('link', { name: /Borrell in Seoul/ }).isVisible()).toBe(true)
      await leave()
    })

    it('is one file that opens from a disk: no script, and no request but for itself', async () => {
      const file = pathToFileURL(join(site.folder, `${seoul.id}.html`)).href
      const { page, asked, leave } = await openPage(browser(), file, { javaScriptEnabled: false })
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(WORDS.title)
      expect(await page.locator('.picture:not(.narrow) svg text', { hasText: 'Cho Tae-yul' }).isVisible()).toBe(true)
      expect(await page.locator('tr', { hasText: 'took part in' }).first().locator('q').isVisible()).toBe(true)
      expect(asked).toEqual([file])
      await leave()
    })
  })
})
