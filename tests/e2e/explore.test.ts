import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { faultsOf } from '../support/faults.ts'
import { type Parley, runParley } from '../support/parley.ts'

describeInBrowser('exploring the bundled example', (browser) => {
  let parley: Parley
  beforeAll(async () => {
    parley = await runParley()
  })

  it('opens without a fault and says how much there is', async () => {
    const page = await browser().newPage()
    const faults = faultsOf(page)
    await page.goto(parley.url)
    await page.getByText(/^\d+ people$/).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('who met whom')
    expect(faults).toEqual([])
    await page.close()
  })
})
