import { grouped } from '../../model/grouped.ts'
import type { Snapshot, SnapshotEdge, SnapshotNode } from '../../model/snapshot.ts'
import type { DiffEvidence, SnapshotDiff, Told } from '../../model/snapshot-diff.ts'
import type { SnapshotArchive } from './archive.ts'
import { snapshotId } from './freeze.ts'
import type { SnapshotOrigin } from './origin.ts'
import { folded } from './snapshots-showing.ts'

/** A document, and what its ids stand for, if that was kept. */
export interface Side {
  snapshot: Snapshot
  origin: SnapshotOrigin | null
}

/** Returns what differs between two published snapshots. Throws as `archive.snapshot` does. */
export async function diffOf(archive: SnapshotArchive, a: string, b: string): Promise<SnapshotDiff> {
  const [older, newer] = await Promise.all([sideOf(archive, a), sideOf(archive, b)])
  return difference(older, newer)
}

async function sideOf(archive: SnapshotArchive, id: string): Promise<Side> {
  return { snapshot: await archive.snapshot(id), origin: await archive.origin(id) }
}

/**
 * Compares two documents. Items and links are the same if they stand for the same things of the store; where that is not
 * known of both documents, if kind, name and date are the same.
 */
export function difference(older: Side, newer: Side): SnapshotDiff {
  const isKnown = older.origin !== null && newer.origin !== null
  const [a, b] = [keyed(older, isKnown), keyed(newer, isKnown)]
  const onlyIn = <T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>, tell: (thing: T) => Told) =>
    [...one].flatMap(([key, thing]) => (other.has(key) ? [] : [tell(thing)]))
  const titled = ({ snapshot }: Side) => ({ id: snapshotId(snapshot), title: snapshot.title })
  return {
    a: titled(older),
    b: titled(newer),
    items: { came: onlyIn(b.nodes, a.nodes, itemWords), went: onlyIn(a.nodes, b.nodes, itemWords) },
    links: { came: onlyIn(b.edges, a.edges, b.linkWords), went: onlyIn(a.edges, b.edges, a.linkWords) },
    evidence: { lost: evidenceOnlyIn(a, b, b), gained: evidenceOnlyIn(b, a, b) },
  }
}

type Keyed = ReturnType<typeof keyed>

/** Returns the items, links and evidence of a document by keys that are the same in both documents. */
function keyed({ snapshot, origin }: Side, isKnown: boolean) {
  const names = new Map(snapshot.nodes.map((node) => [node.id, node.name]))
  const own = (id: string) => (isKnown ? origin?.ids[id] : undefined)
  const nodeKeys = new Map(snapshot.nodes.map((node) => [node.id, own(node.id) ?? nodeKey(node)]))
  const edgeKey = (edge: SnapshotEdge) =>
    own(edge.id) ??
    [edge.relation, nodeKeys.get(edge.from), nodeKeys.get(edge.to), edge.role, edge.title, edge.since]
      .map((part) => folded(part ?? ''))
      .join('|')
  const sources = new Map(snapshot.sources.map(({ id, name }) => [id, name]))
  const claims = grouped(snapshot.claims, ({ about }) => about)
  const evidence = (id: string) =>
    (claims.get(id) ?? []).map(({ source, quote }) => ({
      source: sources.get(source) ?? '',
      ...(quote === undefined ? {} : { quote }),
    }))
  return {
    nodes: new Map(snapshot.nodes.map((node) => [nodeKeys.get(node.id) ?? '', node])),
    edges: new Map(snapshot.edges.map((edge) => [edgeKey(edge), edge])),
    evidence,
    linkWords: ({ id, from, to, words, sentence }: SnapshotEdge): Told => ({
      id,
      words: sentence ?? `${names.get(from) ?? ''} ${words} ${names.get(to) ?? ''}`,
    }),
  }
}

const nodeKey = ({ kind, name, date = '' }: SnapshotNode) => `${kind}|${folded(name)}|${date}`

const itemWords = ({ id, name, date }: SnapshotNode): Told => ({
  id,
  words: date === undefined ? name : `${name}, ${date}`,
})

/** Lists the items and links of both documents that have evidence in one which the other lacks, told as in `telling`. */
function evidenceOnlyIn(one: Keyed, other: Keyed, telling: Keyed): DiffEvidence[] {
  const compared = (told: Told, id: string, otherId: string): DiffEvidence[] => {
    const there = other.evidence(otherId)
    const claims = one
      .evidence(id)
      .filter((each) => !there.some((its) => its.source === each.source && its.quote === each.quote))
    return claims.length === 0 ? [] : [{ ...told, claims, isAll: there.length === 0 }]
  }
  const ofNodes = [...one.nodes].flatMap(([key, node]) => {
    const same = other.nodes.get(key)
    const told = telling.nodes.get(key)
    return same && told ? compared(itemWords(told), node.id, same.id) : []
  })
  const ofEdges = [...one.edges].flatMap(([key, edge]) => {
    const same = other.edges.get(key)
    const told = telling.edges.get(key)
    return same && told ? compared(telling.linkWords(told), edge.id, same.id) : []
  })
  return [...ofNodes, ...ofEdges]
}
