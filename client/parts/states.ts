import { html, nothing } from 'lit'
import type { ApiError } from '../net/call.ts'
import { icon } from './icons.ts'

/** Grey lines that stand in for content that is loading. */
export function skeleton(lines = 3) {
  return html`<div class="skels" role="status" aria-label="Loading">${Array.from({ length: lines }, () => html`<i class="skel"></i>`)}</div>`
}

/** A message that something failed: what, why, and a button to try again. */
export function failed(what: string, error: ApiError, again?: () => void) {
  return html`<div class="note note--bad" role="alert">${icon('warning')}<div>${what} ${error.message}
    ${again ? html`<button class="linkbtn" @click=${again}>Try again</button>` : nothing}</div></div>`
}

/** A hint for an empty place: why it is empty, or what to do. */
export function hint(text: unknown) {
  return html`<div class="note">${icon('info')}<div>${text}</div></div>`
}
