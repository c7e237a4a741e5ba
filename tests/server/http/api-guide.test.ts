import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inputsAt } from '../../../server/formats/disk-files.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { ROOT, textOf } from '../../support/repository.ts'
import { tempDir } from '../store/temp-dir.ts'
import { askedBy, difference, examplesIn } from './api-guide.ts'
import { type RunningApp, runApp } from './running-app.ts'

const guide = textOf('docs/api.md')
const examples = examplesIn(guide)
const PUBLISHED = [
  'GET /s/:name',
  'GET /s/:id/status.json',
  'GET /s/:id.sig.json',
  'GET /s/:id/latest',
  'GET /s/:id/now.svg',
  'GET /.well-known/parley.json',
  'GET /embed/:id',
  'GET /embed/parley-snapshot.js',
  'GET /oembed',
]

describe('the API guide', () => {
  let app: RunningApp
  /** The values of the answers so far, by name. */
  const values = new Map<string, string>()
  beforeAll(async () => {
    const folder = await tempDir()
    const store = await openStore({ neo4j: null, dataDir: folder })
    afterAll(() => store.close())
    const now = () => new Date().toISOString()
    const { inputs } = await inputsAt([join(ROOT, 'data')])
    await ingest(store, inputs, { by: 'parley', replaces: false, dryRun: false, strict: true, now })
    const clientDir = join(folder, 'client')
    await mkdir(join(clientDir, 'embed'), { recursive: true })
    for (const name of ['parley-snapshot', 'parley-snapshot-alive', 'parley-page'])
      await writeFile(join(clientDir, 'embed', `${name}.js`), 'export {}')
    app = await runApp({ store, clientDir })
  })

  /** Fills in the values of earlier answers. The guide names them, and assumes the usual address. */
  const filledIn = (text: string) => text.replace(/\$(\w+)/g, (name, key) => values.get(key) ?? name)
  const asWritten = (text: string) => text.replaceAll(app.base, 'http://127.0.0.1:4200')

  function keepValues(answer: unknown): void {
    const before = values.get('id')
    for (const [name, value] of Object.entries(answer ?? {})) if (typeof value === 'string') values.set(name, value)
    if (before !== undefined && before !== values.get('id')) values.set('older', before)
  }

  function formOf(files: readonly string[]): FormData {
    const form = new FormData()
    for (const name of files) {
      const [, content] = new RegExp(`^\`\`\`\\w+ file=${name}\\n(.*?)^\`\`\``, 'ms').exec(guide) ?? []
      if (content === undefined) throw new Error(`The guide does not show ${name}`)
      form.append('file', new Blob([content]), name)
    }
    return form
  }

  it('has an example of every route, and no others', () => {
    const sections = examples.map(({ section }) => section).filter((section) => / \//.test(section))
    const routes = app.endpoints.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect(sections.sort()).toEqual([...routes, ...PUBLISHED].sort())
  })

  it.each(examples)('shows the true answer: $section', async ({ section, command, shown }) => {
    const { method, path, headers, body, files } = askedBy(filledIn(command))
    const [verb, route] = section.split(' /')
    if (route !== undefined) {
      expect(method).toBe(verb)
      expect(path).toMatch(new RegExp(`^/${route.replace(/:\w+/g, '[^/?]+')}(\\?|$)`))
    }
    const form = files.length > 0 ? formOf(files) : null
    const answer = await app.send(path.replaceAll('http://127.0.0.1:4200', app.base), {
      method,
      headers,
      body: form ?? body,
    })
    const text = asWritten(await answer.text())
    if (/json$/.test(answer.headers.get('content-type')?.split(';')[0] ?? '')) {
      const actual: unknown = JSON.parse(text)
      expect(difference(actual, JSON.parse(shown))).toBeNull()
      keepValues(actual)
    } else expect(difference(text.trimEnd(), shown.trimEnd())).toBeNull()
  })
})

describe('an answer that differs from what is shown', () => {
  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: 1 }, { a: 1, '…': '…' }],
    [[1, 2], [1]],
    [[1], [1, '…']],
    ['abc', 'b…'],
    [null, {}],
    [{}, []],
  ])('is found: %j is not %j', (actual, shown) => {
    expect(difference(actual, shown)).not.toBeNull()
  })

  it.each([
    [
      { a: [1, 2], b: 'xyz', c: 3 },
      { a: [1, '…'], b: 'x…', '…': '…' },
    ],
    [{ a: { b: null } }, { a: '…' }],
  ])('is told apart from one that matches: %j is %j', (actual, shown) => {
    expect(difference(actual, shown)).toBeNull()
  })
})
