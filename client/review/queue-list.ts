import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { ReviewItem } from '../../model/api/review.ts'
import { confidenceBar } from '../parts/claims.ts'
import { icon } from '../parts/icons.ts'
import type { ReviewDesk } from './desk.ts'
import { keyOf, type ReviewKind } from './queue.ts'
import { itemNote, itemTitle } from './words.ts'

const kinds: readonly { kind: ReviewKind | undefined; words: string }[] = [
  { kind: undefined, words: 'All' },
  { kind: 'same', words: 'Duplicates' },
  { kind: 'contradiction', words: 'Contradictions' },
  { kind: 'claim', words: 'Claims' },
]

/** Shows the progress of the review, and buttons to filter the queue. */
export function queueHead(desk: ReviewDesk) {
  const { done, counts } = desk.queue
  const all = done.length + desk.left
  const share = all === 0 ? 0 : Math.round((done.length / all) * 100)
  const countOf = (kind: ReviewKind | undefined) => (kind === undefined ? desk.left : counts[kind])
  return html`<div class="rqhead"><h1>Review</h1>
      <p class="rqfar"><span>${done.length} done here</span><span>${desk.left.toLocaleString('en-GB')} left</span></p>
      <div class="progress" role="progressbar" aria-label="Reviewed" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${share}><b style=${`width:${share}%`}></b></div>
      <div class="rkinds" role="group" aria-label="Show">${kinds.map(
        ({ kind, words }) =>
          html`<button class="chip ${desk.kind === kind ? 'is-on' : ''}" aria-pressed=${desk.kind === kind} @click=${() => desk.open(kind)}>${words}<span class="num">${countOf(kind).toLocaleString('en-GB')}</span></button>`,
      )}</div></div>`
}

/** Lists answered and waiting items in order. `look` is called with the key of a chosen item. */
export function queueList(desk: ReviewDesk, look: (key: string) => void) {
  const { done, waiting, names, next, at } = desk.queue
  return html`<ol class="rq" aria-label="To review">${done.map(
    ({ item, verdict, isNo }) =>
      html`<li class="pick rqi is-done ${isNo ? 'is-no' : ''}"><span class="numeral numeral--s">${icon(isNo ? 'close' : 'accept', true)}</span><div>${itemTitle(item, names)}<small>${verdict} by you</small></div></li>`,
  )}${repeat(waiting, keyOf, (item, index) => {
    const isOn = keyOf(item) === at
    return html`<li><button class="pick rqi ${isOn ? 'is-on' : ''}" aria-current=${isOn ? 'true' : nothing} @click=${() => look(keyOf(item))}>
        <span class="numeral numeral--s">${done.length + index + 1}</span><span><bdi>${itemTitle(item, names)}</bdi><small>${itemNote(item)}</small></span>${sureness(item)}</button></li>`
  })}</ol>
    ${next === null ? nothing : html`<button class="btn btn--s rqmore" ?disabled=${desk.isBusy} @click=${() => desk.more()}>Show more</button>`}`
}

function sureness(item: ReviewItem) {
  return item.kind === 'claim' ? confidenceBar(item.claim.confidence) : nothing
}
