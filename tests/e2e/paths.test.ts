import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { visit } from './journey.ts'

const ENDS = '#paths?from=person:josep-borrell&to=person:kim-jong-un'

describeInBrowser('the paths between two items', (browser) => {
  let parley: Parley
  beforeAll(async () => {
    parley = await runParley()
  })

  it('show one path at a time, which the address names', async () => {
    const { page, leave } = await visit(browser(), parley.url + ENDS)
    await page.getByRole('button', { name: 'Show path 2' }).click()
    await page.locator('.pcard.is-on .numeral').filter({ hasText: '2' }).waitFor()
    expect(page.url()).toContain('shown=1')
    await page.goBack()
    await page.locator('.pcard.is-on .numeral').filter({ hasText: '1' }).waitFor()
    await leave()
  })

  it('are shared by their address, and more are shown on request', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url + ENDS)
    await page.getByRole('button', { name: 'Share view' }).click()
    await page.getByText('Copied the link to these paths').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(ENDS.replaceAll(':', '%3A'))
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.locator('.pcard').nth(10).waitFor()
    expect(faults).toEqual([])
    await leave()
  })

  it('leave out an item, and allow it again', async () => {
    const { page, leave } = await visit(browser(), parley.url + ENDS)
    const titles = page.locator('.pcard h3')
    await titles.first().waitFor()
    const leaveOut = page.locator('.leave button').first()
    const name = await leaveOut.innerText()
    await leaveOut.click()
    await page.getByRole('button', { name: `Allow ${name} again` }).waitFor()
    await page.locator('.phead, .pform ~ .plist .note').first().waitFor()
    expect((await titles.allInnerTexts()).filter((title) => title.includes(name))).toEqual([])
    await page.getByRole('button', { name: `Allow ${name} again` }).click()
    await titles.filter({ hasText: name }).first().waitFor()
    await leave()
  })

  it('come with changes that may help if there is none', async () => {
    const { page, faults, leave } = await visit(browser(), `${parley.url}${ENDS}&hops=2`)
    await page.getByText('No path within 2 links.').waitFor()
    await page.getByRole('button', { name: 'Allow 10 links' }).click()
    await page.locator('.pcard').first().waitFor()
    expect(faults).toEqual([])
    await leave()
  })

  it('need two different items', async () => {
    const same = '#paths?from=person:josep-borrell&to=person:josep-borrell'
    const { page, leave } = await visit(browser(), parley.url + same)
    await page.getByText('These are the same item. Choose another.').waitFor()
    await leave()
  })
})
