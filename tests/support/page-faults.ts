import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2, levels A and AA, and axe's best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Returns what axe finds wrong on a page, one line for each element, and nothing for an accessible page. `within` is the
 * CSS selector of the part to look at. Axe doesn't see what is drawn on a canvas.
 */
export async function axeFaults(page: Page, within = 'html'): Promise<string[]> {
  // The page's content security policy doesn't apply to scripts that are evaluated from outside.
  await page.evaluate(axe)
  const violations = await page.evaluate(
    async ([selector, rules]) => {
      const run: unknown = Reflect.get(window, 'axe').run
      if (typeof run !== 'function') throw new Error('axe did not start')
      const results: AxeResults = await run(selector, {
        runOnly: { type: 'tag', values: rules },
        resultTypes: ['violations'],
      })
      return results.violations
    },
    [within, RULES] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/**
 * Collects what a page should never have: errors and warnings on the console (which include reports of the content
 * security policy), uncaught exceptions, and answers with a status of 500 or more. Call it before the page loads
 * anything. The list grows as faults happen.
 */
export function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`)
  })
  return faults
}
