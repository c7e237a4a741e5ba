import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { addByName, details, openSample, placeOf, said, status, visit } from './journey.ts'

const BORRELL = 'person:josep-borrell'

describeInBrowser('exploring the bundled example', (browser) => {
  let parley: Parley
  beforeAll(async () => {
    parley = await runParley()
  })

  it('opens without errors and says how much the store holds', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url)
    await page.getByText(/^\d+ people$/).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('who met whom')
    expect(await page.getByRole('button', { name: 'Share view' }).isDisabled()).toBe(true)
    expect(faults).toEqual([])
    await leave()
  })

  it('offers the nearest spellings if no name matches, and picks one by mouse or key', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url)
    const box = page.getByRole('combobox', { name: 'Search everything' })
    await box.fill('Kim Eunhyun')
    await page.getByText('Did you mean one of these?').waitFor()
    await box.press('Enter')
    expect(await box.inputValue()).toBe('Kim Eunhyun')
    await box.press('ArrowDown')
    expect(await page.getByRole('option', { selected: true }).innerText()).toContain('Kim Yong-hyun')
    await box.press('Enter')
    await said(page, 'Added Kim Yong-hyun')
    expect(faults).toEqual([])
    await leave()
  })

  it('asks which links to add, with their counts, if an item has many', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url)
    await addByName(page, 'south korea', 'South Korea')
    await details(page)
      .getByRole('button', { name: /^Expand/ })
      .click()
    const dialog = page.getByRole('dialog', { name: /Expand South Korea: choose what to add/ })
    await dialog.waitFor()
    expect(await dialog.getByRole('button', { name: 'Expand' }).isDisabled()).toBe(true)
    const group = dialog.getByRole('checkbox', { name: /spoken for by/ })
    await group.check()
    const count = Number(/(\d+) links?/.exec((await dialog.locator('.dlg__foot').textContent()) ?? '')?.[1])
    expect(count).toBeGreaterThan(0)
    await dialog.getByRole('button', { name: 'Expand' }).click()
    await said(page, `Expanded South Korea: ${count} added`)
    expect(await status(page).textContent()).toContain(`${count + 1} items`)
    expect(faults).toEqual([])
    await leave()
  })

  it('moves, hides and folds, and undoes and redoes each of these', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url)
    await openSample(page)
    const before = await placeOf(page, BORRELL)
    await page.mouse.move(before.x, before.y)
    await page.mouse.down()
    await page.mouse.move(before.x - 60, before.y + 50, { steps: 6 })
    await page.mouse.up()
    await said(page, 'Moved Josep Borrell')
    const after = await placeOf(page, BORRELL)
    expect(Math.round(after.x - before.x)).toBe(-60)

    await page.mouse.click(after.x, after.y)
    await details(page).getByRole('button', { name: 'Hide' }).click()
    await said(page, 'Hid Josep Borrell')
    expect(await status(page).innerText()).toContain('1 hidden')

    await page.getByRole('button', { name: 'Fold meetings' }).click()
    await said(page, 'Folded the meetings')
    expect(await status(page).innerText()).toMatch(/\d+ folded/)

    for (const what of ['Hid Josep Borrell', 'Moved Josep Borrell', 'Opened the sample']) {
      await page.getByRole('button', { name: 'Undo' }).first().click()
      await said(page, what)
    }
    const undone = await placeOf(page, BORRELL)
    expect([Math.round(undone.x), Math.round(undone.y)]).toEqual([Math.round(before.x), Math.round(before.y)])
    for (const what of ['Moved Josep Borrell', 'Hid Josep Borrell', 'Folded the meetings']) {
      await page.keyboard.press('Control+Shift+z')
      await said(page, what)
    }
    expect(faults).toEqual([])
    await leave()
  })

  it('filters by the brushed dates, by kind and by source', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url)
    await openSample(page)
    const slider = page.getByRole('slider', { name: 'First day' })
    const start = await slider.boundingBox()
    const end = await page.getByRole('slider', { name: 'Last day' }).boundingBox()
    if (!start || !end) throw new Error('The timeline has two ends')
    const [y, half] = [start.y + start.height / 2, (start.x + end.x) / 2]
    await page.mouse.move(start.x + start.width / 2, y)
    await page.mouse.down()
    await page.mouse.move(half, y, { steps: 5 })
    await page.mouse.up()
    await said(page, /^Set the dates to/)
    expect(await status(page).innerText()).toMatch(/\d+ hidden by filters/)
    await slider.press('ArrowRight')
    await page.getByRole('button', { name: 'Show all dates' }).click()

    await page.getByRole('switch', { name: /^people/ }).uncheck()
    await said(page, 'Filtered out people')
    await page.getByRole('button', { name: 'Show them' }).click()
    await said(page, 'Showed everything')
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    const sources = page.locator('.fgroup', { hasText: 'Sources' }).getByRole('switch')
    expect(await sources.count()).toBeGreaterThan(5)
    await sources.last().uncheck()
    await page.getByText(/\d+ of \d+/).waitFor()
    expect(faults).toEqual([])
    await leave()
  })

  it('opens the same view again from its address', async () => {
    const { page, leave } = await visit(browser(), parley.url)
    await openSample(page)
    await page.getByRole('switch', { name: /^states/ }).uncheck()
    await said(page, 'Filtered out states')
    // A view that is opened fills the stage with what the filters leave.
    await page.getByRole('button', { name: 'Fit to screen' }).click()
    await page.getByRole('button', { name: 'Share view' }).click()
    await page.getByText('Copied the link to this view').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const [shown, place] = [await status(page).locator('b').first().innerText(), await placeOf(page, BORRELL)]
    await leave()

    const again = await visit(browser(), link)
    await said(again.page, 'Opened an address')
    expect(await status(again.page).locator('b').first().innerText()).toBe(shown)
    expect(await again.page.getByRole('switch', { name: /^states/ }).isChecked()).toBe(false)
    expect(await placeOf(again.page, BORRELL)).toEqual(place)
    expect(again.faults).toEqual([])
    await again.leave()
  })

  it('can be used by keyboard alone', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url)
    await page.getByText(/^\d+ people$/).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('borrell')
    await page.getByRole('option', { name: 'Josep Borrell' }).first().waitFor()
    await page.keyboard.press('Enter')
    await said(page, 'Added Josep Borrell')
    const isFocused = (what: string) =>
      page.waitForFunction((selector) => document.activeElement?.matches(selector), what)

    await isFocused('.graph')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('e')
    await said(page, /Expanded Josep Borrell/)
    await page.keyboard.press('f')
    await said(page, 'Pinned Josep Borrell')
    await page.keyboard.press('ArrowUp')
    expect(await page.locator('.stage > .vh[role=status]').textContent()).toMatch(
      /, (meeting|state|organisation|person)/,
    )
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('parley-details h2'))

    await page.locator('.graph').focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: /^Hide/ }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await said(page, /^Hid/)
    await page.keyboard.press('Control+z')
    await said(page, 'Pinned Josep Borrell')
    await page.keyboard.press('m')
    await page.getByRole('status').filter({ hasText: 'Nothing to fold: ' }).waitFor()
    await page.keyboard.press('t')
    await said(page, 'Tidied up')

    await page.keyboard.press('/')
    await isFocused('[aria-label="Search everything"]')
    await page.keyboard.press('Escape')
    await isFocused('.graph')
    await page.keyboard.press('p')
    await isFocused('parley-paths [aria-label="To"]')
    expect(faults).toEqual([])
    await leave()
  })

  it('shows its keys, and turns single-letter keys off', async () => {
    const { page, leave } = await visit(browser(), parley.url)
    await page.getByText(/^\d+ people$/).waitFor()
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await keys.getByText('search').waitFor()
    await keys.getByRole('switch', { name: 'Single-letter keys' }).uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.reload()
    await page.getByText(/^\d+ people$/).waitFor()
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await leave()
  })
})
