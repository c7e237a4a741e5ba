import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { details, listed, openSample, said, status, visit } from './journey.ts'

const BORRELL = 'person:josep-borrell'
const BLINKEN = 'person:antony-blinken'

describeInBrowser('the view as a list', (browser) => {
  let parley: Parley
  beforeAll(async () => {
    parley = await runParley()
  })

  async function openList() {
    const visited = await visit(browser(), parley.url)
    await openSample(visited.page)
    await visited.page.keyboard.press('l')
    await visited.page.getByRole('treegrid', { name: 'Items in the view' }).waitFor()
    const row = (id: string) => visited.page.locator(`tr[data-row="${id}"]`)
    return { ...visited, row }
  }

  it('holds what the graph holds, and counts the claims about each item', async () => {
    const { page, faults, leave } = await openList()
    const shown = Number(await status(page).locator('b').first().innerText())
    expect(await page.locator('tr[aria-level="1"]').count()).toBe(shown)
    const claims = await page.locator('tr[aria-level="1"] td:last-child').allInnerTexts()
    expect(claims.every((count) => Number(count) > 0)).toBe(true)
    expect(faults).toEqual([])
    await leave()
  })

  it('is sorted by a click on a heading, and back by another', async () => {
    const { page, leave } = await openList()
    const before = await listed(page)
    await page.getByRole('button', { name: 'Item', exact: true }).click()
    const sorted = await listed(page)
    const meetings = sorted.slice(0, await page.locator('tbody').first().locator('tr[aria-level="1"]').count())
    expect(meetings).toEqual([...meetings].sort((a, b) => a.localeCompare(b, 'en')))
    expect(sorted).not.toEqual(before)
    expect(await page.getByRole('columnheader', { name: 'Item' }).getAttribute('aria-sort')).toBe('ascending')
    await page.getByRole('button', { name: /^Item/ }).click()
    expect(await listed(page)).toEqual(before)
    await leave()
  })

  it('is walked with the arrow keys: right shows links, left goes up and hides them', async () => {
    const { page, leave } = await openList()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? '')
    const first = await focused()
    await page.keyboard.press('ArrowDown')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    await page.locator('tr[aria-level="2"]').first().waitFor()
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toContain('|')
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowLeft')
    await page.locator('tr[aria-level="2"]').first().waitFor({ state: 'detached' })
    await page.keyboard.press('End')
    expect(await page.evaluate(() => document.activeElement?.nextElementSibling)).toBeNull()
    await leave()
  })

  it('offers every action of the graph on the focused row', async () => {
    const { page, row, faults, leave } = await openList()
    await row(BORRELL).first().focus()
    await page.keyboard.press('f')
    await said(page, 'Pinned Josep Borrell')
    await row(BORRELL).getByText('pinned').waitFor()
    await page.keyboard.press('Enter')
    await details(page).getByRole('heading', { name: 'Josep Borrell' }).waitFor()
    await row(BORRELL).focus()
    await page.keyboard.press('e')
    await said(page, /^Expanded Josep Borrell/)
    await row(BORRELL).focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: /^Collapse/ }).click()
    await said(page, /^Collapsed Josep Borrell/)
    await row(BORRELL).focus()
    await page.keyboard.press('Space')
    await row(BLINKEN).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('h')
    await said(page, /^Hid/)
    expect(await row(BLINKEN).count()).toBe(0)
    await page.keyboard.press('Control+z')
    await row(BLINKEN).focus()
    await page.keyboard.press('p')
    await page.getByRole('heading', { name: /How are Antony Blinken and … connected/ }).waitFor()
    expect(faults).toEqual([])
    await leave()
  })
})
