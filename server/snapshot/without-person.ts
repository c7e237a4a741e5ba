import type { Snapshot } from '../../model/snapshot.ts'
import type { SnapshotOrigin } from './origin.ts'
import { folded, isPerson, type KnownAs } from './snapshots-showing.ts'

/** Replaces the names of a person in a text. */
export interface NameReplacer {
  /** Replaces whole names. */
  names(text: string): string
  /** Replaces each word of a name too. For texts that are likely to be about the person. */
  words(text: string): string
}

/**
 * Returns a snapshot without a person: without their item, its links and the claims about both, and with their names
 * replaced in everything else. Sources that nothing cites any more go, and so does an address that has the name. Returns
 * null if nothing is left to show.
 */
export function withoutPerson(
  snapshot: Snapshot,
  { ids, names }: KnownAs,
  origin: SnapshotOrigin | null,
  replace: NameReplacer,
): Snapshot | null {
  const known = new Set(names.map(folded))
  const isGone = ({ id, kind, name }: Snapshot['nodes'][number]) =>
    isPerson(id, origin, ids) || (kind === 'Person' && known.has(folded(name)))
  const nodes = snapshot.nodes.filter((node) => !isGone(node))
  if (nodes.length === 0) return null
  const left = new Set(nodes.map(({ id }) => id))
  const edges = snapshot.edges.filter(({ from, to }) => left.has(from) && left.has(to))
  const things = new Set([...left, ...edges.map(({ id }) => id)])
  const claims = snapshot.claims.filter(({ about }) => things.has(about))
  const cited = new Set(claims.map(({ source }) => source))
  const { words } = replace
  const said = (text: string | undefined) => (text === undefined ? undefined : words(text))
  const isNaming = (url: string) =>
    names.some((name) => squeezed(url).includes(squeezed(name.split(/\s+/).at(-1) ?? name)))
  return {
    ...snapshot,
    title: words(snapshot.title),
    caption: said(snapshot.caption),
    credits: said(snapshot.credits),
    alt: words(snapshot.alt),
    highlight: snapshot.highlight?.filter((id) => things.has(id)),
    annotations: snapshot.annotations
      ?.filter(({ at }) => things.has(at))
      .map((each) => ({ ...each, text: words(each.text) })),
    steps: snapshot.steps?.map(({ text, shows }) => ({
      text: words(text),
      shows: shows.filter((id) => things.has(id)),
    })),
    nodes: nodes.map((node) => ({
      ...node,
      name: node.kind === 'Meeting' ? words(node.name) : replace.names(node.name),
      note: said(node.note),
    })),
    edges: edges.map((edge) => ({
      ...edge,
      words: words(edge.words),
      sentence: said(edge.sentence),
      topic: said(edge.topic),
      note: said(edge.note),
      meetings: edge.meetings?.map((meeting) => ({ ...meeting, name: words(meeting.name) })),
    })),
    claims: claims.map((claim) => ({ ...claim, quote: said(claim.quote) })),
    sources: snapshot.sources
      .filter(({ id }) => cited.has(id))
      .map((source) => ({
        ...source,
        name: words(source.name),
        url: source.url !== undefined && isNaming(source.url) ? undefined : source.url,
      })),
  }
}

/** Returns the letters and digits of a text, as addresses write names. */
const squeezed = (text: string) => folded(text).replace(/[^\p{L}\p{N}]/gu, '')
