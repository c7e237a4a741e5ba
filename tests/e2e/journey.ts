import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { faultsOf } from '../support/page-faults.ts'

/** An open page of Parley, and the errors on it. */
export interface Visit {
  page: Page
  faults: string[]
  /** Ends the visit. */
  leave(): Promise<void>
}

/** Opens Parley in a new window, without animations, so that nothing moves later. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  const page = await context.newPage()
  const faults = faultsOf(page)
  await page.goto(address)
  return { page, faults, leave: () => context.close() }
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await said(page, 'Opened the sample')
}

/** Waits until the status line shows this text. */
export async function said(page: Page, what: string | RegExp): Promise<void> {
  await page.locator('.status__what').filter({ hasText: what }).waitFor()
}

/** Searches for a text and adds the first hit with this name to the view. */
export async function addByName(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search everything' }).fill(typed)
  await page.getByRole('option', { name }).first().click()
  await said(page, name)
}

/** The place of an item on the screen. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const handle = await page.waitForFunction((item) => {
    const place: unknown = Reflect.get(document.querySelector('parley-stage') ?? {}, 'placeOf')
    return typeof place === 'function' ? place.call(document.querySelector('parley-stage'), item) : undefined
  }, id)
  return handle.jsonValue()
}

export const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' })
export const status = (page: Page): Locator => page.locator('.status')

/** The names of the items in the list, in order. */
export async function listed(page: Page): Promise<string[]> {
  return page.locator('tr[aria-level="1"] > td:first-child bdi.cut').allTextContents()
}

/** A page of another site with this in its body. */
export const article = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,"><main><h1>An article</h1>${body}</main></html>`
