import { Resvg } from '@resvg/resvg-js'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../model/drawing/box.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { SnapshotStatus } from '../../../model/snapshot-record.ts'
import { freeze } from '../../../server/snapshot/freeze.ts'
import { renderEmbed, renderFile, renderPage } from '../../../server/snapshot/render/html.ts'
import { placeLabels, placeNumbers } from '../../../server/snapshot/render/labels.ts'
import { lines } from '../../../server/snapshot/render/links.ts'
import { noticePicture, pictureWithNotice } from '../../../server/snapshot/render/notice.ts'
import { renderPng } from '../../../server/snapshot/render/png.ts'
import { boxOf } from '../../../server/snapshot/render/shapes.ts'
import { renderSvg } from '../../../server/snapshot/render/svg.ts'
import { request, shown } from './example.ts'

const HOSTILE = `</text><script>alert("x")</script> & 'q' ]]> \u0000\u202E\uD800 `
const snapshot = freeze(shown, request)
const hostile: Snapshot = {
  ...snapshot,
  title: HOSTILE,
  caption: HOSTILE,
  credits: HOSTILE,
  alt: HOSTILE,
  nodes: snapshot.nodes.map((node) => ({
    ...node,
    name: HOSTILE,
    place: HOSTILE,
    ...(node.kind === 'Organisation' ? { acronym: '<b>' } : {}),
  })),
  edges: snapshot.edges.map((edge) => ({ ...edge, words: HOSTILE })),
  claims: snapshot.claims.map((claim) => ({ ...claim, quote: HOSTILE })),
  sources: snapshot.sources.map((source) => ({
    ...source,
    name: HOSTILE,
    publisher: HOSTILE,
    url: 'javascript:alert(1)',
  })),
}

