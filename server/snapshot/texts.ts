import type { MentionChoice, TextKind } from '../../model/mention.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/** What may be done with a text of each kind. A title is needed, and a quote that is reworded is none. */
export const choicesOf: Readonly<Record<TextKind, readonly MentionChoice['do'][]>> = {
  title: ['reword', 'role', 'publish'],
  caption: ['reword', 'role', 'leave-out', 'publish'],
  credits: ['reword', 'role', 'leave-out', 'publish'],
  alt: ['reword', 'role', 'publish'],
  item: ['reword', 'role', 'leave-out', 'publish'],
  link: ['reword', 'role', 'leave-out', 'publish'],
  quote: ['role', 'leave-out', 'publish'],
  source: ['reword', 'role', 'leave-out', 'publish'],
  address: ['leave-out', 'publish'],
  note: ['reword', 'role', 'leave-out', 'publish'],
  annotation: ['reword', 'role', 'leave-out', 'publish'],
  step: ['reword', 'role', 'leave-out', 'publish'],
  files: ['publish'],
}

/** A text of a document that becomes public. */
export interface PublicText {
  /** Its key: the same for the same text of the same graph. It holds ids of the store, so it never leaves the preview. */
  place: string
  kind: TextKind
  text: string
}

/** Changes a text: to another, or to undefined to leave it out, with the item or source that can't be without it. */
export type ChangeText = (text: PublicText) => string | undefined

/**
 * Returns a copy of a document with each of its public texts changed: words of the author, names, fields of items and
 * links, quotes, and sources with their addresses. Items that are left out take their links along, and sources their
 * claims. Sentences and words of links aren't visited: they are made of names and fields.
 */
export function withTexts(snapshot: Snapshot, change: ChangeText): Snapshot {
  const at = (kind: TextKind, place: string, text: string | undefined) =>
    text === undefined ? undefined : change({ kind, place: `${kind}:${place}`, text })
  const nodes = snapshot.nodes.flatMap((node) => {
    const name = at('item', `${node.id}:name`, node.name)
    if (name === undefined) return []
    const field = (key: 'acronym' | 'place') => at('item', `${node.id}:${key}`, node[key])
    return [{ ...node, name, acronym: field('acronym'), place: field('place'), note: at('note', node.id, node.note) }]
  })
  const sources = snapshot.sources.flatMap((source) => {
    const name = at('source', `${source.id}:name`, source.name)
    if (name === undefined) return []
    const publisher = at('source', `${source.id}:publisher`, source.publisher)
    return [{ ...source, name, publisher, url: at('address', source.id, source.url) }]
  })
  const edges = snapshot.edges.map((edge) => {
    const field = (key: 'role' | 'title' | 'place' | 'topic' | 'how') => at('link', `${edge.id}:${key}`, edge[key])
    const meetings = edge.meetings?.map(({ name, date, place }, index) => ({
      name: at('link', `${edge.id}:meeting ${index + 1}`, name) ?? 'a meeting',
      date,
      place: at('link', `${edge.id}:place ${index + 1}`, place),
    }))
    return {
      ...edge,
      role: field('role'),
      title: field('title'),
      place: field('place'),
      topic: field('topic'),
      how: field('how'),
      note: at('note', edge.id, edge.note),
      meetings,
    }
  })
  return pruned({
    ...snapshot,
    title: at('title', '', snapshot.title) ?? snapshot.title,
    caption: at('caption', '', snapshot.caption),
    credits: at('credits', '', snapshot.credits),
    alt: at('alt', '', snapshot.alt) ?? snapshot.alt,
    annotations: snapshot.annotations?.flatMap((annotation, index) => {
      const text = at('annotation', `${index + 1}`, annotation.text)
      return text === undefined ? [] : [{ ...annotation, text }]
    }),
    steps: snapshot.steps?.flatMap((step, index) => {
      const text = at('step', `${index + 1}`, step.text)
      return text === undefined ? [] : [{ ...step, text }]
    }),
    nodes,
    edges,
    sources,
    claims: snapshot.claims.map((claim) => ({
      ...claim,
      quote: at('quote', `${claim.about} ${claim.id}`, claim.quote),
    })),
  })
}

/** Leaves out what hangs on items and sources that are gone. */
function pruned(snapshot: Snapshot): Snapshot {
  const items = new Set(snapshot.nodes.map(({ id }) => id))
  const edges = snapshot.edges.filter(({ from, to }) => items.has(from) && items.has(to))
  const things = new Set([...items, ...edges.map(({ id }) => id)])
  const there = new Set(snapshot.sources.map(({ id }) => id))
  const claims = snapshot.claims.filter(({ about, source }) => things.has(about) && there.has(source))
  const cited = new Set(claims.map(({ source }) => source))
  return {
    ...snapshot,
    edges,
    claims,
    sources: snapshot.sources.filter(({ id }) => cited.has(id)),
    highlight: snapshot.highlight?.filter((id) => things.has(id)),
    annotations: snapshot.annotations?.filter(({ at }) => things.has(at)),
    steps: snapshot.steps?.flatMap(({ text, shows }) => {
      const left = shows.filter((id) => things.has(id))
      return left.length === 0 ? [] : [{ text, shows: left }]
    }),
  }
}
