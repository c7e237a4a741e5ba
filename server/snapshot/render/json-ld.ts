import { grouped } from '../../../model/grouped.ts'
import type { Snapshot, SnapshotNode } from '../../../model/snapshot.ts'

/** What is known of a snapshot where it is published. In the file alone nothing is. */
export interface Published {
  /** The beginning of the addresses of its files. */
  files: string
  /** ISO 8601, UTC. */
  publishedAt?: string | undefined
}

/**
 * Writes what a page says for programs, as JSON-LD in an element that runs nothing: the snapshot as a Dataset with its
 * meetings as Events (schema.org), and its quotes as Web Annotations of their sources (W3C, 2017).
 */
export function jsonLd(snapshot: Snapshot, published?: Published): string {
  const parts = [dataset(snapshot, published), ...annotations(snapshot)]
  // A name may hold `</script>`.
  const json = JSON.stringify(parts).replaceAll('<', '\\u003c')
  return `<script type="application/ld+json">${json}</script>`
}

function dataset(snapshot: Snapshot, published: Published | undefined) {
  const { title, caption, alt, credits, licence, look, sources } = snapshot
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: caption ?? alt,
    inLanguage: look?.language ?? 'en',
    creditText: credits,
    license: licence,
    isAccessibleForFree: true,
    url: published?.files,
    datePublished: published?.publishedAt,
    distribution: published && [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `${published.files}.json` },
    ],
    isBasedOn: sources.map(({ name, url, publisher, publishedAt }) => ({
      '@type': 'CreativeWork',
      name,
      url: webAddress(url),
      publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
      datePublished: isoDate(publishedAt),
    })),
    hasPart: events(snapshot),
  }
}

const kinds = { Person: 'Person', Organisation: 'Organization', State: 'Country' } as const
const statuses = { cancelled: 'EventCancelled', postponed: 'EventPostponed' } as const

/** The meetings, with those who took part. Schema.org knows no word for a meeting that was denied or alleged. */
function events({ nodes, edges }: Snapshot) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const to = grouped(edges, (edge) => edge.to)
  const from = grouped(edges, (edge) => edge.from)
  return nodes
    .filter(({ kind, status }) => kind === 'Meeting' && status !== 'denied' && status !== 'alleged')
    .map((meeting) => {
      const attendee = (to.get(meeting.id) ?? [])
        .filter(({ relation }) => relation === 'PARTICIPATED_IN')
        .flatMap((edge) => named(byId.get(edge.from)))
      const place = meeting.place ?? heldIn(from.get(meeting.id), byId)
      const { status = 'held' } = meeting
      return {
        '@type': 'Event',
        name: meeting.name,
        startDate: isoDate(meeting.date),
        eventStatus: `https://schema.org/${status === 'cancelled' || status === 'postponed' ? statuses[status] : 'EventScheduled'}`,
        location: place === undefined ? undefined : { '@type': 'Place', name: place },
        attendee: attendee.length === 0 ? undefined : attendee,
      }
    })
}

function heldIn(edges: Snapshot['edges'] = [], nodes: ReadonlyMap<string, SnapshotNode>): string | undefined {
  const edge = edges.find(({ relation }) => relation === 'HELD_IN')
  return edge === undefined ? undefined : nodes.get(edge.to)?.name
}

function named(node: SnapshotNode | undefined) {
  return node === undefined || node.kind === 'Meeting' ? [] : [{ '@type': kinds[node.kind], name: node.name }]
}

/** The quotes, each as an annotation of the page it stands on. A source without an address can't be annotated. */
function annotations({ claims, edges, nodes, sources }: Snapshot) {
  const addresses = new Map(sources.map(({ id, url }) => [id, webAddress(url)]))
  const words = new Map([
    ...nodes.map(({ id, name }) => [id, name] as const),
    ...edges.map(({ id, sentence, words }) => [id, sentence ?? words] as const),
  ])
  return claims.flatMap(({ about, source, quote }) => {
    const address = addresses.get(source)
    if (quote === undefined || address === undefined) return []
    return [
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        motivation: 'describing',
        body: { type: 'TextualBody', value: words.get(about) ?? '' },
        // A long quote is cut off with an ellipsis, which the source doesn't have.
        target: { source: address, selector: { type: 'TextQuoteSelector', exact: quote.replace(/…$/, '') } },
      },
    ]
  })
}

/** Lets through a date that ISO 8601 knows too; EDTF knows more. */
function isoDate(edtf: string | undefined): string | undefined {
  return edtf !== undefined && /^\d{4}(-\d\d(-\d\d)?)?$/.test(edtf) ? edtf : undefined
}

function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined
}
