import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { ROOT, textOf } from '../support/repository.ts'
import { details, openSample, placeOf, visit } from './journey.ts'

/** `PARLEY_PICTURES=1 npm test -- tests/e2e/pictures.test.ts` draws the README's pictures again. */
const isDrawing = process.env.PARLEY_PICTURES === '1'
const DIALOGUE = 'meeting:2024-11-04-eu-rok-strategic-dialogue'
const PHONE = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true }

describeInBrowser('the pictures of the README', (browser) => {
  let parley: Parley
  beforeAll(async () => {
    parley = await runParley()
  })

  it.each([
    ['explore', { viewport: { width: 1440, height: 900 } }],
    ['explore-phone', PHONE],
  ])('show the sample with its dialogue: %s', async (name, options) => {
    const { page, leave } = await visit(browser(), parley.url, options)
    await openSample(page)
    const { x, y } = await placeOf(page, DIALOGUE)
    await page.mouse.click(x, y)
    await details(page).locator('.quote').first().waitFor()
    // Moves the pointer away, so that no tooltip covers the graph.
    await page.mouse.move(0, 0)
    const picture = await page.screenshot({ animations: 'disabled' })
    expect(picture.length).toBeGreaterThan(20_000)
    if (isDrawing) {
      await mkdir(join(ROOT, 'docs/img'), { recursive: true })
      await writeFile(join(ROOT, `docs/img/${name}.png`), picture)
    }
    expect(textOf('README.md')).toContain(`docs/img/${name}.png`)
    await leave()
  })
})
