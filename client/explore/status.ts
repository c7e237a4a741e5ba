import { html, nothing } from 'lit'
import { ParleyElement, Watch } from '../parts/element.ts'
import type { Shell } from '../parts/shell.ts'
import { counted } from '../words/counted.ts'
import { statusOf } from './view-counts.ts'

/** The status line: how much is shown, how much is hidden and why, the last change, and Undo. */
export class ParleyStatus extends ParleyElement {
  static override properties = { shell: { attribute: false } }
  declare shell: Shell

  constructor() {
    super()
    new Watch(this)
  }

  protected override render() {
    const { workspace, isOnline } = this.shell
    const { shown, links, filteredOut, hidden, foldedAway } = statusOf(workspace.drawn)
    const byHand = workspace.view.hidden.length
    const { what } = workspace.history.present
    return html`<footer class="status">
      ${isOnline ? nothing : html`<span class="bad">Not connected</span><span class="dot">·</span>`}
      <span><b>${shown.toLocaleString('en-GB')}</b> ${shown === 1 ? 'item' : 'items'}, ${counted(links, 'link')}</span>
      ${foldedAway > 0 ? html`<span class="dot">·</span><span><b>${foldedAway}</b> folded</span>` : nothing}
      ${filteredOut > 0 ? html`<span class="dot">·</span><span><b>${filteredOut}</b> hidden by filters</span>` : nothing}
      ${byHand > 0 ? html`<span class="dot">·</span><span><b>${byHand}</b> hidden</span>` : nothing}
      ${filteredOut + hidden + byHand > 0 ? html`<span class="dot">·</span><button class="linkbtn" @click=${() => workspace.showAll()}>Show them</button>` : nothing}
      <span class="grow"></span>
      <span role="status" class="status__what"><bdi>${workspace.isBusy ? 'Opening…' : what}</bdi></span>
      ${
        workspace.history.past.length > 0
          ? html`<button class="linkbtn" @click=${() => workspace.undo()}>Undo</button><span class="wide"><kbd class="kbd">Ctrl</kbd> <kbd class="kbd">Z</kbd></span>`
          : nothing
      }
    </footer>`
  }
}

customElements.define('parley-status', ParleyStatus)
