import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { findChromium } from './chromium.ts'

const FLAGS = [
  // Chromium needs this as root and in containers. The pages are our own.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // Without these the browser calls home, and a closed network refuses each call.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const found = await findChromium()
if (!found && process.env.CI === 'true') throw new Error('The tests need a Chromium: install one or set CHROMIUM_PATH')

/**
 * Describes behaviour in a real browser, which starts once for all tests in `body`; there `browser()` returns it. Without
 * a Chromium the tests are skipped, with the reason in their name. With CI=true that is a failure.
 */
export function describeInBrowser(name: string, body: (browser: () => Browser) => void): void {
  describe.skipIf(!found)(found ? name : `${name} (skipped: no Chromium; set CHROMIUM_PATH)`, () => {
    let running: Browser | undefined
    beforeAll(async () => {
      running = await chromium.launch({
        executablePath: found?.executablePath ?? '',
        args: FLAGS,
        env: { ...process.env, ...found?.env },
      })
    })
    afterAll(() => running?.close())
    body(() => {
      if (!running) throw new Error('The browser runs only while tests run')
      return running
    })
  })
}
