import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { pack } from '../../client/workspace/address.ts'
import { emptyView } from '../../client/workspace/view.ts'
import { tempDir } from '../server/store/temp-dir.ts'
import { describeInBrowser } from '../support/browser.ts'
import { axeFaults } from '../support/page-faults.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { ROOT } from '../support/repository.ts'
import { said } from './journey.ts'
import { reviewDocuments } from './review-documents.ts'

const EDITOR = 'an-editor'
const READER = 'a-reader'
const BORRELL = 'person:josep-borrell'

const dialog = (page: Page) => page.getByRole('dialog')
const question = (page: Page) => dialog(page).getByRole('heading')
const give = async (page: Page, token: string) => {
  await page.getByRole('textbox', { name: 'Token' }).fill(token)
  await page.getByRole('button', { name: 'Continue' }).click()
}
const asked = (page: Page, what: string) => question(page).getByText(what, { exact: true }).waitFor()
const FOR_ANY = 'Parley needs a token'
const UNKNOWN = 'Parley doesn’t know this token'
const FOR_EDITORS = 'You need an editor’s token'

/** For each page, something that appears only for someone who may read. */
const pages: Record<string, (page: Page) => Promise<unknown>> = {
  explore: (page) => page.getByText(/^\d+ people$/).waitFor(),
  query: (page) => page.getByRole('button', { name: /Two sides at one table/ }).waitFor(),
  [`paths?from=${BORRELL}&to=person:kim-jong-un`]: (page) => page.locator('.pcard').first().waitFor(),
  review: (page) => page.getByRole('region', { name: 'Decision' }).getByText('Are these the same person?').waitFor(),
  import: (page) => page.getByRole('region', { name: 'Loads' }).getByRole('button', { name: /^Undo/ }).waitFor(),
  snapshots: (page) => page.getByText('Nothing is published yet.').waitFor(),
}

describeInBrowser('a server with tokens', (browser) => {
  let parley: Parley
  let page: Page
  beforeAll(async () => {
    const documents = await reviewDocuments(join(await tempDir(), 'documents'))
    parley = await runParley([join(ROOT, 'data'), ...documents], {
      PARLEY_EDITOR_TOKEN: EDITOR,
      PARLEY_VIEWER_TOKEN: READER,
    })
  })
  beforeEach(async () => {
    page = await (await browser().newContext()).newPage()
  })
  afterEach(() => page.context().close())
  const open = (fragment: string) => page.goto(`${parley.url}#${fragment}`)
  const readAs = async (token: string, fragment: string) => {
    await open(fragment)
    await asked(page, FOR_ANY)
    await give(page, token)
    await dialog(page).waitFor({ state: 'hidden' })
  }

  it.each(Object.entries(pages))('asks for a token on #%s, and shows the page to a reader', async (fragment, shown) => {
    await open(fragment)
    await asked(page, FOR_ANY)
    await give(page, READER)
    await shown(page)
    expect(await dialog(page).count()).toBe(0)
  })

  it('can be put off, and asks again on Try again', async () => {
    await open('snapshots')
    await asked(page, FOR_ANY)
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.getByRole('alert').getByText('The list did not load.').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await asked(page, FOR_ANY)
  })

  it('says that a token is wrong, and accepts the right one', async () => {
    await open('explore')
    await asked(page, FOR_ANY)
    await give(page, 'a-guess')
    await asked(page, UNKNOWN)
    await give(page, READER)
    await page.getByText(/^\d+ people$/).waitFor()
  })

  it('refuses a token that no header can carry', async () => {
    await open('snapshots')
    await asked(page, FOR_ANY)
    await give(page, 'ключ')
    await asked(page, FOR_ANY)
    await give(page, ` ${READER} `)
    await page.getByText('Nothing is published yet.').waitFor()
  })

  it('opens the view of an address once it has a token', async () => {
    await open(`explore/${await pack({ ...emptyView, ids: [BORRELL, 'org:eu'] })}`)
    await asked(page, FOR_ANY)
    await give(page, READER)
    await said(page, 'Opened an address')
    await page.getByRole('heading', { name: 'Josep Borrell and 1 more item' }).waitFor()
  })

  it('lets a reader query', async () => {
    await readAs(READER, 'query')
    await page.getByRole('button', { name: /Two sides at one table/ }).click()
    await page.getByRole('button', { name: /^Run/ }).click()
    await page.locator('table.rows').waitFor()
  })

  it('asks a reader who publishes for an editor’s token, and keeps the typed text', async () => {
    await readAs(READER, `explore/${await pack({ ...emptyView, ids: [BORRELL] })}`)
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await asked(page, FOR_EDITORS)
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.getByLabel('Title').fill('Borrell alone')
    await page.getByText('The preview did not load.').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await asked(page, FOR_EDITORS)
    await give(page, EDITOR)
    await page.getByText('Ready. Parley publishes only what the preview shows').waitFor()
    await page.locator('.pub__foot').getByRole('button', { name: 'Publish' }).click()
    await page.getByRole('link', { name: 'Open the page' }).waitFor()
    await page.getByRole('button', { name: 'see all snapshots' }).click()
    await page.getByRole('link', { name: 'Borrell alone' }).waitFor()
  })

  it('asks a reader who decides for an editor’s token, and stays with the item', async () => {
    await readAs(READER, 'review')
    const decision = page.getByRole('region', { name: 'Decision' })
    await decision.getByText('Are these the same person?').waitFor()
    await page.getByRole('button', { name: 'Keep apart' }).click()
    await asked(page, FOR_EDITORS)
    await give(page, EDITOR)
    await decision.getByText('Are these the same person?').waitFor()
    await page.getByRole('button', { name: 'Keep apart' }).click()
    await page.getByText('1 done here').waitFor()
  })

  it('asks a reader who brings files for an editor’s token, and keeps the files', async () => {
    await readAs(READER, 'import')
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'choose files' }).click(),
    ])
    await chooser.setFiles([{ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Nobody met.') }])
    await asked(page, FOR_EDITORS)
    await give(page, EDITOR)
    await page.getByText('Ready. Try it out').waitFor()
    await page.getByRole('button', { name: 'Try it out' }).click()
    await page.getByText('nothing has been saved yet').waitFor()
  })
})

describeInBrowser('a server with a token for editors only', (browser) => {
  it('lets everybody read, and asks for a token before a change', async () => {
    const parley = await runParley(await reviewDocuments(join(await tempDir(), 'documents')), {
      PARLEY_EDITOR_TOKEN: EDITOR,
    })
    const page = await (await browser().newContext()).newPage()
    await page.goto(`${parley.url}#review`)
    await page.getByText('Are these the same person?').waitFor()
    expect(await dialog(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Merge' }).click()
    await asked(page, FOR_ANY)
    await give(page, EDITOR)
    await page.getByRole('button', { name: 'Merge' }).click()
    await page.getByText('1 done here').waitFor()
    await page.context().close()
  })
})
