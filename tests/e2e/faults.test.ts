import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Route } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { pack } from '../../client/workspace/address.ts'
import { emptyView } from '../../client/workspace/view.ts'
import { tempDir } from '../server/store/temp-dir.ts'
import { describeInBrowser } from '../support/browser.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { addByName, details, openSample, placeOf, said, status, visit } from './journey.ts'

const BORRELL = 'person:josep-borrell'

describeInBrowser('during an outage', (browser) => {
  let parley: Parley
  beforeAll(async () => {
    parley = await runParley()
  })

  it('keeps the last view usable, and continues when the server is back', async () => {
    const { page, leave } = await visit(browser(), parley.url)
    await openSample(page)
    const { x, y } = await placeOf(page, BORRELL)
    await parley.stop()
    await page.mouse.click(x, y)
    await page.getByRole('alert').getByText('Can’t reach Parley.').waitFor()
    expect(await status(page).innerText()).toContain('Not connected')
    expect(
      await details(page)
        .getByRole('button', { name: /^Expand/ })
        .isDisabled(),
    ).toBe(true)
    await page.getByRole('switch', { name: /^states/ }).uncheck()
    await said(page, 'Filtered out states')

    await parley.start()
    await page.getByRole('button', { name: 'Try now' }).click()
    await page.getByText('Can’t reach Parley.').waitFor({ state: 'detached' })
    await details(page).locator('.quote').first().waitFor()
    await details(page)
      .getByRole('button', { name: /^Expand/ })
      .click()
    await said(page, /^Expanded Josep Borrell/)
    await leave()
  })
})

describeInBrowser('when something is wrong', (browser) => {
  let parley: Parley
  beforeAll(async () => {
    parley = await runParley()
  })

  const addressOf = async (...ids: string[]) => `${parley.url}#explore/${await pack({ ...emptyView, ids })}`

  it('counts the items of an address that no longer exist, and shows the others', async () => {
    const { page, faults, leave } = await visit(browser(), await addressOf(BORRELL, 'person:nobody-at-all'))
    await said(page, 'Opened an address; 1 item is no longer there')
    expect(await status(page).innerText()).toContain('1 item,')
    expect(faults).toEqual([])
    await leave()
  })

  it('follows an id that was merged into another', async () => {
    const merged = await fetch(`${parley.url}api/decisions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind: 'same', a: 'person:takeshi-iwaya', b: 'person:gen-nakatani' }),
    })
    expect(merged.status).toBeLessThan(300)
    const { page, faults, leave } = await visit(
      browser(),
      await addressOf(BORRELL, 'person:takeshi-iwaya', 'person:gen-nakatani'),
    )
    await said(page, 'Opened an address')
    expect(await status(page).innerText()).toContain('2 items')
    expect(faults).toEqual([])
    await leave()
  })

  it.each(['garbage', '%%%', 'saved.no-such-view'])('says that an address holds no view: %s', async (view) => {
    const { page, leave } = await visit(browser(), `${parley.url}#explore/${view}`)
    await page.locator('.toast').waitFor()
    await page.getByRole('button', { name: 'Open the sample' }).waitFor()
    await leave()
  })

  it('cancels a search when the text changes, and shows the hits for the last text', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url)
    let first: Route | undefined
    const cancelled = page.waitForEvent('requestfailed', (request) => request.url().includes('q=bor'))
    await page.route('**/api/search?q=bor&*', (route) => {
      first = route
    })
    const box = page.getByRole('combobox', { name: 'Search everything' })
    const asked = page.waitForRequest('**/api/search?q=bor&*')
    await box.fill('bor')
    await asked
    await box.fill('kim jong un')
    await page
      .getByRole('option', { name: /Kim Jong Un/ })
      .first()
      .waitFor()
    await cancelled
    await first?.abort().catch(() => {})
    expect(faults).toEqual([])
    await leave()
  })

  it('shows that it is loading, and cancels the request when the item is deselected', async () => {
    const { page, faults, leave } = await visit(browser(), parley.url)
    await openSample(page)
    const held: Route[] = []
    await page.route('**/api/claims?*', (route) => void held.push(route))
    const cancelled = page.waitForEvent('requestfailed', (request) => request.url().includes('/api/claims'))
    const { x, y } = await placeOf(page, BORRELL)
    await page.mouse.click(x, y)
    await details(page).getByRole('status', { name: 'Loading' }).first().waitFor()
    await page.keyboard.press('Escape')
    await cancelled
    expect(held.length).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await leave()
  })

  it('says that the quotes did not load, and loads them on Try again', async () => {
    const { page, leave } = await visit(browser(), parley.url)
    await openSample(page)
    await page.route('**/api/claims?*', (route) => route.fulfill({ status: 500, body: 'broken' }))
    const { x, y } = await placeOf(page, BORRELL)
    await page.mouse.click(x, y)
    await details(page)
      .getByText(/The quotes did not load/)
      .waitFor()
    await page.unroute('**/api/claims?*')
    await details(page).getByRole('button', { name: 'Try again' }).click()
    await details(page).locator('.quote').first().waitFor()
    await leave()
  })

  it('says that nothing was found', async () => {
    const { page, leave } = await visit(browser(), parley.url)
    await page.getByRole('combobox', { name: 'Search everything' }).fill('zzxxyy')
    await page.getByText('No match for “zzxxyy”.').waitFor()
    await leave()
  })
})

