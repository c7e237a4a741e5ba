import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { findChromium } from './chromium.ts'

const FLAGS = [
  // Needed as root and in containers. The pages are our own.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // The browser's own calls home, which a closed network refuses one after another.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const found = await findChromium()
if (!found && process.env.CI === 'true') throw new Error('The tests need a Chromium: install one or set CHROMIUM_PATH')

/**
 * Describes behaviour in a real browser, started once for the describe; within its tests, `browser()` is that browser.
 * Skipped, with the reason in its name, where none can be had; with CI=true that is a failure.
 */
export function describeInBrowser(name: string, body: (browser: () => Browser) => void): void {
  describe.skipIf(!found)(found ? name : `${name} (skipped: no Chromium; CHROMIUM_PATH may name one)`, () => {
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
      if (!running) throw new Error('The browser is there only while tests run')
      return running
    })
  })
}
