import { html, nothing } from 'lit'
import type { ClaimView } from '../../model/api/evidence.ts'
import type { NeighboursAnswer } from '../../model/api/graph.ts'
import type { ReviewItem } from '../../model/api/review.ts'
import { isRelation } from '../../model/claim.ts'
import { linkWords } from '../../model/drawing/link-words.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { kindOfId } from '../../model/entity.ts'
import type { Node } from '../../model/graph.ts'
import { confidenceBar } from '../parts/claims.ts'
import { glyph, type IconName, icon, statusBadge } from '../parts/icons.ts'
import { propertyLabel, propertyWords, valueWords } from '../words/claim-words.ts'
import { counted } from '../words/counted.ts'
import { kindWords } from '../words/link-words.ts'
import { linked } from './linked.ts'
import { besideWords, nameOf, reasonWords } from './words.ts'

type Names = Readonly<Record<string, string>>
type Same = Extract<ReviewItem, { kind: 'same' }>
type Contradiction = Extract<ReviewItem, { kind: 'contradiction' }>

const methodIcons: Record<ClaimView['method'], IconName> = {
  manual: 'manual',
  record: 'database',
  rule: 'rule',
  llm: 'machine',
}

function head(number: number, title: string, more: unknown = nothing) {
  return html`<h2 class="rhead"><span class="badge badge--accent">${number}</span>${title}${more}</h2>`
}

/** Shows a claim read from text: what it says about what. */
export function claimCard(claim: ClaimView, number: number, names: Names) {
  const { type, about, from, to, values, method, confidence } = claim
  const said = Object.entries(values).filter(
    ([property]) => property !== 'keys' && !(isRelation(type) && property === 'term'),
  )
  return html`${head(number, 'Claim found in the text', html` <span class="badge">${icon(methodIcons[method])}${method}</span><span class="grow"></span>${confidenceBar(confidence)}`)}
    ${
      isRelation(type)
        ? html`<div class="rtrip">${end(from ?? '', names)}<div class="rrel">${linkWords(type, 'out')}<svg viewBox="0 0 90 8" preserveAspectRatio="none" aria-hidden="true"><path d="M0 4h82" /><path class="head" d="M90 4l-8-3.4v6.8z" /></svg></div>${end(to ?? '', names)}</div>`
        : html`<div class="rtrip rtrip--one">${end(about, names)}</div>`
    }
    ${said.length === 0 ? nothing : html`<dl class="facts rfacts">${said.map(([property, value]) => html`<dt>${propertyLabel(property)}</dt><dd><bdi>${valueWords(property, value, names)}</bdi></dd>`)}</dl>`}
    ${claim.quote === undefined ? nothing : html`<blockquote class="quoted" dir="auto">${cut(claim.quote, 400)}</blockquote>`}`
}

function end(id: string, names: Names) {
  const kind = kindOfId(id)
  return html`<div class="framed rent">${kind === null ? nothing : glyph(kind)}<div><bdi>${nameOf(id, names)}</bdi><small>${kind === null ? '' : kindWords[kind].one}</small></div></div>`
}

/** Shows possible duplicates side by side: their properties, the reasons to merge them, and the evidence. */
export function sameCard(
  { a, b, decision, aClaims, bClaims }: Same,
  number: number,
  names: Names,
  links: { a: NeighboursAnswer | undefined; b: NeighboursAnswer | undefined },
  see: (claim: ClaimView) => void,
) {
  const rows = [...propertyRows(a, b), ...linked(a.id, b.id, links.a, links.b), evidenceRow(aClaims, bClaims)]
  const noun = kindWords[a.kind].one
  return html`${head(number, `Are these the same ${noun}?`)}
    <table class="framed rcmp"><thead><tr><th scope="col"><span class="vh">What</span></th>${[a, b].map((node) => html`<th scope="col"><span>${glyph(node.kind)}<bdi>${node.name}</bdi></span></th>`)}</tr></thead>
      <tbody>${rows.map(({ label, cells: [left, right] }) => html`<tr class=${label === 'Name' && left[0] !== right[0] ? 'is-df' : ''}><th scope="row">${label}</th><td>${cell(left)}</td><td>${cell(right)}</td></tr>`)}</tbody></table>
    <ul class="rwhy" aria-label="Reasons to merge">${decision.reasons.map((reason) => html`<li>${icon('accept', true)}<span>${reasonWords(reason, names)}</span></li>`)}</ul>
    ${evidence([...aClaims, ...bClaims], see)}
    <div class="note">${icon('info')}<div>Merging makes one ${noun} of the two. It keeps both names, and gets the links and quotes of both. You can undo it at any time.</div></div>`
}

