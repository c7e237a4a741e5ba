import { dateOrUnknown, shortDate } from '../../../model/drawing/dates.ts'
import { fixedWords } from '../../../model/drawing/language.ts'
import { sentenceOf } from '../../../model/drawing/sentence.ts'
import { grouped } from '../../../model/grouped.ts'
import { escaped } from '../../../model/markup.ts'
import type { Snapshot, SnapshotClaim, SnapshotEdge, SnapshotLanguage, SnapshotNode } from '../../../model/snapshot.ts'
import { pageWords } from './page-words.ts'

/**
 * Writes the links of a snapshot as a table of sentences, numbered as in its picture, then its meetings, all with quotes
 * and sources. In a narrow column each row reads as a paragraph.
 */
export function evidence(snapshot: Snapshot): string {
  const language = snapshot.look?.language
  const words = pageWords(language)
  const nodes = new Map(snapshot.nodes.map((node) => [node.id, node]))
  const claims = grouped(snapshot.claims, ({ about }) => about)
  const citation = citations(snapshot)
  const cited = (id: string) => (claims.get(id) ?? []).map(citation).join('')
  const links = snapshot.edges.map((edge, index) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
    const sentence = from && to ? sentenceOf(edge, from, to, { language }) : edge.words
    const cells = [
      String(index + 1),
      `${escaped(sentence)}.${meetingsOf(edge, language)}${noteOf(edge)}`,
      cited(edge.id),
    ]
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  const meetings = snapshot.nodes
    .filter(({ kind }) => kind === 'Meeting')
    .map((node) => `<li>${nameOf(node)}${meetingFacts(node, language)}${noteOf(node)}${cited(node.id)}</li>`)
  const others = snapshot.nodes
    .filter(({ kind, note }) => kind !== 'Meeting' && note !== undefined)
    .map((node) => `<li>${nameOf(node)}: ${escaped(node.note ?? '')}</li>`)
  const heads = [words.number, words.link, words.source].map((head) => `<th>${head}</th>`).join('')
  return [
    links.length === 0
      ? ''
      : `<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>${links.join('')}</tbody></table></div>`,
    meetings.length === 0 ? '' : `<h2>${words.meetings}</h2><ul>${meetings.join('')}</ul>`,
    others.length === 0 ? '' : `<ul>${others.join('')}</ul>`,
    snapshot.claimsLeftOut === 0 ? '' : `<p class="note">${words.leftOut(snapshot.claimsLeftOut)}</p>`,
  ].join('')
}

/** Writes the facts that are known, each after a comma. */
function afterCommas(facts: readonly (string | undefined)[]): string {
  return escaped(facts.map((fact) => (fact === undefined ? '' : `, ${fact}`)).join(''))
}

/** Isolates a name, so that its direction of writing doesn't turn the text around it. */
function nameOf(node: SnapshotNode): string {
  return `<bdi>${escaped(node.name)}</bdi>`
}

/** The author's own words about an item or a link. */
function noteOf({ note }: { note?: string | undefined }): string {
  return note === undefined ? '' : `<p class="note"><bdi>${escaped(note)}</bdi></p>`
}

/** Lists the meetings that a MET tie stands for. */
function meetingsOf({ meetings = [] }: SnapshotEdge, language: SnapshotLanguage | undefined): string {
  const items = meetings.map(
    ({ name, date, place }) =>
      `<li><bdi>${escaped(name)}</bdi>${afterCommas([dateOrUnknown(date, language), place])}</li>`,
  )
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`
}

function meetingFacts({ status = 'held', date, place }: SnapshotNode, language: SnapshotLanguage | undefined): string {
  const { statuses } = fixedWords(language)
  return afterCommas([dateOrUnknown(date, language), place, status === 'held' ? undefined : statuses[status]])
}

/** Returns a function that writes a claim: its quote, and its source with a link if that has an address. */
function citations({ sources, look }: Snapshot): (claim: SnapshotClaim) => string {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const words = pageWords(look?.language)
  return ({ source: id, quote: said, row }) => {
    const source = byId.get(id)
    const facts = [
      source?.publishedAt === undefined ? undefined : shortDate(source.publishedAt, look?.language),
      row === undefined ? undefined : words.row(row),
    ]
    const name = `<bdi>${escaped(source?.publisher ?? source?.name ?? id)}</bdi>${afterCommas(facts)}`
    const link = webAddress(source?.url)
    const quote = said === undefined ? '' : `<q><bdi>${escaped(said)}</bdi></q> `
    const title = escaped(source?.name ?? '')
    return `<p>${quote}${link === undefined ? `<cite title="${title}">${name}</cite>` : `<a href="${escaped(link)}" title="${title}" rel="noopener noreferrer" target="_blank">${name}</a>`}</p>`
  }
}

/** Lets through only addresses of the web: a source may give one that starts with `javascript:`. */
function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined
}
