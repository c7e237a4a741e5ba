import { html, nothing } from 'lit'
import type { ApiError } from '../net/call.ts'
import { icon } from './icons.ts'

/** Grey lines in the place of what is on its way. */
export function skeleton(lines = 3) {
  return html`<div class="skels" role="status" aria-label="Loading">${Array.from({ length: lines }, () => html`<i class="skel"></i>`)}</div>`
}

/** What did not load, why, and the way to try again. */
export function failed(what: string, error: ApiError, again?: () => void) {
  return html`<div class="note note--bad" role="alert">${icon('warning')}<div>${what} ${error.message}
    ${again ? html`<button class="linkbtn" @click=${again}>Try again</button>` : nothing}</div></div>`
}

/** A hint where there is nothing. */
export function hint(text: unknown) {
  return html`<div class="note">${icon('info')}<div>${text}</div></div>`
}