const cell = (lines: readonly string[]) =>
  lines.length === 0 ? html`<span class="mute">none</span>` : lines.map((line) => html`<span><bdi>${line}</bdi></span>`)

function propertyRows(a: Node, b: Node) {
  const properties = [...new Set([...Object.keys(a.properties), ...Object.keys(b.properties)])].filter(
    (property) => !['since', 'until', 'precision', 'disputed'].includes(property),
  )
  const text = ({ properties: said }: Node, property: string) => {
    const value: unknown = Reflect.get(said, property)
    if (Array.isArray(value)) {
      // A text's own keys identify nobody outside it.
      const shown = value.map(String).filter((one) => !one.startsWith('text:'))
      return shown.length === 0 ? [] : [shown.slice(0, 6).join(' · ')]
    }
    return value === undefined ? [] : [valueWords(property, String(value))]
  }
  return [
    { label: 'Name', cells: [[a.name], [b.name]] as const },
    ...properties
      .map((property) => ({
        label: propertyLabel(property),
        cells: [text(a, property), text(b, property)] as const,
      }))
      .filter(({ cells }) => cells.some((lines) => lines.length > 0)),
  ]
}

function evidenceRow(a: readonly ClaimView[], b: readonly ClaimView[]) {
  const words = (claims: readonly ClaimView[]) => {
    const quotes = claims.filter(({ quote }) => quote !== undefined).length
    return [
      `${quotes > 0 ? counted(quotes, 'quote') : counted(claims.length, 'claim')}, ${counted(new Set(claims.map(({ source }) => source)).size, 'source')}`,
    ]
  }
  return { label: 'Evidence', cells: [words(a), words(b)] as const }
}

/** Claims shown of a longer list. */
const MOST_SHOWN = 6

/** Lists claims with their quotes. Each opens in its document. */
function evidence(claims: readonly ClaimView[], see: (claim: ClaimView) => void) {
  return html`<ul class="revid" aria-label="Evidence">${claims.slice(0, MOST_SHOWN).map(
    (
      claim,
    ) => html`<li><blockquote class="quoted" dir="auto">${cut(claim.quote ?? (besideWords(claim, '') || String(claim.values.name ?? claim.asRead)), 160)}</blockquote>
      <button class="linkbtn" @click=${() => see(claim)}>${icon('article', true)}<bdi>${cut(claim.sourceName, 48)}</bdi></button></li>`,
  )}</ul>${claims.length > MOST_SHOWN ? html`<p class="small mute">${MOST_SHOWN} of ${counted(claims.length, 'claim')} shown.</p>` : nothing}`
}

/** Shows contradicting values side by side, one of them picked. */
export function contradictionCard(
  { about, property, values }: Contradiction,
  number: number,
  names: Names,
  picked: number,
  pick: (index: number) => void,
  see: (claim: ClaimView) => void,
) {
  const beside =
    values[picked]?.claims.map((claim) => besideWords(claim, property, names)).filter((words) => words !== '') ?? []
  return html`${head(number, `Which ${propertyWords(property)} is right?`)}
    <div class="rtrip rtrip--one">${end(about, names)}</div>
    <fieldset class="rvalues"><legend class="vh">Values that sources give</legend>${values.map(
      (
        { value, claims },
        index,
      ) => html`<div class="framed rvalue ${index === picked ? 'is-on' : ''}"><label><input type="radio" name="value" .checked=${index === picked} @change=${() => pick(index)} />
        <b>${property === 'status' ? statusOf(value) : html`<bdi>${valueWords(property, value, names)}</bdi>`}</b><small>${counted(claims.length, 'claim')}</small></label>
        ${evidence(claims, see)}</div>`,
    )}</fieldset>
    ${beside.length === 0 ? nothing : html`<p class="small mute">The same claim also says: ${cut(beside.join('; '), 300)}. Taking the value leaves the rest as it is. Rejecting the claim removes all of it.</p>`}`
}

function statusOf(value: unknown) {
  const words = String(value)
  return html`<span class="vh">${words}</span><span aria-hidden="true">${statusBadge(words === 'held' || words === 'planned' || words === 'postponed' || words === 'cancelled' || words === 'denied' ? words : 'alleged')}</span>`
}
