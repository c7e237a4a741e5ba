import { expect, it } from 'vitest'
import { axeFaults } from './axe.ts'
import { describeInBrowser } from './browser.ts'

describeInBrowser('the look for what shuts people out', (browser) => {
  const page = (body: string) =>
    `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${body}</main></html>`

  it('names the element and what is wrong with it', async () => {
    const tab = await browser().newPage()
    await tab.setContent(page('<button id="dumb"></button>'))
    expect(await axeFaults(tab)).toEqual([expect.stringMatching(/button-name.*#dumb/s)])
    expect(await axeFaults(tab, 'h1')).toEqual([])
    await tab.close()
  })

  it('finds nothing where nothing is wrong', async () => {
    const tab = await browser().newPage()
    await tab.setContent(page('<button>Speak</button>'))
    expect(await axeFaults(tab)).toEqual([])
    await tab.close()
  })
})
