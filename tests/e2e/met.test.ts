import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { addByName, details, said, status, visit } from './journey.ts'

describeInBrowser('whom an item met', (browser) => {
  let parley: Parley
  beforeAll(async () => {
    parley = await runParley()
  })

  it('is listed from the whole graph, and added with the meetings of the two as one link', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url)
    await addByName(page, 'josep', 'Josep Borrell')
    const section = details(page).locator('section', { hasText: 'Met, in the whole graph' })
    await section.getByRole('button', { name: 'People' }).click()
    await section.getByText('Cho Tae-yul').waitFor()
    expect(await section.innerText()).toContain('2024 · 1 meeting')
    expect(await section.innerText()).not.toContain('South Korea')

    const add = section.getByRole('button', { name: 'Add Cho Tae-yul and their meetings' })
    await add.press('Enter')
    await said(page, 'Added 1 meeting of Josep Borrell and Cho Tae-yul')
    expect(await status(page).innerText()).toContain('1 folded')
    await details(page)
      .getByRole('heading', { name: /^Met 1$/ })
      .waitFor()

    await page.keyboard.press('Control+z')
    await page.getByText('1 item, 0 links').waitFor()
    expect(faults).toEqual([])
    await leave()
  })

  it('shows more when asked, and nobody for a meeting', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url)
    await addByName(page, 'european union', 'European Union')
    const section = details(page).locator('section', { hasText: 'Met, in the whole graph' })
    const rows = section.getByRole('button', { name: /and their meetings$/ })
    await section.getByRole('button', { name: /more of those they met/ }).click()
    await rows.nth(39).waitFor()
    await section.getByRole('button', { name: /more of those they met/ }).click()
    await rows.nth(79).waitFor()
    await addByName(page, 'last visit to kyiv', 'last visit to Kyiv')
    expect(await section.count()).toBe(0)
    expect(faults).toEqual([])
    await leave()
  })
})
