import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Snapshot } from '../../model/snapshot.ts'
import { describeInBrowser } from '../support/browser.ts'
import { axeFaults, faultsOf } from '../support/page-faults.ts'
import { type Parley, runParley } from '../support/parley.ts'

/** Borrell and whom he met in the first days of November 2024. */
const MEETINGS =
  "MATCH (p:Person {id: 'person:josep-borrell'})-[t:PARTICIPATED_IN]->(m:Meeting)<-[u:PARTICIPATED_IN]-(o) WHERE m.since >= '2024-11-01' AND m.until <= '2024-11-05' RETURN p, t, m, u, o"

describeInBrowser('publishing', (browser) => {
  let parley: Parley
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    parley = await runParley()
  })
  beforeEach(async () => {
    const context = await browser().newContext({ reducedMotion: 'reduce' })
    page = await context.newPage()
    faults = faultsOf(page)
  })
  afterEach(() => page.context().close())

  /** Explore with the items of a query. */
  const explore = async () => {
    await page.goto(`${parley.url}#query?${new URLSearchParams({ q: MEETINGS })}`)
    await page.locator('.cm-content').waitFor()
    await page.getByRole('button', { name: /^Run/ }).click()
    await page.getByRole('button', { name: 'Open in Explore' }).click()
    await page.getByRole('application', { name: /^Graph of/ }).waitFor()
  }
  const openPane = async (title: string) => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByLabel('Title').fill(title)
    await ready()
  }
  const ready = () => page.getByText('Ready. Parley publishes only what the preview shows').waitFor()
  /** Publishes, and fetches what was published. */
  const published = async () => {
    await page.locator('.pub__foot').getByRole('button', { name: 'Publish' }).click()
    const href = await page.getByRole('link', { name: 'Open the page' }).getAttribute('href')
    return { url: href ?? '', snapshot: Snapshot.parse(await (await fetch(`${href}.json`)).json()) }
  }

  it('publishes just what the preview shows, words and all', async () => {
    await explore()
    await openPane('Borrell <b>in Seoul</b>')
    await page.getByLabel('Caption').fill('Two talks in one day.')
    await page.getByLabel('Credits').fill('Data: Parley example')
    await page.getByLabel('Description for people who can’t see the picture').fill('Borrell met two ministers.')
    await ready()
    const seen = (await page.locator('parley-preview .doc').textContent()) ?? ''
    expect(seen).toContain('Borrell <b>in Seoul</b>')
    expect(seen).toContain('Two talks in one day.')
    const { url, snapshot } = await published()
    expect(snapshot).toMatchObject({ alt: 'Borrell met two ministers.', credits: 'Data: Parley example' })
    const file = await page.context().newPage()
    await file.goto(`${url}.html`)
    expect(await file.locator('main').textContent()).toBe(seen)
    expect(faults).toEqual([])
  })

  it('keeps the words that were written while another page is looked at', async () => {
    await explore()
    await openPane('Borrell in Seoul')
    await page.getByLabel('Caption').fill('Two talks in one day.')
    await page.getByRole('link', { name: 'Explore' }).click()
    await page.getByRole('application', { name: /^Graph of/ }).waitFor()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await ready()
    expect(await page.getByLabel('Title').inputValue()).toBe('Borrell in Seoul')
    expect(await page.getByLabel('Caption').inputValue()).toBe('Two talks in one day.')
  })

  it('publishes no link that was filtered out, and no item that was hidden', async () => {
    await explore()
    await page.getByRole('switch', { name: /^held in/i }).click()
    await page.getByRole('switch', { name: /^states/i }).click()
    await openPane('Without places')
    const { snapshot } = await published()
    expect(snapshot.edges.map(({ relation }) => relation)).not.toContain('HELD_IN')
    expect(snapshot.nodes.map(({ kind }) => kind)).not.toContain('State')
    expect(snapshot.edges.length).toBeGreaterThan(3)
  })

  it('publishes no byte that names somebody hidden, once each place is decided', async () => {
    await explore()
    await page.evaluate(() => {
      const app: unknown = document.querySelector('parley-app')
      if (typeof app === 'object' && app !== null && 'workspace' in app)
        Object(app.workspace).hide(['person:josep-borrell'])
    })
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByLabel('Title').fill('Seoul and Tokyo, November 2024')
    await page.getByText(/^Decide \d+ texts that name somebody you left out/).waitFor()
    const publish = page.locator('.pub__foot').getByRole('button', { name: 'Publish' })
    expect(await publish.isDisabled()).toBe(true)
    const names = page.locator('parley-names')
    expect(await names.innerText()).toContain('Josep Borrell visits the Demilitarised Zone')
    await names.getByRole('combobox', { name: /Item, Josep Borrell visits/ }).selectOption('reword')
    const words = names.getByRole('textbox', { name: 'Other words' })
    await words.fill('Visit of the Demilitarised Zone')
    await words.blur()
    await names.getByRole('button', { name: /^Leave out \d+ quotes/ }).click()
    await names.getByRole('button', { name: 'Replace all by “somebody”' }).click()
    await ready()
    expect(await axeFaults(page)).toEqual([])
    const { url, snapshot } = await published()
    expect(snapshot.nodes.map(({ name }) => name)).toContain('Visit of the Demilitarised Zone')
    expect(snapshot.claims.length).toBeGreaterThan(0)
    for (const type of ['.json', '.svg', '.html', '']) {
      const bytes = await (await fetch(`${url}${type}`)).text()
      expect(bytes, type).toContain('Demilitarised Zone')
      expect(bytes, type).not.toMatch(/borrell|josep|person:|meeting:/i)
    }
    expect(faults).toEqual([])
  })

  it('publishes what is chosen in the groups: colours, what stands out, notes, and steps in their order', async () => {
    await explore()
    await openPane('A story')
    const group = (name: string) =>
      page.locator('.group', { has: page.locator('summary', { hasText: new RegExp(`^${name}`) }) })
    const open = async (name: string) => {
      await group(name).locator('summary').click()
      return group(name)
    }
    const look = await open('Look')
    await look.getByRole('button', { name: 'As the page' }).click()
    await look.getByLabel('Fixed words in').selectOption('fr')
    await look.getByLabel('Accent').fill('#aa3300')
    await look.getByLabel('Legend').uncheck()
    const lit = await open('Highlight')
    await lit.getByLabel('Path from…').selectOption({ label: 'Josep Borrell' })
    await lit.getByLabel('to…').selectOption({ label: 'Cho Tae-yul' })
    await lit.getByRole('button', { name: 'Highlight the path' }).click()
    const notes = await open('Notes')
    await notes.getByRole('button', { name: 'Add a note' }).click()
    await notes.getByLabel('Note 1, words').fill('Came from Brussels')
    await notes.getByLabel('Note 1, about').selectOption({ label: 'Josep Borrell' })
    const steps = await open('Steps')
    for (const [index, sentence] of ['Second', 'First'].entries()) {
      await steps.getByRole('button', { name: 'Add a step' }).click()
      await steps.getByLabel(`Step ${index + 1}, sentence`).fill(sentence)
      await steps.getByLabel(`Add to Step ${index + 1}`).selectOption({ label: 'Cho Tae-yul' })
    }
    await steps.getByRole('button', { name: 'Move Step 2 up' }).click()
    await ready()
    expect(await axeFaults(page)).toEqual([])
    const { snapshot } = await published()
    const idOf = (name: string) => snapshot.nodes.find((node) => node.name === name)?.id
    expect(snapshot).toMatchObject({
      theme: 'auto',
      look: { language: 'fr', legend: false, brand: { accent: '#aa3300' } },
    })
    expect(snapshot.highlight).toEqual(expect.arrayContaining([idOf('Josep Borrell'), idOf('Cho Tae-yul')]))
    expect(snapshot.highlight).toHaveLength(5)
    expect(snapshot.nodes.find(({ name }) => name === 'Josep Borrell')?.note).toBe('Came from Brussels')
    expect(snapshot.steps).toEqual(['First', 'Second'].map((text) => ({ text, shows: [idOf('Cho Tae-yul')] })))
    expect(faults).toEqual([])
  })

  it('publishes a folded view folded, each tie with its meetings and who says so', async () => {
    await explore()
    await page.getByRole('button', { name: 'Fold meetings' }).click()
    const drawn = Number(/\d+/.exec((await page.getByRole('application').getAttribute('aria-label')) ?? '')?.[0])
    await openPane('Who met whom')
    const { snapshot } = await published()
    expect(snapshot.nodes).toHaveLength(drawn)
    const idOf = (name: string) => snapshot.nodes.find((node) => node.name === name)?.id
    const ends = [idOf('Cho Tae-yul'), idOf('Josep Borrell')]
    const tie = snapshot.edges.find(
      ({ relation, from, to }) => relation === 'MET' && ends.includes(from) && ends.includes(to),
    )
    expect(tie?.meetings?.map(({ date }) => date)).toEqual(['2024-11-04'])
    expect(snapshot.claims.some(({ about, quote }) => about === tie?.id && quote !== undefined)).toBe(true)
  })

  it('keeps items where they lie on the stage', async () => {
    await explore()
    await openPane('Places')
    const { snapshot } = await published()
    const [, packed = ''] = page.url().split('#snapshots/')
    expect(packed).not.toBe('')
    await page.goto(`${parley.url}#explore/${packed.split('?')[0]}`)
    const places = await page.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
      const view: { n: [string, number, number][] } = await new Response(stream).json()
      return view.n
    }, packed.split('?')[0] ?? '')
    const fromCorner = (all: readonly (readonly [number, number])[]) => {
      const [left, top] = [Math.min(...all.map(([x]) => x)), Math.min(...all.map(([, y]) => y))]
      return all.map(([x, y]) => `${x - left} ${y - top}`).sort()
    }
    expect(fromCorner(snapshot.nodes.map(({ x, y }) => [x, y] as const))).toEqual(
      fromCorner(places.map(([, x, y]) => [x, y] as const)),
    )
  })

  it('publishes what Paths shows', async () => {
    await page.goto(`${parley.url}#paths?from=person:josep-borrell&to=person:kim-yong-hyun`)
    await page.getByRole('application', { name: /^Graph of/ }).waitFor()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await ready()
    expect(await page.getByLabel('Title').inputValue()).toBe('How Josep Borrell and Kim Yong-hyun are connected')
    const { snapshot } = await published()
    expect(snapshot.nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Josep Borrell', 'Kim Yong-hyun']))
    expect(faults).toEqual([])
  })

  it('publishes nothing when the graph has changed since the preview', async () => {
    await explore()
    await openPane('Stale')
    await page.route('**/api/snapshots', (route) => {
      const body: unknown = route.request().postDataJSON()
      return route.continue({ postData: JSON.stringify({ ...Object(body), preview: '0'.repeat(32) }) })
    })
    await page.locator('.pub__foot').getByRole('button', { name: 'Publish' }).click()
    await page.getByRole('alert').getByText('has changed since this was previewed').waitFor()
  })

  it('gives codes to copy and files to keep', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await explore()
    await openPane('Codes')
    const { url } = await published()
    await page.getByRole('button', { name: 'Copy' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`<parley-snapshot src="${url}"`)
    await page.getByRole('tab', { name: 'Element' }).press('ArrowRight')
    await page.getByRole('button', { name: 'Copy' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<iframe src=')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'HTML' }).click(),
    ])
    expect(await download.failure()).toBeNull()
  })

  it('lists what is published, and lets it be superseded and withdrawn', async () => {
    await explore()
    await openPane('First version')
    const old = await published()
    await page.getByLabel('Title').fill('Second version')
    await ready()
    const young = await published()
    await page.getByRole('button', { name: 'see all snapshots' }).click()
    const row = (title: string) => page.getByRole('row', { name: new RegExp(title) })
    await row('First version').getByRole('button', { name: 'Supersede' }).click()
    await page.getByLabel('Newer snapshot').selectOption({ value: young.url.split('/s/')[1] ?? '' })
    await page.getByLabel('What changed').fill('A date was wrong')
    await page.getByRole('dialog').getByRole('button', { name: 'Supersede' }).click()
    await row('First version').getByText('A date was wrong').waitFor()
    await row('First version').getByText('superseded').waitFor()
    expect(await (await fetch(old.url)).text()).toContain(young.url)
    await row('^Second version').getByRole('button', { name: 'Withdraw' }).click()
    await page.getByLabel('Reason').fill('A <wrong> name')
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
    await row('^Second version').getByText('withdrawn').waitFor()
    expect((await fetch(young.url)).status).toBe(410)
    expect(await row('^Second version').innerText()).toContain('A <wrong> name')
    await row('^Second version').getByRole('button', { name: 'Take back' }).click()
    await row('^Second version').getByText('published', { exact: true }).waitFor()
    expect((await fetch(young.url)).status).toBe(200)
    expect(faults).toEqual([])
  })

  it('needs a title, and says so', async () => {
    await explore()
    await openPane('T')
    await page.getByLabel('Title').fill(' ')
    await page.getByText('Give it a title.').waitFor()
    expect(await page.locator('.pub__foot').getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true)
  })

  it.each(['light', 'dark'] as const)('shuts nobody out in the %s theme', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await explore()
    await openPane(`Open to all in ${colorScheme}`)
    expect(await axeFaults(page)).toEqual([])
    await published()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'see all snapshots' }).click()
    await page.locator('.snaps table').waitFor()
    await page.getByRole('button', { name: 'Embed' }).first().click()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Withdraw' }).first().click()
    expect(await axeFaults(page, 'dialog[open]')).toEqual([])
    expect(faults).toEqual([])
  })
})
