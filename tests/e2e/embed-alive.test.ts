import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { axeFaults } from '../support/page-faults.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { isDrawn, openPage, openSite, type Published, publishSeoul, type Site, shiftOf } from './embed-site.ts'

const STEPS = [
  { text: 'First the envoy came.', shows: ['person:josep-borrell'] },
  { text: 'Then they talked.', shows: ['meeting:2024-11-04-eu-rok-strategic-dialogue'] },
]

describeInBrowser('the living part of a snapshot', (browser) => {
  let parley: Parley
  let site: Site
  let seoul: Published
  let address: string
  /** The same view with a story, and a page with its element. */
  let told: Published
  let story: string
  beforeAll(async () => {
    parley = await runParley()
    site = await openSite()
    seoul = await publishSeoul(parley)
    address = await site.page('alive', `${seoul.codes.Element}<p><a href="#after">After</a></p>`)
    told = await publishSeoul(parley, { steps: STEPS })
    story = await site.page('told', told.codes.Element)
  })
  afterAll(() => site.close())

  const stage = (page: Page) => page.locator('parley-snapshot .stage')
  const card = (page: Page) => page.locator('.stage .card')
  /** The drawn part that shows an item, by its name. */
  const item = (page: Page, name: string) => page.locator('.stage [data-id]', { hasText: name }).first()
  const alive = async (page: Page): Promise<Locator> => {
    await isDrawn(page)
    await page.locator('parley-snapshot').hover({ position: { x: 3, y: 3 } })
    await stage(page).waitFor()
    return stage(page)
  }

  it('is loaded at the first touch, and not before; nothing moves', async () => {
    const { page, asked, faults, leave } = await openPage(browser(), address)
    await isDrawn(page)
    await page.waitForLoadState('networkidle')
    const living = `${parley.url}embed/parley-snapshot-alive.js`
    expect(asked).not.toContain(living)
    await alive(page)
    expect(asked).toContain(living)
    expect(await shiftOf(page)).toBe(0)
    expect(faults).toEqual([])
    await leave()
  })

  it('shows quote and source of what the pointer is on, and keeps them after a click', async () => {
    const { page, leave } = await openPage(browser(), address)
    await alive(page)
    await item(page, 'Josep Borrell').hover()
    await card(page).waitFor()
    expect(await card(page).innerText()).toContain('Josep Borrell took part in')
    expect(await card(page).locator('q').first().innerText()).not.toBe('')
    expect(await page.locator('.stage .lit').count()).toBe(1)
    await page.mouse.move(2, 890)
    await card(page).waitFor({ state: 'hidden' })
    await item(page, 'Josep Borrell').click()
    await page.mouse.move(2, 890)
    expect(await card(page).getByRole('button', { name: 'Close' }).isVisible()).toBe(true)
    await card(page).getByRole('button', { name: 'Close' }).click()
    await card(page).waitFor({ state: 'hidden' })
    await leave()
  })

  it('shows them for a link, whose line is too thin to hit', async () => {
    const { page, leave } = await openPage(browser(), address)
    await alive(page)
    const reach = page.locator('.stage .reach').first()
    const place = await reach.evaluate((path) => {
      if (!(path instanceof SVGPathElement)) throw new Error('A link is a path')
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 3)
      const at = new DOMPoint(x, y + 5).matrixTransform(path.getScreenCTM() ?? undefined)
      return { x: at.x, y: at.y }
    })
    await page.mouse.move(place.x, place.y)
    await card(page).waitFor()
    expect(await card(page).locator('p').first().innerText()).toMatch(/\.$/)
    await leave()
  })

  it('walks by arrow keys, keeps by Enter, closes by Escape, and lets the Tab key go on', async () => {
    const { page, leave } = await openPage(browser(), address)
    await isDrawn(page)
    await page.keyboard.press('Tab')
    await stage(page).waitFor()
    expect(await stage(page).evaluate((element) => element.matches(':focus'))).toBe(true)
    const said = new Set<string>()
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowRight']) {
      await page.keyboard.press(key)
      said.add(await card(page).locator('strong').innerText())
    }
    expect(said.size).toBeGreaterThan(2)
    await page.keyboard.press('Enter')
    expect(await card(page).getByRole('button', { name: 'Close' }).count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await card(page).isVisible()).toBe(false)
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab')
      if (await page.getByRole('link', { name: 'After' }).evaluate((link) => link.matches(':focus'))) break
    }
    expect(await page.getByRole('link', { name: 'After' }).evaluate((link) => link.matches(':focus'))).toBe(true)
    await leave()
  })

  it('zooms by buttons and by the wheel with Ctrl, not by the wheel alone, and drags what is near', async () => {
    const { page, leave } = await openPage(browser(), address, { viewport: { width: 900, height: 400 } })
    await alive(page)
    const view = () => page.locator('.stage > svg').getAttribute('viewBox')
    const width = async () => Number((await view())?.split(' ')[2])
    const whole = await width()
    await page.mouse.move(300, 200)
    await page.mouse.wheel(0, -100)
    await page.waitForFunction(() => true)
    expect(await width()).toBe(whole)
    await page.evaluate(() => scrollTo(0, 0))
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(width).toBeLessThan(whole)
    const before = await view()
    await page.mouse.move(300, 200)
    await page.mouse.down()
    await page.mouse.move(360, 230, { steps: 4 })
    await page.mouse.up()
    expect(await view()).not.toBe(before)
    await page.getByRole('button', { name: 'Show the whole picture' }).click()
    expect(await width()).toBe(whole)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    expect(await width()).toBeLessThan(whole)
    await leave()
  })

  it('lights a time, and tells the story step by step', async () => {
    const { page, leave } = await openPage(browser(), story)
    await alive(page)
    await page.getByRole('button', { name: 'Choose a time' }).click()
    await page.getByRole('slider', { name: 'From' }).press('End')
    const lit = page.locator('.stage [data-id].on')
    expect(await lit.filter({ hasText: 'Josep Borrell' }).count()).toBeGreaterThan(0)
    expect(await page.locator('.stage [data-id]:not(.on)').filter({ hasText: 'Yoon' }).count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Choose a time' }).click()
    await page.getByRole('button', { name: 'Step by step' }).click()
    expect(await page.locator('.story').innerText()).toContain('1/2 First the envoy came.')
    await page.getByRole('button', { name: 'Next step' }).click()
    expect(await page.locator('.story').innerText()).toContain('2/2 Then they talked.')
    expect(await page.getByRole('button', { name: 'Next step' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Previous step' }).click()
    expect(await lit.filter({ hasText: 'Josep Borrell' }).count()).toBeGreaterThan(0)
    await leave()
  })

  it('opens by a tap, with buttons large enough for a finger', async () => {
    const { page, leave } = await openPage(browser(), address, {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    })
    await isDrawn(page)
    // The first tap is on the still picture: where an item lies, it opens that item.
    const place = await page.locator('parley-snapshot img').evaluate(async (image) => {
      const picture = image instanceof HTMLImageElement ? image : new Image()
      const text = await (await fetch(picture.src)).text()
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml')
      const circle = svg.querySelector('[data-id] circle')
      const [left = 0, top = 0, width = 1] = svg.documentElement.getAttribute('viewBox')?.split(' ').map(Number) ?? []
      const scale = picture.clientWidth / width
      return {
        x: (Number(circle?.getAttribute('cx')) - left) * scale,
        y: (Number(circle?.getAttribute('cy')) - top) * scale,
      }
    })
    await page.locator('parley-snapshot img').tap({ position: place })
    await card(page).waitFor()
    expect(page.url()).toBe(address)
    expect(await card(page).locator('strong').innerText()).not.toBe('')
    const { width, height } = (await page.getByRole('button', { name: 'Zoom in' }).boundingBox()) ?? {
      width: 0,
      height: 0,
    }
    expect(Math.round(Math.min(width, height))).toBe(44)
    await leave()
  })

  it('leaves out whatever could run in a picture, or load something', async () => {
    const { page, faults, asked, leave } = await openPage(browser(), address)
    await isDrawn(page)
    const evil = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" onload="ran()"><script>ran()</script><style>@import url(https://evil.example/x.css);</style><a href="javascript:ran()"><text>x</text></a><image href="https://evil.example/x.png"/><use xlink:href="https://evil.example/x.svg#a"/><rect data-id="n1" fill="url(https://evil.example/#a)" style="fill:url(https://evil.example/)"/><foreignObject><iframe src="https://evil.example/"></iframe></foreignObject><animate onbegin="ran()"/></svg>`
    await page.route('**/*.svg', (route) =>
      route.request().resourceType() === 'fetch'
        ? route.fulfill({ body: evil, contentType: 'image/svg+xml', headers: { 'access-control-allow-origin': '*' } })
        : route.continue(),
    )
    await page.evaluate(() => Reflect.set(window, 'ran', () => Reflect.set(window, 'hasRun', true)))
    await alive(page)
    const drawn = await page.locator('.stage > svg').evaluate((svg) => svg.outerHTML)
    expect(drawn).not.toMatch(/evil|script|onload|onbegin|foreignObject|<a |style=/)
    expect(await page.evaluate(() => Reflect.get(window, 'hasRun'))).toBeUndefined()
    expect(asked.filter((each) => each.includes('evil'))).toEqual([])
    expect(faults).toEqual([])
    await leave()
  })

  it('shuts nobody out while a card, the time and a step are open', async () => {
    const { page, leave } = await openPage(browser(), story, { reducedMotion: 'reduce' })
    await alive(page)
    await page.getByRole('button', { name: 'Choose a time' }).click()
    await page.getByRole('button', { name: 'Step by step' }).click()
    await item(page, 'Josep Borrell').click()
    expect(await axeFaults(page)).toEqual([])
    await leave()
  })

  describe.each(['/s/', '/embed/'])('on the page at %s<id>', (folder) => {
    it('comes at the first touch, under the policy of the page', async () => {
      const { page, faults, asked, leave } = await openPage(browser(), seoul.url.replace('/s/', folder))
      await page.locator('.picture:visible svg').waitFor()
      await page.waitForLoadState('networkidle')
      expect(asked.filter((each) => each.includes('alive'))).toEqual([])
      await page.locator('.picture:visible').hover({ position: { x: 3, y: 3 } })
      await page.locator('.picture:visible .stage').waitFor()
      await item(page, 'Josep Borrell').click()
      expect(await card(page).locator('q').first().isVisible()).toBe(true)
      expect(await axeFaults(page)).toEqual([])
      expect(await shiftOf(page)).toBe(0)
      expect(faults).toEqual([])
      await leave()
    })

    it('is whole where scripts are off', async () => {
      const { page, leave } = await openPage(browser(), told.url.replace('/s/', folder), { javaScriptEnabled: false })
      expect(await page.locator('.picture:visible svg text').first().isVisible()).toBe(true)
      expect(await page.locator('tr q').count()).toBeGreaterThan(0)
      expect(await page.locator('.steps li').allTextContents()).toEqual(STEPS.map(({ text }) => text))
      await leave()
    })
  })
})
