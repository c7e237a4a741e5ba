import { html, nothing } from 'lit'
import type { ImportProgress, ImportReport } from '../../model/api/imports.ts'
import { isRelation } from '../../model/claim.ts'
import { changeWords, type Differences, type ThingDifference } from '../../model/differences.ts'
import { linkWords } from '../../model/drawing/link-words.ts'
import { skeleton } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import { kindWords } from '../words/link-words.ts'
import { foundThere, pageOf, sentence, shares } from './report-words.ts'

/** Shows the rows and things of an import in figures and as a bar. */
export function figures({ rows, things }: ImportReport) {
  const parts = [
    { count: things.created, words: 'created', look: 'ok' },
    { count: things.updated, words: 'updated', look: 'changed' },
    { count: things.unchanged, words: 'unchanged', look: 'same' },
    ...(things.removed > 0 ? [{ count: things.removed, words: 'removed', look: 'gone' }] : []),
    { count: rows.rejected, words: 'rejected', look: 'bad' },
  ]
  const widths = shares(parts.map(({ count }) => count))
  return html`<dl class="framed isum"><div><dt>${rows.accepted === 1 ? 'row ok' : 'rows ok'}</dt><dd>${figure(rows.accepted)}</dd></div>
      ${parts.map(({ count, words, look }) => html`<div class=${look === 'bad' && count > 0 ? 'is-bad' : ''}><dt>${words}</dt><dd>${figure(count)}</dd></div>`)}</dl>
    <div class="istack" aria-hidden="true">${parts.map(({ look }, index) => html`<i class="is-${look}" style=${`width:${widths[index] ?? 0}%`}></i>`)}</div>`
}

const figure = (count: number) => count.toLocaleString('en-GB')

/** Lists the first things that are created, updated and removed, with their values. */
export function firstDifferences({ things, differences }: ImportReport) {
  const sorts: [keyof Differences, string][] = [
    ['created', 'Created'],
    ['updated', 'Updated'],
    ['removed', 'Removed'],
  ]
  return sorts.map(([sort, words]) => {
    const told = differences[sort]
    if (told.length === 0) return nothing
    const of = told.length < things[sort] ? `the first ${told.length} of ${figure(things[sort])}` : figure(told.length)
    return html`<section aria-label=${words}><h2 class="ih2">${words} <small>${of}</small></h2>
      <ul class="idiff">${told.map((one) => html`<li>${thingWords(one)}${changesOf(one)}</li>`)}</ul></section>`
  })
}

/** Lists the changed properties of a thing. The name of a new or removed thing already stands in its title. */
function changesOf({ properties }: ThingDifference) {
  const told = properties.filter(
    ({ property, before, after }) => property !== 'name' || (before !== null && after !== null),
  )
  return told.length === 0
    ? nothing
    : html`<ul>${told.map((change) => html`<li><bdi>${changeWords(change)}</bdi></li>`)}</ul>`
}

function thingWords({ id, kind, name, from, to }: ThingDifference) {
  if (!isRelation(kind)) return html`<bdi><b>${name ?? id}</b></bdi> <small>${kindWords[kind].one}</small>`
  return html`<bdi>${from?.name ?? from?.id}</bdi> <small>${linkWords(kind, 'out')}</small> <bdi>${to?.name ?? to?.id}</bdi>`
}

/** Shows the progress of an import while there is no result yet. */
export function progressLine(progress: ImportProgress | null) {
  const share = shareOf(progress)
  return html`<div class="iwait" role="status"><p class="small">${progressWords(progress)}</p>
    <div class="progress"><b style=${`width:${share}%`}></b></div>${skeleton(4)}</div>`
}

/** The share of the import that is done, in percent. */
export function shareOf(progress: ImportProgress | null): number {
  return progress === null || progress.of === 0 ? 0 : Math.min(100, Math.round((progress.read / progress.of) * 100))
}

/** "1,204 rows read, now visits.csv". */
export function progressWords(progress: ImportProgress | null): string {
  if (progress === null) return 'Sending the files…'
  if (progress.file === '') return 'Waiting for its turn…'
  return `${counted(progress.rows, 'row')} read, now ${progress.file}`
}

/** Shows one page of the rejected rows. */
export function rejectedRows(errors: ImportReport['errors'], page: number, turn: (page: number) => void) {
  const { shown, first, of } = pageOf(errors, page)
  return html`<div class="framed itable"><table class="t ierrs"><thead><tr><th>File</th><th class="r">Row</th><th>What is wrong</th></tr></thead>
      <tbody>${shown.map((error) => {
        const found = foundThere(error)
        return html`<tr><td><bdi>${error.file}</bdi></td><td class="r">${error.row ?? '–'}</td>
          <td>${found === '' ? nothing : html`<code><bdi>${found}</bdi></code> `}${sentence(error.reason)}</td></tr>`
      })}</tbody></table></div>
    ${
      of === 1
        ? nothing
        : html`<nav class="row small ipages" aria-label="Pages of rejected rows"><button class="btn btn--s" ?disabled=${first === 0} @click=${() => turn(page - 1)}>Previous</button>
          <span role="status">${figure(first + 1)}–${figure(first + shown.length)} of ${counted(errors.length, 'fault')}</span>
          <button class="btn btn--s" ?disabled=${page >= of - 1} @click=${() => turn(page + 1)}>Next</button></nav>`
    }`
}

/** Lists what readers left out on purpose. */
export function notesOf(notes: ImportReport['notes']) {
  if (notes.length === 0) return nothing
  return html`<details class="imore"><summary>${counted(notes.length, 'note')} on what Parley left out</summary>
    <ul class="inotes">${notes.slice(0, 200).map(({ file, row, text }) => html`<li><bdi>${file}</bdi>${row === null ? '' : `, row ${row}`}: ${text}</li>`)}</ul>
    ${notes.length > 200 ? html`<p class="small mute">The first 200 of ${counted(notes.length, 'note')}.</p>` : nothing}</details>`
}
