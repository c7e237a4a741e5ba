import type { Page } from 'playwright-core'

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
