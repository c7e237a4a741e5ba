import { html } from 'lit'
import { cut } from '../../model/drawing/short-text.ts'
import { icon } from '../parts/icons.ts'
import { notesOf, stepName, stepsOf } from './plan.ts'

/** Shows how the engine would run a query, step by step, and what that means. */
export function planView(plan: string) {
  const steps = stepsOf(plan)
  const notes = notesOf(steps)
  return html`<div class="plan">
    <table class="t plan__steps"><caption class="vh">Plan</caption>
      <thead><tr><th scope="col">Step, last one first</th><th scope="col">On what</th></tr></thead>
      <tbody>${steps.map(
        ({
          depth,
          operator,
          detail,
        }) => html`<tr><td style="padding-left:${10 + Math.min(depth, 20) * 16}px"><span class="row">${icon(depth === 0 ? 'run' : 'closed', true)}${stepName(operator)}</span></td>
          <td><code class="mono" title=${detail}>${cut(detail, 160)}</code></td></tr>`,
      )}</tbody></table>
    <section class="plan__notes"><h2>What this means</h2>
      <p class="mute">The query was not run. Rows flow from the deepest step up.</p>
      ${notes.map(({ text, slow }) => html`<div class="note ${slow ? 'note--warn' : ''}">${icon(slow ? 'warning' : 'info')}<div>${text}</div></div>`)}
    </section></div>`
}
