import { expect, it } from 'vitest'
import { describeInBrowser } from './browser.ts'
import { axeFaults } from './page-faults.ts'

describeInBrowser('the check for accessibility', (browser) => {
  const page = (body: string) =>
    `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${body}</main></html>`

  it('names the element and its fault', async () => {
    const tab = await browser().newPage()
    await tab.setContent(page('<button id="dumb"></button>'))
    expect(await axeFaults(tab)).toEqual([expect.stringMatching(/button-name.*#dumb/s)])
    expect(await axeFaults(tab, 'h1')).toEqual([])
    await tab.close()
  })

  it('finds nothing on an accessible page', async () => {
    const tab = await browser().newPage()
    await tab.setContent(page('<button>Speak</button>'))
    expect(await axeFaults(tab)).toEqual([])
    await tab.close()
  })
})
