import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { axeFaults } from '../support/page-faults.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { openSample, visit } from './journey.ts'

const screens: Record<string, (page: Page) => Promise<unknown>> = {
  'the first run': (page) => page.getByText(/^\d+ people$/).waitFor(),
  'the graph': openSample,
  'an item with its evidence': async (page) => {
    await openSample(page)
    await page.keyboard.press('l')
    await page.locator('tr[data-row]').first().click()
    await page.keyboard.press('l')
    await page.locator('.quote').first().waitFor()
  },
  'the list, with links': async (page) => {
    await openSample(page)
    await page.keyboard.press('l')
    await page.locator('tr[data-row]').first().press('ArrowRight')
  },
  'results of a search': async (page) => {
    await page.getByRole('combobox', { name: 'Search everything' }).fill('kor')
    await page.getByRole('option').first().waitFor()
  },
  'a link with its evidence': async (page) => {
    await openSample(page)
    await page.keyboard.press('l')
    await page.locator('tr[data-row]').first().press('ArrowRight')
    await page.locator('tr[aria-level="2"]').first().click()
    await page.locator('.quote').first().waitFor()
  },
  'the keys': (page) => page.getByRole('button', { name: 'Keys' }).first().click(),
  'a document': async (page) => {
    await openSample(page)
    await page.keyboard.press('l')
    await page.locator('tr[data-row]').first().click()
    await page
      .getByRole('button', { name: /See it in the document|See the record/ })
      .first()
      .click()
    await page.locator('.sp.cur').first().waitFor()
  },
  paths: async (page) => {
    await page.goto(`${page.url().split('#')[0]}#paths?from=person:josep-borrell&to=person:kim-jong-un`)
    await page.locator('.pcard blockquote').first().waitFor()
  },
}

describeInBrowser('every screen', (browser) => {
  let parley: Parley
  beforeAll(async () => {
    parley = await runParley()
  })

  const shapes = [
    ['light', 1440],
    ['dark', 1440],
    ['light', 1024],
    ['light', 390],
  ] as const
  for (const [colorScheme, width] of shapes) {
    it.each(Object.keys(screens).filter((name) => width > 900 || !/evidence|list|document|keys/.test(name)))(
      `has no accessibility faults, ${colorScheme}, ${width} pixels wide: %s`,
      async (name) => {
        const { page, faults, leave } = await visit(browser(), parley.url, {
          colorScheme,
          viewport: { width, height: 860 },
        })
        await page.getByText(/^\d+ people$/).waitFor()
        await screens[name]?.(page)
        expect(await axeFaults(page)).toEqual([])
        expect(faults).toEqual([])
        await leave()
      },
    )
  }
})