/** Returns the names of the elements and the text of an XML document. Throws if it is not well-formed. */
function parseXml(xml: string): { tags: string[]; text: string } {
  const tags: string[] = []
  let text = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => void tags.push(name))
  parser.on('text', (part) => {
    text += part
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return { tags, text }
}

describe('the SVG of a snapshot', () => {
  it('is well-formed and holds every name as text', () => {
    const { text } = parseXml(renderSvg(snapshot, { captioned: true }))
    for (const name of ['Ada Kim', 'South Korea', 'Strategic Dialogue', '4 Nov 2024', 'Two meetings', 'Data: Wire'])
      expect(text).toContain(name)
  })

  it('is well-formed with hostile names, and makes no markup of them', () => {
    const { tags } = parseXml(renderSvg(hostile, { captioned: true }))
    expect([...new Set(tags)].sort()).toEqual([
      'circle',
      'desc',
      'g',
      'path',
      'polygon',
      'rect',
      'svg',
      'text',
      'title',
    ])
  })

  it('draws each kind in a shape of its own and a cancelled meeting unlike a held one', () => {
    const svg = renderSvg(snapshot, { captioned: false })
    expect(svg.match(/<polygon/g)).toHaveLength(1)
    expect(svg).toContain('#e7e4de')
    expect(renderSvg({ ...snapshot, theme: 'dark' }, { captioned: false })).toContain('#121417')
  })

  it('marks each item, each link and the names of items by the ids of the document', () => {
    const svg = renderSvg(snapshot, { captioned: true })
    for (const { id } of [...snapshot.nodes, ...snapshot.edges]) expect(svg).toContain(`data-id="${id}"`)
    for (const { id } of snapshot.nodes) expect(svg).toContain(`data-label="${id}"`)
  })

  it('refers to nothing outside itself', () => {
    expect(renderSvg(hostile, { captioned: true }).replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:|href|url\(/,
    )
  })

  it('lays no name and no number over an item or another name', () => {
    const crowd = Array.from({ length: 36 }, (_, index) => ({
      ...(snapshot.nodes[index % snapshot.nodes.length] ?? snapshot.nodes[0]),
      id: `person:n${index}`,
      kind: 'Person' as const,
      name: `${index} With A Long Name For Somebody`,
      x: (index % 6) * 70,
      y: Math.floor(index / 6) * 60,
    }))
    const edges = crowd.slice(1).map(({ id }) => ({
      ...{ id, relation: 'MEMBER_OF' as const, words: 'is a member of' },
      from: 'person:n0',
      to: id,
    }))
    const links = lines(edges, new Map(crowd.map((node) => [node.id, node])))
    const items = crowd.map(boxOf)
    const names = placeLabels(crowd, links).map(({ box }) => box)
    const numbers = placeNumbers(links, [...items, ...names]).flatMap((place) => (place ? [place.box] : []))
    const all = [...items, ...names, ...numbers]
    const clashes = [...names, ...numbers].filter((box) => all.some((other) => other !== box && overlap(box, other)))
    expect(clashes).toEqual([])
    expect(names.length).toBeGreaterThan(18)
  })
})

describe('the PNG of a snapshot', () => {
  it('shows its text: without the words, other pixels are drawn', async () => {
    const svg = renderSvg(snapshot, { captioned: true })
    const pixels = (text: string) => new Resvg(text, { font: { loadSystemFonts: false } }).render().pixels
    expect((await renderPng(svg)).subarray(1, 4).toString()).toBe('PNG')
    const worded = await renderPng(svg)
    const wordless = await renderPng(svg.replace(/<text.*?<\/text>/g, ''))
    expect(worded.equals(wordless)).toBe(false)
    expect(pixels(svg).equals(pixels(svg.replace(/<text.*?<\/text>/g, '')))).toBe(true)
  })

  it('is twice as wide as the picture, and never wider or higher than 4,000 pixels', async () => {
    const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
    const svg = (width: number, height: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`
    expect(size(await renderPng(svg(300, 100)))).toEqual([600, 200])
    expect(Math.max(...size(await renderPng(svg(50_000, 300))))).toBe(4_000)
    expect(Math.max(...size(await renderPng(svg(300, 50_000))))).toBe(4_000)
  })
})

describe('the pages of a snapshot', () => {
  const status: SnapshotStatus = {
    id: '1',
    state: 'superseded',
    note: 'A <date> was wrong',
    at: '2024-12-01T10:00:00.000Z',
    newest: '2',
  }
  const links = { files: 'https://parley.example/s/1', status }

  it('keep picture, title, links and quotes in one file that has no script and requests nothing', () => {
    const html = renderFile(snapshot)
    for (const part of [
      '<svg',
      'Two meetings',
      'Ada Kim took part in the Strategic Dialogue, 4 November 2024.',
      'Ada Kim met the delegation.',
      'https://wire.example/1',
      'row 7',
    ])
      expect(html).toContain(part)
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|<link|<img|<iframe|\bsrc=|@import|url\(/)
  })

  it('make no markup of hostile words, and no link of a javascript: address', () => {
    for (const html of [renderFile(hostile), renderPage(hostile, links), renderEmbed(hostile, links)]) {
      expect(html).not.toContain('<script>alert')
      expect(html).not.toContain('href="javascript')
      expect(html).not.toContain('<b>')
    }
  })

  it('say that a cancelled meeting was to be hosted, not that it was', () => {
    expect(renderFile(snapshot)).toContain('was to host the second round, 4 November 2024; the meeting was cancelled.')
  })

  it('speak the language that the author chose, and show notes and steps', () => {
    const html = renderFile({
      ...snapshot,
      look: { language: 'fr' },
      steps: [{ text: 'First they <met>.', shows: [] }],
      nodes: snapshot.nodes.map((node) => ({ ...node, note: 'A note & more' })),
    })
    expect(html).toContain('<html lang="fr">')
    for (const words of ['Ada Kim a participé à « Strategic Dialogue », le 4 novembre 2024.', 'annulée'])
      expect(html).toContain(words)
    expect(html).toContain('<li>First they &lt;met&gt;.</li>')
    expect(
      html
        .split('</svg>')
        .at(-1)
        ?.match(/A note &amp; more/g),
    ).toHaveLength(snapshot.nodes.length)
  })

  it('tell other sites what they are about, and which address to keep', () => {
    const html = renderPage(snapshot, { ...links, png: { width: 1200, height: 700 } })
    for (const [name, content] of [
      ['og:title', 'Two meetings'],
      ['og:description', 'What came of them.'],
      ['og:url', 'https://parley.example/s/1'],
      ['og:image', 'https://parley.example/s/1.png'],
      ['og:image:width', '1200'],
      ['og:image:height', '700'],
      ['og:image:alt', snapshot.alt],
    ])
      expect(html).toContain(`<meta property="${name}" content="${content}">`)
    expect(html).toContain('<link rel="canonical" href="https://parley.example/s/1">')
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">')
  })

  it('take the colours of the machine, or the publisher’s own, if the author chose so', () => {
    const html = renderFile({ ...snapshot, theme: 'auto', look: { brand: { accent: '#aa0000', font: 'Georgia' } } })
    expect(html).toContain('@media (prefers-color-scheme:dark)')
    expect(html).toContain('--accent:#aa0000')
    expect(html).toContain('Georgia,Inter')
    expect(renderFile(snapshot)).not.toContain('prefers-color-scheme')
  })

  it('keep a name in another script from turning the date beside it', () => {
    const sources = snapshot.sources.map((source) => ({ ...source, publisher: 'الجريدة', publishedAt: '2024-11-04' }))
    expect(renderFile({ ...snapshot, sources })).toContain('<bdi>الجريدة</bdi>, 4 Nov 2024, row 7')
  })

  it('open the picture at full size if it has an address of its own', () => {
    expect(renderPage(snapshot, links)).toMatch(
      /<a href="https:\/\/parley.example\/s\/1.svg" [^>]*><svg .*<\/svg>\s*<\/a>/,
    )
    expect(renderFile(snapshot)).toContain('<div class="picture"><svg ')
  })

  it('say where a newer snapshot is, except in the file that never changes', () => {
    expect(renderPage(snapshot, links)).toContain('href="https://parley.example/s/2"')
    expect(renderEmbed(snapshot, links)).toContain('href="https://parley.example/s/2" target="_blank"')
    expect(renderPage(snapshot, links)).toContain('There is a newer version of this snapshot, 1 Dec 2024.')
    expect(renderPage(snapshot, links)).toContain('A &lt;date&gt; was wrong')
    expect(renderPage({ ...snapshot, look: { language: 'de' } }, links)).toContain('Es gibt eine neuere Fassung')
    const alone = renderPage(snapshot, { ...links, status: { ...status, newest: null } })
    expect(alone).toContain('The newer version of this snapshot was withdrawn')
    expect(renderFile(snapshot)).not.toContain('newer')
  })

  it('write the notice above a picture that stays as it was, and in place of a withdrawn one', () => {
    const picture = renderSvg(snapshot, { captioned: true })
    const marked = pictureWithNotice(picture, status, links.files)
    expect(marked).toContain('There is a newer version')
    expect(marked).toContain('https://parley.example/s/2')
    expect(marked).toContain(picture.trim().slice('<svg '.length))
    const height = (svg: string) => Number(/^<svg [^>]* height="([\d.]+)"/.exec(svg)?.[1])
    expect(height(marked)).toBeGreaterThan(height(picture) + 40)
    const withdrawn = noticePicture({ ...status, state: 'withdrawn' }, links.files)
    expect(withdrawn).toContain('This snapshot was withdrawn, 1 Dec 2024')
    expect(withdrawn).toContain('A &lt;date&gt; was wrong')
    expect(withdrawn).not.toContain('Ada')
  })

  it('say how many claims they leave out', () => {
    expect(renderFile({ ...snapshot, claimsLeftOut: 12 })).toContain('12 further claims')
  })
})
