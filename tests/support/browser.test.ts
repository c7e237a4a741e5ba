import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from './browser.ts'
import { listen } from './port.ts'

describeInBrowser('the browser for tests', (browser) => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end('<!doctype html><button onclick="this.textContent = 2 + 2">만나다</button><canvas></canvas>')
  })
  let address = ''

  beforeAll(async () => {
    address = `http://127.0.0.1:${await listen(server)}/`
  })
  afterAll(() => server.close())

  it('has fonts to draw text with', async () => {
    const page = await browser().newPage()
    await page.setContent('<span>Parley</span>')
    expect(await page.evaluate(() => document.querySelector('span')?.offsetWidth)).toBeGreaterThan(20)
    await page.close()
  })

  it('opens a page, runs its scripts and draws', async () => {
    const page = await browser().newPage()
    await page.goto(address)
    expect(await page.textContent('button')).toBe('만나다')

    await page.click('button')

    expect(await page.textContent('button')).toBe('4')
    const drawn = await page.evaluate(() => {
      const context = document.querySelector('canvas')?.getContext('2d')
      context?.fillRect(0, 0, 1, 1)
      return context?.getImageData(0, 0, 1, 1).data[3]
    })
    expect(drawn).toBe(255)
    expect((await page.screenshot()).length).toBeGreaterThan(1000)
    await page.close()
  })

  it('gives each context its own local storage', async () => {
    for (const context of [await browser().newContext(), await browser().newContext()]) {
      const page = await context.newPage()
      await page.goto(address)
      expect(await page.evaluate(() => localStorage.getItem('seen'))).toBeNull()
      await page.evaluate(() => localStorage.setItem('seen', 'yes'))
      await context.close()
    }
  })
})
