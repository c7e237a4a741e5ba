import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { axeFaults, faultsOf } from '../support/page-faults.ts'
import { type Parley, runParley } from '../support/parley.ts'

const table = [
  'title;date;where;attendees;status;note',
  'Fish talks;4/11/2024;Busan;Anna Lind|Otto Berg;held;x',
  'More fish talks;5/11/2024;Busan;Anna Lind;maybe;',
  'Harbour talks;6/11/2024;Oslo;Otto Berg;held;',
].join('\n')
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
const sizes = [
  { name: 'a desk', viewport: { width: 1440, height: 900 }, hasTouch: false },
  { name: 'a phone', viewport: { width: 390, height: 844 }, hasTouch: true },
] as const

describeInBrowser('importing files', (browser) => {
  let parley: Parley
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    parley = await runParley([])
  })
  afterEach(() => page.context().close())

  const open = async (options: Partial<(typeof sizes)[number]> & { colorScheme?: 'light' | 'dark' } = sizes[0]) => {
    page = await (await browser().newContext(options)).newPage()
    faults = faultsOf(page)
    await page.goto(`${parley.url}#import`)
    await page.getByRole('heading', { name: 'Import', exact: true }).waitFor()
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const choose = (act: () => Promise<unknown>, ...files: ReturnType<typeof file>[]) =>
    Promise.all([page.waitForEvent('filechooser'), act()]).then(([chooser]) => chooser.setFiles(files))
  const figure = (words: string) => page.locator('.isum > div', { hasText: words }).locator('dd').textContent()

  it.each(sizes)('leads from a table to a batch that is shown, undone and redone, on $name', async (size) => {
    await open(size)
    const press = (what: Locator) => (size.hasTouch ? what.tap() : what.click())
    await choose(() => press(button('choose files')), file('fish.csv', table))
    await page.getByText('fish.csv: Choose how dates are written.').waitFor()
    expect(await button('Try it out').isDisabled()).toBe(true)
    await press(page.getByText('Day first'))
    await press(button('Try it out'))
    await page.getByText('nothing has been saved yet').waitFor()
    expect(await page.getByRole('heading', { name: 'Trial run' }).boundingBox()).toMatchObject({
      y: expect.toSatisfy((y) => y > 40 && y < 200),
    })
    expect((await page.locator('.app').boundingBox())?.y).toBe(0)
    expect((await page.getByRole('heading', { name: 'Import', exact: true }).boundingBox())?.y).toBeGreaterThan(0)
    expect([await figure('ok'), await figure('rejected')]).toEqual(['2', '1'])
    expect(await page.getByRole('row', { name: /fish\.csv 3/ }).textContent()).toMatch(
      /status = maybe.*Use "held", "planned"/,
    )
    const created = page.getByRole('region', { name: 'Created' })
    expect(await created.getByRole('heading').textContent()).toMatch(/the first 5 of \d/)
    expect(await created.getByRole('listitem').filter({ hasText: 'Fish talks' }).first().textContent()).toMatch(
      /meeting.*date 2024-11-04.*place Busan/,
    )
    const [download] = await Promise.all([page.waitForEvent('download'), press(button('Download this row'))])
    expect(download.suggestedFilename()).toBe('fish.csv')
    expect(await readFile(await download.path(), 'utf8')).toContain('More fish talks')
    expect(await (await fetch(`${parley.url}api/search?q=fish`)).json()).toMatchObject({ hits: [] })

    await press(button('Load 2 rows'))
    await page.getByText(/2 rows as batch-\d/).waitFor()
    await press(button('Show in Explore'))
    await page.waitForURL(/#explore/)
    expect(await (await fetch(`${parley.url}api/search?q=fish`)).json()).toMatchObject({
      hits: [{ name: 'Fish talks' }],
    })

    await page.goto(`${parley.url}#import`)
    const newest = page.locator('.ibatch').first()
    await press(newest.getByRole('button', { name: /^Undo/ }))
    const question = page.getByRole('dialog')
    expect(await question.textContent()).toContain('This removes what only this batch said')
    await press(question.getByRole('button', { name: 'Undo this batch' }))
    await newest.getByText('undone').waitFor()
    expect(await (await fetch(`${parley.url}api/search?q=fish`)).json()).toMatchObject({ hits: [] })
    await press(newest.getByRole('button', { name: /^Redo/ }))
    await press(question.getByRole('button', { name: 'Redo this batch' }))
    await newest.getByText('loaded').waitFor()
    await press(newest.getByRole('button', { name: /^Undo/ }))
    await press(question.getByRole('button', { name: 'Undo this batch' }))
    await newest.getByText('undone').waitFor()
    expect(faults).toEqual([])
  })

  it('needs no mouse', async () => {
    await open()
    const tabTo = async (what: Locator) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await what.evaluate((element) => element === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`${what} can't be reached with Tab`)
    }
    const enter = async (what: Locator) => {
      await tabTo(what)
      await page.keyboard.press('Enter')
    }
    await choose(() => enter(button('choose files')), file('harbour.csv', table))
    const days = page.getByRole('radio', { name: /Year first/ })
    await days.waitFor()
    await tabTo(days)
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('radio', { name: /Day first/ }).isChecked()).toBe(true)
    await enter(button('Try it out'))
    await page.getByText('nothing has been saved yet').waitFor()
    await enter(button('Load 2 rows'))
    await page.getByText(/2 rows as batch-\d/).waitFor()
    await enter(page.locator('.ibatch').first().getByRole('button', { name: /^Undo/ }))
    await enter(button('Undo this batch'))
    await page.locator('.ibatch').first().getByText('undone').waitFor()
    expect(faults).toEqual([])
  })

  it('reads a table by the mapping that comes with it, as it was changed on the page', async () => {
    await open()
    const mapping = {
      rows: 'meetings',
      namespace: 'fish',
      separator: ';',
      dates: 'day-first',
      fields: {
        name: { column: 'title' },
        date: { column: 'date' },
        status: { column: 'status', map: { maybe: 'alleged' } },
      },
    }
    const files = [file('fish.csv', table), file('fish.mapping.json', JSON.stringify(mapping))]
    await choose(() => button('choose files').click(), ...files)
    await page.getByText('"maybe" is alleged').waitFor()
    await page.getByLabel('note', { exact: false }).first().selectOption('Topics')
    await button('Try it out').click()
    await page.getByText('nothing has been saved yet').waitFor()
    expect([await figure('ok'), await figure('rejected'), await figure('created')]).toEqual(['3', '0', '3'])
    expect(faults).toEqual([])
  })

  it('pages through thousands of faults', async () => {
    await open()
    const rows = Array.from({ length: 1_200 }, (_, index) => `{"kind":"Ghost","id":"x:${index}"}`)
    await choose(() => button('choose files').click(), file('ghosts.jsonl', rows.join('\n')))
    await button('Try it out').click()
    await page.getByText('1–50 of 1,200 faults').waitFor()
    await button('Next').click()
    await page.getByText('51–100 of 1,200 faults').waitFor()
    expect(await page.getByRole('row').nth(1).textContent()).toContain('51')
    expect(await button(/^Load/).isDisabled()).toBe(true)
    expect(faults).toEqual([])
  })

  it('says what is wrong with a file before it is read', async () => {
    await open()
    await choose(() => button('choose files').click(), file('picture.png', ''), file('alone.mapping.json', '{}'))
    await page.getByText("picture.png: Parley can't read it").waitFor()
    expect(await page.getByText('is a mapping, but its table is missing').isVisible()).toBe(true)
    expect(await button('Try it out').isDisabled()).toBe(true)
    await button('Remove picture.png').click()
    await page.getByText('Choose files to begin').waitFor()
  })

  it('keeps the files and their columns while something is looked up elsewhere', async () => {
    await open()
    await choose(() => button('choose files').click(), file('fish.csv', table))
    await page.getByText('Month first').click()
    await page.getByRole('link', { name: 'Paths' }).click()
    await page.getByRole('link', { name: 'Import' }).click()
    expect(await page.getByRole('radio', { name: /Month first/ }).isChecked()).toBe(true)
  })

  it('shows an import that another page started, and stops it', async () => {
    await open()
    const other = page
    await open()
    const people = Array.from(
      { length: 60_000 },
      (_, index) => `{"type":"entity","kind":"Person","id":"p:${index}","name":"P ${index}"}`,
    )
    const text = `{"type":"source","name":"A long list"}\n${people.join('\n')}`
    await choose(() => button('choose files').click(), file('people.jsonl', text))
    await page.getByText('Ready. Try it out').waitFor()
    const started = await page.evaluate(async (content) => {
      const form = new FormData()
      form.append('file', new Blob([content]), 'people.jsonl')
      return (await fetch('api/imports', { method: 'POST', body: form })).status
    }, text)
    expect(started).toBe(202)
    const loading = other.locator('.ibatch', { hasText: 'Loading people.jsonl' })
    await loading.waitFor()
    await loading.locator('[role=progressbar]:not([aria-valuenow="0"])').waitFor()
    await loading.getByRole('button', { name: 'Stop' }).click()
    await loading.waitFor({ state: 'detached' })
    await other.locator('.ibatch').first().getByText('not finished').waitFor()
    await other.context().close()
  })

  it('says that the server is away, and tries again when it is back', async () => {
    await open()
    await choose(() => button('choose files').click(), file('note.txt', 'Nobody met.'))
    await page.getByText('Ready. Try it out').waitFor()
    await parley.stop()
    await button('Try it out').click()
    await page.getByText('Can’t reach Parley.').waitFor()
    await page.getByText('The trial run failed.').waitFor()
    expect(await button('Try it out').isDisabled()).toBe(true)
    await parley.start()
    await button('Try now').click()
    await button('Try it out').click()
    await page.getByText('nothing has been saved yet').waitFor()
  })

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(sizes)('shuts nobody out on $name', async (size) => {
      await open({ ...size, colorScheme })
      expect(await axeFaults(page, 'main')).toEqual([])
      await choose(() => button('choose files').click(), file('fish.csv', table))
      await page.getByText('Day first').click()
      await button('Try it out').click()
      await page.getByText('nothing has been saved yet').waitFor()
      await page.locator('summary').first().click()
      expect(await axeFaults(page, 'main')).toEqual([])
      expect(faults).toEqual([])
    })
  })
})
