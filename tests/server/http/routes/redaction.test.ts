import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mention } from '../../../../model/mention.ts'
import { inputsAt } from '../../../../server/formats/disk-files.ts'
import { ingest } from '../../../../server/ingest/ingest.ts'
import { openStore } from '../../../../server/store/open-store.ts'
import { ROOT } from '../../../support/repository.ts'
import { tempDir } from '../../store/temp-dir.ts'
import { type RunningApp, runApp } from '../running-app.ts'

const hidden = 'person:kim-yong-hyun'
const view = {
  ids: ['person:josep-borrell', 'org:eu', 'state:KOR', 'meeting:2024-11-04-borrell-kim-yong-hyun'],
  title: 'Borrell in Seoul',
  hidden: [hidden],
}

describe('publishing without somebody who is hidden', () => {
  let app: RunningApp
  beforeAll(async () => {
    const store = await openStore({ neo4j: null, dataDir: await tempDir() })
    afterAll(() => store.close())
    const now = () => new Date().toISOString()
    const { inputs } = await inputsAt([join(ROOT, 'data')])
    await ingest(store, inputs, { by: 'parley', replaces: false, dryRun: false, strict: true, now })
    app = await runApp({ store })
  })

  const post = async (path: string, body: object) => {
    const answer = await fetch(`${app.base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const mentionsOf = async (body: object): Promise<Mention[]> =>
    (await post('/api/snapshots/preview', body)).body.mentions.filter(({ whom }: Mention) =>
      whom.some(({ isHidden }) => isHidden),
    )

  it('tells each text that names them, and refuses to publish until all are decided', async () => {
    const mentions = await mentionsOf(view)
    expect(mentions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['item', 'quote']))
    expect(mentions.every(({ choice, whom }) => choice === null && whom[0]?.name === 'Kim Yong-hyun')).toBe(true)
    const refused = await post('/api/snapshots', view)
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect(refused.body.details.mentions).toHaveLength(mentions.length)
  })

  it('publishes no byte with their name after a role, a reworded name and what is left out', async () => {
    const mentions = Object.fromEntries(
      (await mentionsOf(view)).map(({ place, kind, choices }) => [
        place,
        kind === 'item'
          ? { do: 'reword', text: 'Talks on defence' }
          : choices.includes('role') && kind === 'quote'
            ? { do: 'role', text: 'a minister' }
            : { do: 'leave-out' },
      ]),
    )
    const published = await post('/api/snapshots', { ...view, mentions })
    expect(published.status).toBe(201)
    for (const type of ['json', 'svg', 'html']) {
      const text = await (await fetch(`${app.base}/s/${published.body.id}.${type}`)).text()
      expect(text).not.toMatch(/yong|hyun|person:|meeting:|Kim\b/i)
      if (type !== 'svg') expect(text).toContain('[a minister]')
    }
    const page = await (await fetch(published.body.url)).text()
    expect(page).toContain('Talks on defence')
    expect(page).not.toMatch(/yong-?\s?hyun/i)
  })

  it('leaves out the words of a source, and still cites it', async () => {
    const open = (await post('/api/snapshots/preview', { ...view, hidden: [] })).body.snapshot
    expect(open.claims.some(({ quote }: { quote?: string }) => quote !== undefined)).toBe(true)
    const { sources } = (await post('/api/snapshots/preview', { ...view, hidden: [] })).body
    const withoutQuotesOf = sources.map(({ id }: { id: string }) => id)
    const silent = (await post('/api/snapshots/preview', { ...view, hidden: [], withoutQuotesOf })).body.snapshot
    expect(silent.claims.every(({ quote }: { quote?: string }) => quote === undefined)).toBe(true)
    expect(silent.sources).toEqual(open.sources)
  })

  it('refuses a choice that a text can’t have', async () => {
    const [quote] = (await mentionsOf(view)).filter(({ kind }) => kind === 'quote')
    const mentions = { [quote?.place ?? '']: { do: 'reword', text: 'Something else' } }
    expect(await post('/api/snapshots/preview', { ...view, mentions })).toMatchObject({ status: 400 })
  })

  it('takes notes, highlights, annotations, steps and looks along', async () => {
    const { snapshot, missing } = (
      await post('/api/snapshots/preview', {
        ...view,
        hidden: [],
        theme: 'auto',
        look: { language: 'fr', ratio: 1.5 },
        highlight: ['org:eu', 'org:missing'],
        notes: { 'state:KOR': 'The host' },
        annotations: [{ text: 'Here', at: 'person:josep-borrell' }],
        steps: [{ text: 'First', shows: ['org:eu', 'state:KOR'] }],
      })
    ).body
    const idOf = (name: string) => snapshot.nodes.find((node: { name: string }) => node.name === name)?.id
    expect(snapshot).toMatchObject({
      theme: 'auto',
      look: { language: 'fr', ratio: 1.5 },
      highlight: [idOf('European Union')],
      annotations: [{ text: 'Here', at: idOf('Josep Borrell') }],
      steps: [{ text: 'First', shows: [idOf('European Union'), idOf('South Korea')] }],
    })
    expect(snapshot.nodes.find(({ name }: { name: string }) => name === 'South Korea')).toMatchObject({
      note: 'The host',
    })
    expect(missing).toEqual(['org:missing'])
  })
})
