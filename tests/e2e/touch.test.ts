import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { details, openSample, placeOf, said, status, visit } from './journey.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
const BORRELL = 'person:josep-borrell'

describeInBrowser('Parley on a phone', (browser) => {
  let parley: Parley
  beforeAll(async () => {
    parley = await runParley()
  })

  it('swipes the details down to a title, up again, and away', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url, PHONE)
    await openSample(page)
    const place = await placeOf(page, BORRELL)
    await page.touchscreen.tap(place.x, place.y)
    const heading = details(page).getByRole('heading', { name: 'Josep Borrell' })
    await heading.waitFor()
    const height = async () => (await details(page).boundingBox())?.height ?? 0
    const draw = async (by: number) => {
      const grip = await details(page)
        .getByRole('button', { name: /Enlarge|Shrink/ })
        .boundingBox()
      if (!grip) throw new Error('The details have a grip')
      const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2]
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, y + by, { steps: 4 })
      const followed = await height()
      await page.mouse.up()
      return followed
    }
    const half = await height()
    expect((await placeOf(page, BORRELL)).y).toBeLessThan((await details(page).boundingBox())?.y ?? 0)
    expect(Math.round(await draw(60))).toBe(Math.round(half - 60))
    expect(await height()).toBeLessThan(844 * 0.2)
    expect(await heading.isVisible()).toBe(true)
    await draw(-60)
    expect(await height()).toBe(half)
    await draw(-60)
    expect(await height()).toBeGreaterThan(600)
    await details(page).getByRole('button', { name: 'Shrink details' }).press('ArrowDown')
    await draw(60)
    await details(page).getByRole('button', { name: 'Pin' }).focus()
    expect(await height()).toBe(half)
    await draw(60)
    await draw(60)
    await heading.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await leave()
  })

  it('lists, filters, folds and opens Paths from its bars', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url, PHONE)
    await openSample(page)
    await page.getByRole('button', { name: 'Show the list' }).tap()
    const name = page.locator('tr[aria-level="1"] bdi.cut').first()
    expect((await name.boundingBox())?.width).toBeGreaterThan(120)
    await page.getByRole('button', { name: 'Show the graph' }).tap()

    await page.getByRole('button', { name: 'Filters' }).tap()
    await page.getByRole('switch', { name: /^states/ }).tap()
    await page.getByRole('button', { name: 'Filters' }).tap()
    await said(page, 'Filtered out states')
    await page.getByRole('button', { name: 'Fold meetings' }).tap()
    await said(page, 'Folded the meetings')
    await page.getByRole('button', { name: /2024$/ }).tap()
    await page.getByRole('slider', { name: 'First day' }).waitFor()

    await page.getByRole('button', { name: 'More' }).tap()
    await page.getByRole('button', { name: 'Undo' }).first().tap()
    await said(page, 'Filtered out states')
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Paths' }).tap()
    await page.getByRole('combobox', { name: 'From' }).waitFor()
    expect(await page.locator('.mmore').count()).toBe(0)
    expect(faults).toEqual([])
    await leave()
  })

  it('makes every control at least 44 pixels wide and high', async () => {
    const { page, leave } = await visit(browser(), parley.url, PHONE)
    await openSample(page)
    const { x, y } = await placeOf(page, BORRELL)
    await page.touchscreen.tap(x, y)
    await details(page).getByRole('heading', { name: 'Josep Borrell' }).waitFor()
    const small = await page
      .locator(
        '.mobilebar button, .stage__bar button, .zoom button, .mtabs > button, .acts button, .rail__search .field',
      )
      .evaluateAll((controls) =>
        controls.flatMap((control) => {
          const { width, height } = control.getBoundingClientRect()
          return width > 0 && (width < 44 || height < 44) ? [`${control.outerHTML}: ${width} × ${height}`] : []
        }),
      )
    expect(small).toEqual([])
    await leave()
  })

  it('never scrolls sideways', async () => {
    const { page, leave } = await visit(browser(), parley.url, { ...PHONE, viewport: { width: 320, height: 640 } })
    await page.getByText(/^\d+ people$/).waitFor()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await openSample(page)
    expect(await overflow()).toBeLessThanOrEqual(0)
    expect(await status(page).isVisible()).toBe(true)
    await leave()
  })
})
