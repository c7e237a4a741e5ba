import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { axeFaults } from '../support/page-faults.ts'
import { type Parley, runParley } from '../support/parley.ts'
import { isDrawn, openPage, openSite, type Published, publishSeoul, type Site, shiftOf, WORDS } from './embed-site.ts'

const AFTER = '<p>What follows the picture, and should not move.</p>'
/** What themes have for images. */
const THEME = '<style>img{max-width:100%;height:auto}</style>'

describeInBrowser('the codes of a snapshot, in all kinds of pages', (browser) => {
  let parley: Parley
  let site: Site
  let seoul: Published
  beforeAll(async () => {
    parley = await runParley()
    site = await openSite()
    seoul = await publishSeoul(parley)
  })
  afterAll(() => site.close())

  const strict = () => {
    const parleys = parley.url.slice(0, -1)
    return `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${parleys}; connect-src ${parleys}; img-src ${parleys}; frame-src ${parleys}; style-src 'self'">`
  }

  describe.each([900, 320])('%i px wide', (width) => {
    const options = { viewport: { width, height: 900 } }

    it.each(['Element', 'Image', 'Iframe'] as const)('move nothing while they load: %s', async (name) => {
      const head = name === 'Image' ? THEME : ''
      const address = await site.page(`shift-${name}-${width}`, seoul.codes[name] + AFTER, head)
      const { page, faults, leave } = await openPage(browser(), address, options)
      if (name === 'Element') await isDrawn(page)
      else if (name === 'Iframe') await page.frameLocator('iframe').locator('svg:visible').waitFor()
      else await page.waitForFunction(() => (document.querySelector('img')?.naturalWidth ?? 0) > 100)
      expect(await shiftOf(page)).toBe(0)
      const { scrollWidth, clientWidth } = await page
        .evaluate(() => document.documentElement)
        .then(() =>
          page.locator('html').evaluate((root) => ({ scrollWidth: root.scrollWidth, clientWidth: root.clientWidth })),
        )
      expect(scrollWidth).toBe(clientWidth)
      expect(faults).toEqual([])
      await leave()
    })
  })

  it('load one picture, as SVG, and the document', async () => {
    const { page, asked, leave } = await openPage(browser(), await site.page('asked', seoul.codes.Element))
    await isDrawn(page)
    await page.waitForLoadState('networkidle')
    expect([...new Set(asked.filter((address) => address.startsWith(parley.url)))].sort()).toEqual(
      [
        `${parley.url}embed/parley-snapshot.js`,
        ...['.json', '.svg', '/status.json'].map((end) => seoul.url + end),
      ].sort(),
    )
    await leave()
  })

  it('hold under a strict policy: element, frame and image, with no style refused', async () => {
    const { Element, Iframe, Image } = seoul.codes
    const frame = Iframe.replace(/<script>[\s\S]*<\/script>/, '')
    const { page, faults, leave } = await openPage(
      browser(),
      await site.page('strict', Element + frame + Image, `<link rel="icon" href="about:blank">${strict()}`),
    )
    await isDrawn(page)
    await page.locator('parley-snapshot').hover()
    await page.locator('parley-snapshot .stage svg').waitFor()
    await page.frameLocator('iframe').locator('svg:visible').waitFor()
    expect(faults.filter((fault) => !fault.includes('data:,'))).toEqual([])
    await leave()
  })

  it('hold under hostile style: its look is its own', async () => {
    const hostile =
      '<style>*{all:revert;color:red!important;position:static!important;float:left}img,svg,table,td,summary,figure{display:none!important;width:7px!important}</style>'
    const { page, leave } = await openPage(browser(), await site.page('hostile', seoul.codes.Element, hostile))
    await isDrawn(page)
    const box = await page.locator('parley-snapshot img').boundingBox()
    expect(box?.width).toBeGreaterThan(300)
    await page.locator('parley-snapshot summary').click()
    expect(await page.locator('parley-snapshot tr').first().isVisible()).toBe(true)
    await leave()
  })

  it('grow a frame only once the reader has touched it, and back again', async () => {
    const { page, leave } = await openPage(browser(), await site.page('frame', seoul.codes.Iframe + AFTER))
    const height = () => page.locator('iframe').evaluate((frame) => frame.clientHeight)
    const frame = page.frameLocator('iframe')
    await frame.locator('svg:visible').waitFor()
    const before = await height()
    await frame.getByText('Show as table, with sources').click()
    await expect.poll(height).toBeGreaterThan(before + 100)
    const inside = await frame.locator('main').evaluate((main) => main.getBoundingClientRect().height)
    expect(Math.abs((await height()) - inside)).toBeLessThanOrEqual(2)
    await frame.getByText('Show as table, with sources').click()
    await expect.poll(height).toBeLessThan(before + 60)
    await leave()
  })

  it('give a frame on a phone the height of the picture for phones', async () => {
    const { page, leave } = await openPage(browser(), await site.page('phone', seoul.codes.Iframe), {
      viewport: { width: 390, height: 900 },
    })
    const frame = page.frameLocator('iframe')
    await frame.locator('.picture.narrow svg').waitFor()
    const { scrollHeight, clientHeight } = await frame
      .locator('html')
      .evaluate((root) => ({ scrollHeight: root.scrollHeight, clientHeight: root.clientHeight }))
    expect(scrollHeight).toBeLessThanOrEqual(clientHeight + 1)
    await leave()
  })

  it('answer WordPress in its sandbox: height and links, by its secret', async () => {
    const secret = 'AbC123xyz0'
    // What wp-embed.js does with a message, and how WordPress writes the frame.
    const wordpress = `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="x" width="600" height="338" data-secret="${secret}" src="${seoul.url.replace('/s/', '/embed/')}#?secret=${secret}"></iframe>
<script>window.links=[];addEventListener('message',({data,source})=>{if(!data||!(data.secret||data.message||data.value)||/[^a-zA-Z0-9]/.test(data.secret))return
for(const frame of document.querySelectorAll('iframe[data-secret="'+data.secret+'"]')){if(source!==frame.contentWindow)continue
if(data.message==='height')frame.height=Math.max(200,Math.min(1000,parseInt(data.value,10)))
if(data.message==='link')links.push(data.value)}})</script>`
    const { page, faults, leave } = await openPage(browser(), await site.page('wordpress', wordpress))
    await expect.poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight)).not.toBe(338)
    const frame = page.frameLocator('iframe')
    const room = await frame.locator('.picture:visible').evaluate((box) => box.clientHeight / box.clientWidth)
    const drawn = await frame
      .locator('svg:visible')
      .evaluate((svg) => Number(svg.getAttribute('height')) / Number(svg.getAttribute('width')))
    expect(Math.abs(room - drawn)).toBeLessThan(0.05)
    await frame.getByRole('link', { name: 'Open in Parley' }).click()
    expect(await page.evaluate(() => Reflect.get(window, 'links'))).toEqual([seoul.url])
    await frame.locator('.picture:visible').hover()
    await frame.locator('.stage').waitFor()
    expect(faults).toEqual([])
    await leave()
  })

  it('stand ten times in one page, load their script twice, and stay silent', async () => {
    const ten = Array.from({ length: 10 }, () => seoul.codes.Element).join('')
    const again = `<script type="module" src="${parley.url}embed/parley-snapshot.js?again"></script>`
    const { page, faults, leave } = await openPage(browser(), await site.page('ten', ten + again))
    for (let index = 0; index < 10; index++) await isDrawn(page, index)
    expect(await page.locator('parley-snapshot figure').count()).toBe(10)
    expect(faults).toEqual([])
    await leave()
  })

  it('stand inside the shadow of another element', async () => {
    const shadow = `<div id="host"></div><script type="module" src="${parley.url}embed/parley-snapshot.js"></script>
<script>document.querySelector('#host').attachShadow({mode:'open'}).innerHTML='<parley-snapshot src="${seoul.url}"></parley-snapshot>'</script>`
    const { page, faults, leave } = await openPage(browser(), await site.page('shadow', shadow))
    await page.locator('parley-snapshot img').waitFor()
    await page.locator('parley-snapshot').hover()
    await page.locator('parley-snapshot .stage').waitFor()
    expect(faults).toEqual([])
    await leave()
  })

  it('read from left to right in a page that reads from right to left', async () => {
    const { page, leave } = await openPage(
      browser(),
      await site.page('rtl', `<div dir="rtl">${seoul.codes.Element}</div>`),
    )
    await isDrawn(page)
    await page.locator('parley-snapshot summary').click()
    const [number, sentence] = await page
      .locator('parley-snapshot tr')
      .first()
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left))
    expect(number).toBeLessThan(sentence ?? 0)
    await leave()
  })

  it('print the table, though it is closed', async () => {
    const { page, leave } = await openPage(browser(), await site.page('print', seoul.codes.Element))
    await isDrawn(page)
    const pages = [page, (await openPage(browser(), seoul.url.replace('/s/', '/embed/'))).page]
    for (const each of pages) {
      const quote = each.locator('q').first()
      expect(await quote.isVisible()).toBe(false)
      await each.emulateMedia({ media: 'print' })
      expect((await quote.boundingBox())?.height ?? 0).toBeGreaterThan(5)
    }
    await pages[1]?.context().close()
    await leave()
  })

  it('shut nobody out', async () => {
    const { page, faults, leave } = await openPage(browser(), await site.page('axe', seoul.codes.Element))
    await isDrawn(page)
    expect(await axeFaults(page)).toEqual([])
    await page.locator('parley-snapshot summary').click()
    expect(await axeFaults(page)).toEqual([])
    expect(faults).toEqual([])
    await leave()
  })

  it('say in the element that a snapshot was superseded, and by which, and that one was withdrawn', async () => {
    const old = await publishSeoul(parley, { title: 'An older picture' })
    const post = (path: string, body: object) =>
      fetch(`${parley.url}api/snapshots/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    await post(`${old.id}/supersede`, { by: seoul.id, note: 'A date was wrong.' })
    const address = await site.page('old', old.codes.Element)
    const { page, leave } = await openPage(browser(), address)
    const notice = page.locator('parley-snapshot').getByRole('note')
    await notice.waitFor()
    expect(await notice.innerText()).toMatch(/no longer the newest version, \d{4}-\d\d-\d\d\. A date was wrong\./)
    expect(await notice.getByRole('link').getAttribute('href')).toBe(seoul.url)
    expect(await shiftOf(page)).toBe(0)
    await post(`${old.id}/withdraw`, { reason: 'Taken back.' })
    await leave()
    // Another reader: browsers keep a status for a minute.
    const later = await openPage(browser(), address)
    const withdrawn = later.page.locator('parley-snapshot').getByRole('note')
    await withdrawn.waitFor()
    expect(await withdrawn.innerText()).toMatch(/^Withdrawn by its publisher.*Taken back\./)
    await later.leave()
  })

  it('are a linked picture at any width where scripts are off', async () => {
    const { page, leave } = await openPage(browser(), await site.page('off', seoul.codes.Element), {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 600 },
    })
    const picture = page.getByRole('img', { name: `${WORDS.title}. ${WORDS.alt}` })
    expect((await picture.boundingBox())?.width).toBeGreaterThan(280)
    expect(await page.getByRole('link').getAttribute('href')).toBe(seoul.url)
    await leave()
  })
})
