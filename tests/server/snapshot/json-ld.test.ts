import { describe, expect, it } from 'vitest'
import { freeze } from '../../../server/snapshot/freeze.ts'
import { citation } from '../../../server/snapshot/render/citation.ts'
import { renderEmbed, renderFile, renderPage } from '../../../server/snapshot/render/html.ts'
import { request, shown } from './example.ts'

const snapshot = freeze(shown, { ...request, licence: 'https://creativecommons.org/licenses/by/4.0/' })
const links = { files: 'https://parley.example/s/1', publishedAt: '2024-12-01T10:00:00.000Z' }
const said = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')

describe('what a page says for programs', () => {
  it('is a Dataset with its sources, its licence and the download of its data', () => {
    expect(said(renderPage(snapshot, links))[0]).toMatchObject({
      '@type': 'Dataset',
      name: 'Two meetings',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      url: links.files,
      datePublished: links.publishedAt,
      distribution: [{ '@type': 'DataDownload', contentUrl: 'https://parley.example/s/1.json' }],
      isBasedOn: [{ name: 'Wire report', url: 'https://wire.example/1' }],
    })
    expect(said(renderFile(snapshot))[0].distribution).toBeUndefined()
    expect(renderEmbed(snapshot, links)).not.toContain('ld+json')
  })

  it('tells the meetings with those who took part, and which was cancelled', () => {
    const events: { name: string }[] = said(renderFile(snapshot))[0].hasPart
    expect(events.find(({ name }) => name === 'Strategic Dialogue')).toMatchObject({
      '@type': 'Event',
      startDate: '2024-11-04',
      location: { '@type': 'Place', name: 'South Korea' },
      attendee: [{ '@type': 'Person', name: 'Ada Kim' }],
      eventStatus: 'https://schema.org/EventScheduled',
    })
    expect(events.find(({ name }) => name === 'Second round')).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    })
  })

  it('tells no meeting as an event that was denied', () => {
    const nodes = snapshot.nodes.map((node) =>
      node.kind === 'Meeting' ? { ...node, status: 'denied' as const } : node,
    )
    expect(said(renderFile({ ...snapshot, nodes }))[0].hasPart).toEqual([])
  })

  it('tells each quote as an annotation of its source', () => {
    expect(said(renderFile(snapshot)).slice(1)).toMatchObject([
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        target: { source: 'https://wire.example/1', selector: { exact: 'Ada Kim met the delegation.' } },
      },
    ])
  })

  it('ends no element early, whatever a name holds', () => {
    const html = renderFile({ ...snapshot, title: '</script><script>alert(1)</script>' })
    expect(html).not.toContain('<script>alert')
    expect(said(html)[0].name).toBe('</script><script>alert(1)</script>')
  })
})

describe('a citation', () => {
  it('names title, credits, date and address, and links to the licence', () => {
    const text = citation(snapshot, links)
    expect(text).toContain('Cite as: <bdi>Two meetings. Data: Wire. 1 Dec 2024. https://parley.example/s/1</bdi>')
    expect(text).toContain('<a rel="license noopener noreferrer" href="https://creativecommons.org/licenses/by/4.0/">')
  })

  it('links to no licence that is only a name, or no address of the web', () => {
    expect(citation({ ...snapshot, licence: 'CC BY 4.0 <b>' })).toBe(
      '<p class="note">Licence: <bdi>CC BY 4.0 &lt;b&gt;</bdi></p>',
    )
    expect(citation({ ...snapshot, licence: 'javascript:alert(1)' })).not.toContain('href')
    expect(citation(freeze(shown, request))).toBe('')
  })
})
