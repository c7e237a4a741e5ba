import { html, nothing } from 'lit'
import { icon } from '../parts/icons.ts'
import type { Fault } from './faults.ts'
import { parameterNames, readValue } from './query-text.ts'

/** Faults shown at once. More would leave no room for the result. */
const MOST_FAULTS = 3

/** Lists what is wrong with a query, with a button that fixes it. */
export function faultLines(faults: readonly Fault[], mend: (fix: NonNullable<Fault['fix']>) => void) {
  return faults
    .slice(0, MOST_FAULTS)
    .map(
      ({ isDoubt, line, text, fix }) =>
        html`<div class="lint lint--${isDoubt ? 'warn' : 'bad'}" role=${isDoubt ? 'status' : 'alert'}>${icon('warning')}<span>${line === undefined ? nothing : html`<b>Line ${line}.</b> `}<bdi>${text}</bdi></span><span class="grow"></span>${
          fix === undefined
            ? nothing
            : html`<button class="btn btn--s" @click=${() => mend(fix)}>Use “${fix.insert}”</button>`
        }</div>`,
    )
}

/** A field for each parameter of a query. What you type is read as JSON if it is JSON, else as text. */
export function valueFields(
  query: string,
  typed: Readonly<Record<string, string>>,
  type: (name: string, value: string) => void,
) {
  const names = parameterNames(query)
  if (names.length === 0) return nothing
  return html`<div class="params"><span class="mute">Values</span>${names.map((name) => {
    const text = typed[name] ?? ''
    const hint = text === '' ? 'Not given yet' : `Sent as ${JSON.stringify(readValue(text))}`
    return html`<label class="row"><span class="mono">$${name}</span><span class="field"><input .value=${text} placeholder="JSON or text" title=${hint} spellcheck="false" autocomplete="off"
      @input=${(event: Event & { target: HTMLInputElement }) => type(name, event.target.value)} /></span></label>`
  })}</div>`
}
