import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { placeOf } from './journey.ts'

/** One way to use Parley. A journey takes the same steps with each hand; a hand knows how to take them. */
export interface Hand {
  options: BrowserContextOptions
  /** Focuses a control, so that text can be typed. */
  reach(control: Locator): Promise<void>
  press(control: Locator): Promise<void>
  /** Presses a button or link in the bars by its name: a page, or Publish. */
  bar(page: Page, name: string): Promise<void>
  /** Types a name into a search box and picks it. */
  find(box: Locator, name: string): Promise<void>
  /** Selects an item in the view. */
  select(page: Page, id: string): Promise<void>
  /** Moves the first day of the timeline to a later day. */
  brush(page: Page): Promise<void>
}

const top = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name })
    .or(page.getByRole('banner').getByRole('button', { name, exact: true }))
const option = (box: Locator, name: string) => box.page().getByRole('option', { name }).first()
const firstDay = (page: Page) => page.getByRole('slider', { name: 'First day' })

/** The middle of the first day's handle, and a place halfway to the last day's. */
async function way(page: Page): Promise<{ x: number; y: number; to: number }> {
  const first = await firstDay(page).boundingBox()
  const last = await page.getByRole('slider', { name: 'Last day' }).boundingBox()
  if (!first || !last) throw new Error('The timeline has two ends')
  const x = first.x + first.width / 2
  return { x, y: first.y + first.height / 2, to: x + (last.x - first.x) / 2 }
}

export const mouse: Hand = {
  options: {},
  reach: (control) => control.click(),
  press: (control) => control.click(),
  bar: (page, name) => top(page, name).click(),
  async find(box, name) {
    await box.click()
    await box.page().keyboard.type(name)
    await option(box, name).click()
  },
  async select(page, id) {
    const { x, y } = await placeOf(page, id)
    await page.mouse.click(x, y)
  },
  async brush(page) {
    const { x, y, to } = await way(page)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(to, y, { steps: 5 })
    await page.mouse.up()
  },
}

/** More presses of the Tab key than any page has tab stops. */
const MOST_STOPS = 300

/** Presses Tab until the control has the focus. */
async function tabTo(control: Locator): Promise<void> {
  const { keyboard } = control.page()
  await control.waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await control.evaluate((element) => element.matches(':focus'))) return
    await keyboard.press('Tab')
  }
  throw new Error(`The Tab key never reaches ${control}`)
}

async function pressByKey(control: Locator): Promise<void> {
  await tabTo(control)
  await control.page().keyboard.press('Enter')
}

export const keyboard: Hand = {
  options: {},
  reach: tabTo,
  press: pressByKey,
  bar: (page, name) => pressByKey(top(page, name)),
  async find(box, name) {
    await tabTo(box)
    await box.page().keyboard.type(name)
    await option(box, name).waitFor()
    while ((await option(box, name).getAttribute('aria-selected')) !== 'true') await box.press('ArrowDown')
    await box.press('Enter')
  },
  async select(page, id) {
    const row = page.locator(`tr[data-row="${id}"]`)
    await page.keyboard.press('l')
    await row.waitFor()
    await page.keyboard.press('Home')
    while (!(await row.evaluate((element) => element.matches(':focus')))) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('l')
  },
  async brush(page) {
    await tabTo(firstDay(page))
    await page.keyboard.press('PageUp')
  },
}

export const finger: Hand = {
  options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  reach: (control) => control.tap(),
  press: (control) => control.tap(),
  async bar(page, name) {
    const tabs = page.getByRole('navigation', { name: 'Pages' })
    const button = tabs.getByRole('button', { name, exact: true })
    if ((await button.count()) === 0) await tabs.getByRole('button', { name: 'More' }).tap()
    await button.tap()
  },
  async find(box, name) {
    await box.tap()
    await box.page().keyboard.type(name)
    await option(box, name).tap()
  },
  async select(page, id) {
    const { x, y } = await placeOf(page, id)
    await page.touchscreen.tap(x, y)
  },
  async brush(page) {
    await page.locator('.timeline__head .chip').tap()
    const { x, y, to } = await way(page)
    const touch = await page.context().newCDPSession(page)
    const start = Date.now() / 1_000
    const move = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      second: number,
      ...points: { x: number; y: number }[]
    ) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: points, timestamp: start - 3 + second })
    // Rests for a second before it lifts. Otherwise the browser takes the next tap for the end of a swipe.
    await move('touchStart', 0, { x, y })
    await move('touchMove', 1, { x: to, y })
    await move('touchMove', 2, { x: to, y })
    await move('touchEnd', 3)
  },
}
