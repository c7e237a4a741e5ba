import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2, levels A and AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds wrong on a page as it stands, one line for each element; none for an accessible page. `within` limits
 * the look to a part of the page, by a CSS selector. Axe does not see what is drawn on a canvas.
 */
export async function axeFaults(page: Page, within = 'html'): Promise<string[]> {
  // Evaluated from outside the page, which its content security policy does not touch.
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
