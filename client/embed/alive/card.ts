import type { Snapshot, SnapshotClaim, SnapshotEdge } from '../../../model/snapshot.ts'
import { element } from './dom.ts'

/** The most links of an item that its card tells. The table has all. */
const MOST = 8

/** Writes what is said about an item or a link: sentence, note, quotes with their sources. */
export function cardOf(id: string, snapshot: Snapshot): HTMLElement[] {
  const edge = snapshot.edges.find((each) => each.id === id)
  if (edge !== undefined) return told(edge, snapshot, Number.POSITIVE_INFINITY)
  const node = snapshot.nodes.find((each) => each.id === id)
  if (node === undefined) return []
  const edges = snapshot.edges.filter(({ from, to }) => from === id || to === id)
  const more = edges.length > MOST ? [element('p', {}, `+ ${edges.length - MOST}`)] : []
  return [
    element('strong', { dir: 'auto' }, node.name),
    ...noted(node.note),
    ...cited(id, snapshot, Number.POSITIVE_INFINITY),
    ...edges.slice(0, MOST).flatMap((each) => told(each, snapshot, 1)),
    ...more,
  ]
}

/** The sentence of a link. A document of an older Parley has only the words between the names of its ends. */
function sentenceOf({ sentence, from, to, words }: SnapshotEdge, { nodes }: Snapshot): string {
  const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? ''
  return `${sentence ?? `${name(from)} ${words} ${name(to)}`}.`
}

function told(edge: SnapshotEdge, snapshot: Snapshot, most: number): HTMLElement[] {
  return [element('p', {}, sentenceOf(edge, snapshot)), ...noted(edge.note), ...cited(edge.id, snapshot, most)]
}

function noted(note: string | undefined): HTMLElement[] {
  return note === undefined ? [] : [element('p', { dir: 'auto' }, note)]
}

function cited(id: string, snapshot: Snapshot, most: number): HTMLElement[] {
  return snapshot.claims
    .filter(({ about }) => about === id)
    .slice(0, most)
    .map((claim) => citation(claim, snapshot))
}

function citation({ quote, source: id }: SnapshotClaim, { sources }: Snapshot): HTMLElement {
  const source = sources.find((each) => each.id === id)
  const name = source?.name ?? id
  const isAddress = /^https?:\/\//i.test(source?.url ?? '')
  const link = isAddress
    ? element('a', { href: source?.url ?? '', target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, name)
    : element('cite', { dir: 'auto' }, name)
  return element('blockquote', {}, ...(quote === undefined ? [] : [element('q', { dir: 'auto' }, quote), ' ']), link)
}
