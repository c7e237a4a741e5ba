import { describe, expect, it } from 'vitest'
import { embedCodes, snapshotFiles } from '../../../client/publish/embed-codes.ts'
import { publicParts } from '../../../client/publish/public-parts.ts'
import { chainOf, successorsOf } from '../../../client/publish/records.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { type SnapshotRecord, stateOf } from '../../../model/snapshot-record.ts'

const URL = `https://parley.example/s/${'a'.repeat(32)}`

describe('the codes to embed a snapshot', () => {
  const codes = (title: string, alt = 'Alt') => embedCodes(URL, { title, alt, width: 960, height: 600.4 })

  it('are an element, a frame, an image and a link, all of the server that published it', () => {
    const [element, frame, image, link] = codes('Talks').map(({ code }) => code)
    expect(element).toContain('src="https://parley.example/embed/parley-snapshot.js"')
    expect(element).toContain(`<parley-snapshot src="${URL}" width="960" height="648">`)
    expect(element).toContain(`<image href="${URL}.svg" width="960" height="600"/>`)
    expect(element).toContain('aria-label="Talks. Alt"')
    expect(element).not.toContain('.png')
    expect(frame).toContain(`src="https://parley.example/embed/${'a'.repeat(32)}"`)
    expect(frame).toContain('width="100%" height="496"')
    expect(image).toContain(`<img src="${URL}.svg" alt="Talks. Alt" width="960" height="600">`)
    expect(link).toBe(URL)
  })

  it('hold no style, which the policy of a page may refuse', () => {
    for (const { code } of codes('Talks')) expect(code).not.toMatch(/\bstyle=/)
  })

  it('let no title become markup', () => {
    for (const { name, code } of codes('"><script>x</script>', `'`)) {
      if (name === 'Image' || name === 'Link') expect(code).not.toContain('<script')
      expect(code).not.toMatch(/<script>x|"><script/)
    }
  })

  it('describe the picture by its title where nothing else is known', () => {
    expect(codes('Talks', '')[2]?.code).toContain('alt="Talks"')
  })

  it('go with the files, which any file server can serve', () => {
    expect(snapshotFiles(URL).map(({ href }) => href)).toEqual(
      ['html', 'svg', 'png', 'json'].map((type) => `${URL}.${type}`),
    )
  })
})

describe('what a snapshot makes public', () => {
  const snapshot: Snapshot = {
    version: 1,
    title: 'Talks',
    alt: 'Alt',
    theme: 'light',
    nodes: [
      { id: 'person:ada', kind: 'Person', name: 'Ada', x: 0, y: 0 },
      { id: 'org:eu', kind: 'Organisation', name: 'EU', x: 0, y: 0 },
    ],
    edges: [
      { id: 'm', relation: 'MET', words: 'met', from: 'a', to: 'b', meetings: [{ name: 'One' }, { name: 'Two' }] },
    ],
    claims: [{ id: 'c', about: 'm', source: 's', quote: 'They met.' }],
    sources: [{ id: 's', name: 'Wire' }],
    claimsLeftOut: 2,
  }

  it('is counted by kind, with folded meetings and with claims that are only counted', () => {
    expect(publicParts(snapshot).map(({ words, detail }) => `${words}: ${detail}`)).toEqual([
      '1 person: by name',
      '1 state or body: by name and short name',
      '1 link: with roles and terms; 2 folded meetings by name',
      '1 quote: at most 240 characters each',
      '1 source: by name, publisher and address',
      '2 further claims counted: without their text',
    ])
  })
})

describe('a published snapshot', () => {
  const record = (id: string, more: Partial<SnapshotRecord> = {}): SnapshotRecord => ({
    id,
    title: id,
    publishedAt: '2024-11-04T08:00:00Z',
    supersededBy: null,
    withdrawnAt: null,
    reason: null,
    ...more,
  })

  it('is withdrawn above all, else superseded or published', () => {
    expect(stateOf(record('a'))).toBe('published')
    expect(stateOf(record('a', { supersededBy: 'b' }))).toBe('superseded')
    expect(stateOf(record('a', { supersededBy: 'b', withdrawnAt: '2024-11-05T08:00:00Z' }))).toBe('withdrawn')
  })

  it('lists the snapshots in the place of one up to the newest, and ends where one is missing or a circle closes', () => {
    const [a, b, c] = [record('a', { supersededBy: 'b' }), record('b', { supersededBy: 'c' }), record('c')]
    const ids = (all: SnapshotRecord[]) => chainOf(a, all).map(({ id }) => id)
    expect(ids([a, b, c])).toEqual(['b', 'c'])
    expect(ids([a, c])).toEqual([])
    expect(ids([a, record('b', { supersededBy: 'a' })])).toEqual(['b'])
  })

  it('may be superseded by any that stands and does not itself lead to it', () => {
    const all = [
      record('a'),
      record('b', { supersededBy: 'a' }),
      record('c', { supersededBy: 'b' }),
      record('d'),
      record('e', { withdrawnAt: '2024-11-05T08:00:00Z' }),
    ]
    const of = (id: string) =>
      successorsOf(all.find((each) => each.id === id) ?? record(id), all).map((each) => each.id)
    expect(of('a')).toEqual(['d'])
    expect(of('b')).toEqual(['d'])
    expect(of('d')).toEqual(['a', 'b', 'c'])
  })
})