describeInBrowser('hostile names', (browser) => {
  const MARKUP = '<img src=x onerror="document.title=\'hacked\'"><b>Bold</b>'
  const REVERSED = '\u202Ereversed \u2067name'
  const LONG = `Long ${'x'.repeat(9_990)}`
  let parley: Parley
  beforeAll(async () => {
    const folder = await tempDir()
    const file = join(folder, 'hostile.json')
    await writeFile(
      file,
      JSON.stringify({
        source: { name: MARKUP, publisher: REVERSED, publishedAt: '2024-11-04', text: `${MARKUP} met. ${REVERSED}` },
        entities: [
          { id: 'person:markup', kind: 'Person', name: MARKUP },
          { id: 'person:reversed', kind: 'Person', name: REVERSED },
          { id: 'person:long', kind: 'Person', name: LONG },
        ],
        meetings: [
          {
            id: 'meeting:hostile',
            name: 'Talks <i>in italics</i>',
            kind: 'talks',
            mode: 'in-person',
            status: 'held',
            date: '2024-11-04',
            place: '</script><script>document.title="hacked"</script>',
            participants: ['markup', 'reversed', 'long'].map((name) => ({ id: `person:${name}` })),
          },
        ],
      }),
    )
    parley = await runParley([file])
  })

  describe('are shown as text everywhere', () => {
    it.each([
      ['person:markup', 'Bold', MARKUP],
      ['person:reversed', 'reversed', REVERSED],
      ['person:long', 'Long', 'Long xxx'],
    ])('%s', async (id, typed, name) => {
      const { page, faults, leave } = await visit(browser(), parley.url)
      await addByName(page, typed, '')
      await page.getByRole('button', { name: 'List', exact: true }).click()
      await page.locator(`tr[data-row="${id}"]`).click()
      const heading = details(page).getByRole('heading', { level: 2 })
      expect(await heading.textContent()).toContain(name.slice(0, 60))
      await details(page)
        .getByRole('button', { name: /^Expand/ })
        .click()
      await said(page, /Expanded/)
      await page.getByRole('button', { name: 'Graph', exact: true }).click()
      await page.locator('parley-stage').waitFor()
      expect(await page.title()).toBe('Parley')
      expect(await page.locator('img').count()).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(faults).toEqual([])
      await leave()
    })
  })

  it('are cut if they are long, with a button that shows all', async () => {
    const { page, leave } = await visit(browser(), parley.url)
    await addByName(page, 'Long', '')
    await details(page).getByRole('button', { name: 'Show all 9,995 characters' }).click()
    expect((await details(page).getByRole('heading', { level: 2 }).innerText()).length).toBe(9_995)
    await leave()
  })
})
