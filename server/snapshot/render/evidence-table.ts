import { dateOrUnknown, shortDate } from '../../../model/drawing/dates.ts'
import { escaped } from '../../../model/markup.ts'
import type { Snapshot, SnapshotClaim, SnapshotEdge, SnapshotNode, SnapshotSource } from '../../../model/snapshot.ts'

/** Writes the links of a snapshot as a table, numbered as in its picture, then its meetings, all with their sources. */
export function evidence(snapshot: Snapshot): string {
  const nodes = new Map(snapshot.nodes.map((node) => [node.id, node]))
  const sources = new Map(snapshot.sources.map((source) => [source.id, source]))
  const claims = new Map<string, SnapshotClaim[]>()
  for (const claim of snapshot.claims) claims.set(claim.about, [...(claims.get(claim.about) ?? []), claim])
  const cited = (id: string) => (claims.get(id) ?? []).map((claim) => citation(claim, sources)).join('')
  const links = snapshot.edges.map((edge, index) => {
    const cells = [
      String(index + 1),
      nameOf(nodes.get(edge.from)),
      escaped(edge.words) + meetingsOf(edge),
      nameOf(nodes.get(edge.to)),
      cited(edge.id),
    ]
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  const meetings = snapshot.nodes
    .filter(({ kind }) => kind === 'Meeting')
    .map((node) => `<li>${nameOf(node)}${meetingFacts(node)}${cited(node.id)}</li>`)
  return [
    links.length === 0
      ? ''
      : `<div class="wide"><table><thead><tr><th>No.</th><th>Who or what</th><th>Link</th><th>To</th><th>Source</th></tr></thead><tbody>${links.join('')}</tbody></table></div>`,
    meetings.length === 0 ? '' : `<h2>Meetings</h2><ul>${meetings.join('')}</ul>`,
    snapshot.claimsLeftOut === 0
      ? ''
      : `<p class="note">${snapshot.claimsLeftOut} further ${snapshot.claimsLeftOut === 1 ? 'claim' : 'claims'} about these items and links: not listed here.</p>`,
  ].join('')
}

/** Writes the facts that are known, each after a comma. */
function afterCommas(facts: readonly (string | undefined)[]): string {
  return escaped(facts.map((fact) => (fact === undefined ? '' : `, ${fact}`)).join(''))
}

/** Isolates a name, so that its direction of writing doesn't turn the text around it. */
function nameOf(node: SnapshotNode | undefined): string {
  return `<bdi>${escaped(node?.name ?? '')}</bdi>`
}

/** Lists the meetings that a MET tie stands for. */
function meetingsOf({ meetings = [] }: SnapshotEdge): string {
  const items = meetings.map(
    ({ name, date, place }) => `<li><bdi>${escaped(name)}</bdi>${afterCommas([dateOrUnknown(date), place])}</li>`,
  )
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`
}

function meetingFacts({ status, date, place }: SnapshotNode): string {
  const facts = [dateOrUnknown(date), place, status === 'held' ? undefined : status]
  return afterCommas(facts)
}

function citation(claim: SnapshotClaim, sources: ReadonlyMap<string, SnapshotSource>): string {
  const source = sources.get(claim.source)
  const facts = [
    source?.publishedAt === undefined ? undefined : shortDate(source.publishedAt),
    claim.row === undefined ? undefined : `row ${claim.row}`,
  ]
  const publisher = source?.publisher ?? source?.name ?? claim.source
  const name = `<bdi>${escaped(publisher)}</bdi>${afterCommas(facts)}`
  const link = webAddress(source?.url)
  const quote = claim.quote === undefined ? '' : `<q><bdi>${escaped(claim.quote)}</bdi></q> `
  const title = escaped(source?.name ?? '')
  return `<p>${quote}${link === undefined ? `<cite title="${title}">${name}</cite>` : `<a href="${escaped(link)}" title="${title}" rel="noopener noreferrer" target="_blank">${name}</a>`}</p>`
}

/** Lets through only addresses of the web: a source may give one that starts with `javascript:`. */
function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined
}
