import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { axeFaults, faultsOf } from '../support/page-faults.ts'
import { type Parley, runParley } from '../support/parley.ts'

const NAMES = 'MATCH (p:Person) WHERE p.id STARTS WITH $begin RETURN p.name AS name, p AS person ORDER BY p.id'
/** Enough to outlast any patience; the server's own limit would end it after five seconds. */
const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b = 0 RETURN count(*)'

describeInBrowser('the Query page', (browser) => {
  let parley: Parley
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    parley = await runParley()
  })
  beforeEach(async () => {
    page = await (await browser().newContext()).newPage()
    faults = faultsOf(page)
  })
  afterEach(() => page.context().close())

  const open = async (query?: string, values?: Record<string, unknown>) => {
    const search = new URLSearchParams()
    if (query !== undefined) search.set('q', query)
    if (values !== undefined) search.set('v', JSON.stringify(values))
    await page.goto(`${parley.url}#query${search.size > 0 ? `?${search}` : ''}`)
    await page.locator('.cm-content').waitFor()
  }
  const run = () => page.getByRole('button', { name: /^Run/ }).click()
  const cells = (column: number) => page.locator(`table.rows tbody td:nth-child(${column + 1})`).allInnerTexts()
  const write = async (query: string) => {
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(query)
  }

  it('loads its editor only when it is opened', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(parley.url)
    await page.getByText(/^\d+ people$/).waitFor()
    expect(asked.filter((url) => /query|codemirror/i.test(url))).toEqual([])
    await page.getByRole('link', { name: 'Query' }).click()
    await page.locator('.cm-content').waitFor()
    expect(asked.filter((url) => /assets\/query-.*\.js/.test(url))).toHaveLength(1)
    expect(faults).toEqual([])
  })

  it('shows the rows of an example, with items by their kind', async () => {
    await open()
    await page.getByRole('button', { name: /Two sides at one table/ }).click()
    await run()
    await page.locator('table.rows').waitFor()
    expect(await cells(2)).toContain('First EU-Republic of Korea Strategic Dialogue')
    expect(
      await page
        .getByRole('status')
        .filter({ hasText: /rows; ran/ })
        .innerText(),
    ).toMatch(/as of \d\d:\d\d/)
    expect(faults).toEqual([])
  })

  it('runs what is typed with Ctrl and Enter, with values, and puts it into the address', async () => {
    await open()
    await write(NAMES)
    await page.getByLabel('$begin').fill('person:josep')
    await page.locator('.cm-content').press('Control+Enter')
    await page.locator('table.rows').waitFor()
    expect(await cells(1)).toEqual(['Josep Borrell'])
    const again = await (await browser().newContext()).newPage()
    await again.goto(page.url())
    await again.locator('.cm-content', { hasText: 'STARTS WITH $begin' }).waitFor()
    expect(await again.getByLabel('$begin').inputValue()).toBe('person:josep')
    await again.context().close()
  })

  it('underlines where the server refuses a query, and says why', async () => {
    await open('MATCH (n)\nSET n.name = 1')
    await run()
    const alert = page.getByRole('alert')
    expect(await alert.innerText()).toContain('Line 2.')
    expect(await page.locator('.cm-wrong').innerText()).toBe('SET')
    expect(await page.locator('.h small.is-bad').innerText()).toContain('SET')
  })

  it('offers the fix that the engine names, and one for a name that is almost there', async () => {
    await open('MATCH (p:Persn) RETURN q.name')
    await page.getByRole('button', { name: 'Use “Person”' }).click()
    await run()
    await page.getByRole('button', { name: 'Use “p”' }).click()
    await run()
    await page.locator('table.rows').waitFor()
    expect(await page.locator('.cm-content').innerText()).toBe('MATCH (p:Person) RETURN p.name')
  })

  it('stops a query: the request ends, and the engine with it', async () => {
    await open(ENDLESS)
    await run()
    await page.getByRole('button', { name: /^Stop/ }).click()
    await page.getByText(/^Stopped after/).waitFor()
    await write('RETURN 1 AS one')
    await run()
    await page.locator('table.rows').waitFor()
    expect(await cells(1)).toEqual(['1'])
    expect(faults).toEqual([])
  })

  it('says what was cut off, and draws a long result in parts', async () => {
    await open('UNWIND range(1, 20000) AS n RETURN n')
    await run()
    await page.getByText('First 10,000 rows, there are more: the limit is 10,000 rows').waitFor()
    expect(await page.locator('table.rows tbody tr').count()).toBe(200)
    await page.getByRole('button', { name: 'Show 200 more' }).click()
    await page.locator('table.rows tbody tr').nth(399).waitFor()
  })

  it('draws items and links as a graph, and opens them in Explore', async () => {
    await open('MATCH (p:Person {id: $who})-[t:PARTICIPATED_IN]->(m:Meeting) RETURN p, t, m', {
      who: 'person:josep-borrell',
    })
    await run()
    await page.getByRole('tab', { name: 'Graph' }).click()
    const graph = page.getByRole('application', { name: /^Graph of \d+ items of the result/ })
    await graph.waitFor()
    const items = /\d+/.exec((await graph.getAttribute('aria-label')) ?? '')?.[0]
    await page.getByRole('button', { name: 'Open in Explore' }).click()
    await page.getByRole('application', { name: new RegExp(`^Graph of ${items} items\\. Arrow`) }).waitFor()
    await page.waitForURL(/#explore\//)
    expect(faults).toEqual([])
  })

  it('explains a query without running it', async () => {
    await open('MATCH (n) RETURN n.name')
    await page.getByRole('button', { name: 'Explain' }).click()
    await page.locator('.plan__steps').waitFor()
    expect(await page.locator('.plan__steps').innerText()).toContain('Node scan')
    expect(await page.locator('.plan__notes').innerText()).toContain('Looks at every node')
  })

  it('suggests from the schema, and inserts from it', async () => {
    await open('RETURN 1')
    await write('MATCH (m:Mee')
    await page.getByRole('option', { name: /^Meeting/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type(') RETURN m.')
    await page.getByRole('option', { name: /^topics/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('CONCERNS', { exact: true }).click()
    await page.getByRole('button', { name: '.topic', exact: true }).click()
    expect(await page.locator('.cm-content').innerText()).toContain('.topic')
  })

  it('shows names as text, whatever they hold', async () => {
    await open("RETURN '<img src=x onerror=alert(1)>' AS `<b>x</b>`, 'עברית (x)' AS rtl")
    await run()
    await page.locator('table.rows').waitFor()
    expect(await cells(1)).toEqual(['<img src=x onerror=alert(1)>'])
    expect(await page.locator('table.rows img, table.rows b').count()).toBe(0)
    expect(await page.locator('table.rows td bdi').last().innerText()).toBe('עברית (x)')
  })

  it('saves all rows as CSV and JSON', async () => {
    await open('UNWIND range(1, 300) AS n RETURN n')
    await run()
    await page.locator('table.rows').waitFor()
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      return readFile(await download.path(), 'utf8')
    }
    expect((await saved('CSV')).split('\r\n')).toHaveLength(302)
    expect(JSON.parse(await saved('JSON'))).toHaveLength(300)
  })

  it('works from the keyboard alone: leave the editor, run, walk the tabs', async () => {
    await open('RETURN 1 AS one')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+Enter')
    await page.locator('table.rows').waitFor()
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.locator('.plan__steps').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result-plan')
  })

  it.each(['light', 'dark'] as const)('shuts nobody out in the %s theme', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await open('MATCH (m:Meting) RETURN m.name, 1 AS one')
    await run()
    await page.getByText(/^0 rows\.$/).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: /Called off/ }).click()
    await run()
    await page.locator('table.rows').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('tab', { name: 'Plan' }).click()
    await page.locator('.plan__steps').waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

describeInBrowser('a server without a console', (browser) => {
  it('has no Query page, and says so to a link to it', async () => {
    const parley = await runParley(undefined, { PARLEY_CONSOLE: 'off' })
    const page = await browser().newPage()
    await page.goto(parley.url)
    await page.getByText(/^\d+ people$/).waitFor()
    expect(await page.getByRole('link', { name: 'Query' }).count()).toBe(0)
    await page.goto(`${parley.url}#query`)
    await page.reload()
    await page.getByText('turned off on this server').waitFor()
    await page.close()
  })
})
