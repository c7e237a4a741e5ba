import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { listen } from '../support/port.ts'
import { finger, keyboard, mouse } from './hands.ts'
import { article, details, visit } from './journey.ts'

const BORRELL = 'person:josep-borrell'
const DIALOGUE = 'meeting:2024-11-04-eu-rok-strategic-dialogue'
const QUERY = "MATCH (p:Person {id: 'person:josep-borrell'}) RETURN p.name AS name"

describeInBrowser('one journey through Parley', (browser) => {
  let parley: Parley
  let site: string
  /** The pages of another site, by path. */
  const articles = new Map<string, string>()
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(articles.get(url))
  })
  beforeAll(async () => {
    parley = await runParley()
    site = `http://127.0.0.1:${await listen(server)}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it.each([
    ['by mouse', mouse],
    ['by keyboard alone', keyboard],
    ['by touch on a phone', finger],
  ])('leads %s from a name to its evidence, a path, a query, and a figure in an article', async (way, hand) => {
    const { page, faults, leave } = await visit(browser(), parley.url, hand.options)
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
    const ofDetails = (name: string | RegExp) => details(page).getByRole('button', { name }).first()
    // On a phone the details may cover the status line.
    const told = (what: string | RegExp) =>
      page.locator('.status__what').filter({ hasText: what }).waitFor({ state: 'attached' })

    await page.getByText(/^\d+ people$/).waitFor()
    await hand.find(page.getByRole('combobox', { name: 'Search everything' }), 'Josep Borrell')
    await details(page).getByRole('heading', { level: 2, name: 'Josep Borrell' }).waitFor()
    await hand.press(ofDetails(/^Expand/))
    await told(/Expanded Josep Borrell: \d+ added/)

    await hand.select(page, DIALOGUE)
    await details(page).getByText('Monday, 4 November 2024').waitFor()
    await hand.press(ofDetails(/See it in the document|See the record/))
    const quote = page.getByRole('dialog').locator('.sp.cur').first()
    await quote.waitFor()
    expect((await quote.innerText()).length).toBeGreaterThan(20)
    await hand.press(button('Close the document'))

    await hand.select(page, BORRELL)
    await hand.press(ofDetails('Path to…'))
    await hand.find(page.getByRole('combobox', { name: 'To' }), 'Kim Jong Un')
    await page.getByRole('heading', { name: /\d+ connections/ }).waitFor()
    const found = page.locator('.pcard').first()
    expect(await found.innerText()).toMatch(/both took part in/)
    await found.locator('blockquote').first().waitFor()
    await hand.press(found.getByRole('button', { name: 'See it' }).first())
    await quote.waitFor()
    await hand.press(button('Close the document'))
    await hand.press(button('Add path 1 to view'))
    await told(/Added a path: \d+ new items/)

    if (await ofDetails('Close details').isVisible()) await hand.press(ofDetails('Close details'))
    await hand.press(button('Fold meetings'))
    await told('Folded the meetings')
    await hand.brush(page)
    await told(/^Set the dates to/)

    await hand.bar(page, 'Query')
    await hand.reach(page.locator('.cm-content'))
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(QUERY)
    await hand.press(button(/^Run/))
    await page.locator('table.rows').getByText('Josep Borrell').waitFor()

    await hand.bar(page, 'Explore')
    await hand.bar(page, 'Publish')
    await hand.reach(page.getByLabel('Title'))
    await page.keyboard.press('Control+a')
    await page.keyboard.type('From Seoul to Pyongyang')
    await page.getByText('Ready. Parley publishes only what the preview shows').waitFor()
    await hand.press(page.locator('.pub__foot').getByRole('button', { name: 'Publish' }))
    await page.getByRole('link', { name: 'Open the page' }).waitFor()
    await hand.press(button('Copy'))
    const path = `/${encodeURIComponent(way)}`
    articles.set(path, article(await page.evaluate(() => navigator.clipboard.readText())))
    await page.goto(site + path)
    await hand.press(page.getByText('Show as table, with sources'))
    // Once it is touched, the picture is no image any more but a group of what can be asked.
    const picture = page.locator('parley-snapshot')
    await picture
      .getByRole('img', { name: /^From Seoul to Pyongyang/ })
      .or(picture.getByRole('group'))
      .first()
      .waitFor()
    await page.locator('parley-snapshot tr', { hasText: 'Josep Borrell' }).first().waitFor()
    expect(faults).toEqual([])
    await leave()
  })
})
