import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ReviewAnswer } from '../../model/api/review.ts'
import { tempDir } from '../server/store/temp-dir.ts'
import { describeInBrowser } from '../support/browser.ts'
import { axeFaults, faultsOf } from '../support/page-faults.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { reviewDocuments } from './review-documents.ts'

const sizes = [
  { name: 'a desk', viewport: { width: 1440, height: 900 }, hasTouch: false },
  { name: 'a phone', viewport: { width: 390, height: 844 }, hasTouch: true },
] as const

describeInBrowser('reviewing', (browser) => {
  let parley: Parley
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    parley = await runParley(await reviewDocuments(join(await tempDir(), 'documents')))
  })
  afterEach(() => page.context().close())

  const open = async (options: Partial<(typeof sizes)[number]> & { colorScheme?: 'light' | 'dark' } = sizes[0]) => {
    page = await (await browser().newContext(options)).newPage()
    faults = faultsOf(page)
    await page.goto(`${parley.url}#review`)
    await page.getByRole('region', { name: 'Decision' }).waitFor()
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const undo = () => page.getByRole('main').getByRole('button', { name: 'Undo' })
  const counts = async () => ReviewAnswer.parse(await (await fetch(`${parley.url}api/review`)).json()).counts
  const left = (count: number) => page.getByText(`${count} left`, { exact: true }).waitFor()
  const decision = () => page.getByRole('region', { name: 'Decision' })
  const all = { same: 1, contradiction: 2, claim: 9 }

  it.each(sizes)('merges, picks a value, accepts and undoes each by the buttons, on $name', async (size) => {
    await open(size)
    const press = (what: Locator) => (size.hasTouch ? what.tap() : what.click())
    await decision().getByText('Are these the same person?').waitFor()
    await decision().getByText('both speak for European Union').waitFor()
    await press(button('Merge'))
    await decision().getByText('Which date is right?').waitFor()
    await left(11)

    await press(decision().getByText('4 Nov 2024', { exact: true }))
    await press(button('Take 4 Nov 2024'))
    await decision().getByText('Which status is right?').waitFor()
    const { node } = await (await fetch(`${parley.url}api/entities/meeting:seoul-talks`)).json()
    expect(node.properties.date).toBe('2024-11-04')

    await press(button('Reject'))
    await decision().getByText('Claim found in the text').waitFor()
    await press(button('Accept'))
    await left(8)
    expect(await counts()).toEqual({ same: 0, contradiction: 0, claim: 8 })

    for (const now of [9, 10, 11, 12]) {
      await press(undo())
      await left(now)
    }
    expect(await counts()).toEqual(all)
    await decision().getByText('Are these the same person?').waitFor()
    expect(faults).toEqual([])
  })

  it('needs no mouse: keys decide, put off, go on and undo', async () => {
    await open()
    const { keyboard } = page
    await decision().getByText('Are these the same person?').waitFor()
    await keyboard.press('s')
    await decision().getByText('Which date is right?').waitFor()
    await keyboard.press('ArrowUp')
    await decision().getByText('Are these the same person?').waitFor()
    await keyboard.press('x')
    await decision().getByText('Which date is right?').waitFor()
    await keyboard.press('2')
    await keyboard.press('a')
    await decision().getByText('Which status is right?').waitFor()
    await keyboard.press('r')
    await decision().getByText('Claim found in the text').waitFor()
    for (const [key, after] of [
      ['a', 9],
      ['r', 8],
    ] as const) {
      await keyboard.press(key)
      await left(after)
    }
    // What was put off comes last.
    for (let waiting = 8; waiting > 1; waiting -= 1) {
      await keyboard.press('a')
      await left(waiting - 1)
    }
    await decision().getByText('Are these the same person?').waitFor()
    await keyboard.press('k')
    await page.getByRole('heading', { name: 'All reviewed' }).waitFor()
    expect(await counts()).toEqual({ same: 0, contradiction: 0, claim: 0 })
    for (let undone = 1; undone <= 12; undone += 1) {
      await keyboard.press('Control+z')
      await left(undone)
    }
    expect(await counts()).toEqual(all)
    expect(faults).toEqual([])
  })

  it('corrects a claim in a form, which says what is wrong before anything is sent', async () => {
    await open()
    await button(/^Claims/).click()
    await page.getByText('possible duplicate').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /Talks of Anna Lind and Otto Berg in Oslo is a meeting/ }).click()
    await page.keyboard.press('e')
    const form = page.getByRole('dialog')
    await form.getByLabel('Date').fill('2024-13-12')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('There is no month 13').waitFor()
    await form.getByLabel('Date').fill('2024-03-13')
    await form.getByLabel('Reason').fill('The talks went on past midnight')
    await page.keyboard.press('Enter')
    await left(11)
    const meeting = 'meeting:2024-03-12-talks-of-anna-lind-and-otto-berg-in-oslo'
    const { node } = await (await fetch(`${parley.url}api/entities/${meeting}`)).json()
    expect(node).toMatchObject({ name: 'Talks of Anna Lind and Otto Berg in Oslo', properties: { date: '2024-03-13' } })
    const { claims } = await (await fetch(`${parley.url}api/claims?about=${meeting}`)).json()
    expect(claims).toContainEqual(
      expect.objectContaining({ method: 'manual', quote: 'The talks went on past midnight' }),
    )
    await undo().click()
    await left(12)
    expect(await counts()).toEqual(all)
    expect(faults).toEqual([])
  })

  it('opens the document of a claim at its quote, and from there other claims', async () => {
    await open()
    await button(/^Claims/).click()
    await page.getByText('possible duplicate').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /Otto Berg speaks for Norway/ }).click()
    const document = page.getByRole('region', { name: 'Document' })
    await document.getByText('Talks in Oslo').first().waitFor()
    expect((await document.locator('.sp.cur').allTextContents()).join('')).toContain('Foreign Minister')
    const other = document.getByRole('button', { name: /^Show claim/ }).first()
    await other.click()
    expect((await document.locator('.sp.cur').allTextContents()).join('')).not.toContain('Foreign Minister')
  })

  it('shows what it is about in the graph', async () => {
    await open()
    await decision().getByText('Are these the same person?').waitFor()
    await page.keyboard.press('o')
    await page.getByText('Added 2 items from the review').waitFor()
    expect(page.url()).toContain('#explore')
  })

  it('says how many wait wherever one is', async () => {
    await open()
    expect(await page.getByRole('link', { name: /^Review/ }).textContent()).toContain('12 waiting')
  })

  it('says what could not be done, and lets it be tried again', async () => {
    await open()
    await decision().getByText('Are these the same person?').waitFor()
    await parley.stop()
    await page.keyboard.press('m')
    await page.getByText('Can’t reach Parley.').waitFor()
    await page.getByText('Your answer was not saved.').waitFor()
    await page.locator('button:disabled', { hasText: 'Merge' }).waitFor()
    await parley.start()
    await button('Try now').click()
    await button('Merge').click()
    await left(11)
    await undo().click()
    await left(12)
  })

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(sizes)('shuts nobody out on $name', async (size) => {
      await open({ ...size, colorScheme })
      const isPhone = size.hasTouch
      for (const [kind, words] of [
        ['Duplicates', 'Are these the same person?'],
        ['Contradictions', 'Which date is right?'],
        ['Claims', 'Claim found in the text'],
      ] as const) {
        if (isPhone) await button('Show the queue').tap()
        await button(new RegExp(`^${kind}`)).click()
        if (isPhone) await page.locator('button.rqi').first().tap()
        await decision().getByText(words).waitFor()
        await page.getByRole('region', { name: 'Document' }).waitFor()
        expect(await axeFaults(page, 'main')).toEqual([])
      }
      await button('Correct').click()
      await page.getByRole('dialog').waitFor()
      expect(await axeFaults(page, 'dialog[open]')).toEqual([])
      expect(faults).toEqual([])
    })
  })
})
