import { beforeAll, expect, it } from 'vitest'
import { SnapshotAnswer } from '../../../../model/snapshot.ts'
import { openStore } from '../../../../server/store/open-store.ts'
import { describeInBrowser } from '../../../support/browser.ts'
import { tempDir } from '../../store/temp-dir.ts'
import { type RunningApp, runApp } from '../running-app.ts'

describeInBrowser('a page elsewhere with a withdrawn picture', (browser) => {
  let app: RunningApp
  let id: string
  beforeAll(async () => {
    app = await runApp({ store: await openStore({ neo4j: null, dataDir: await tempDir() }) })
    await app.post('/api/changes', { statements: [{ type: 'Person', id: 'person:ada', values: { name: 'Ada Berg' } }] })
    const answer = await app.post('/api/snapshots', { ids: ['person:ada'], title: 'Ada' })
    ;({ id } = SnapshotAnswer.parse(await answer.json()))
    await app.post(`/api/snapshots/${id}/withdraw`, { reason: 'A name was wrong' })
  })

  it.each([
    ['.svg', 410],
    ['.png', 410],
    ['/now.svg', 200],
    ['/now.png', 200],
  ])('shows the notice for %s, which answers %i', async (end, status) => {
    expect((await app.get(`/s/${id}${end}`)).status).toBe(status)
    const page = await browser().newPage()
    await page.setContent(`<img alt="Ada" src="${app.base}/s/${id}${end}">`)
    await page.waitForFunction(() => document.images[0]?.complete)
    const size = await page.evaluate(() => [document.images[0]?.naturalWidth, document.images[0]?.naturalHeight])
    expect(size[0]).toBe(end.endsWith('png') ? 960 : 480)
    await page.close()
  })
})
