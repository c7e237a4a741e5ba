import { html, nothing } from 'lit'
import { linkWords } from '../../model/drawing/link-words.ts'
import { linkKind } from '../../model/drawing/links.ts'
import { cut } from '../../model/drawing/short-text.ts'
import type { Met } from '../../model/fold.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { ParleyElement } from '../parts/element.ts'
import { glyph, icon, lineGlyph } from '../parts/icons.ts'
import type { Shell } from '../parts/shell.ts'
import { linkDetail } from '../words/link-words.ts'
import { newestFirst, secondLine } from '../words/meeting-words.ts'
import './evidence.ts'
import { withDate } from './link-sections.ts'

/** The right panel for a link: its ends, details and evidence, or for a folded link the meetings behind it. */
export class ParleyLinkDetails extends ParleyElement {
  static override properties = { shell: { attribute: false }, edge: { attribute: false } }
  declare shell: Shell
  declare edge: Edge | Met

  protected override render() {
    const { edge } = this
    const { known } = this.shell.workspace
    const [from, to] = [known.nodes.get(edge.from), known.nodes.get(edge.to)]
    return html`<div class="panel__head">
        <div class="panel__kind">${lineGlyph(linkKind(edge))}<span>Link</span><span class="grow"></span>
          <button class="iconbtn iconbtn--s" aria-label="Close details" @click=${() => this.shell.workspace.select(undefined)}>${icon('close')}</button>
        </div>
        <h2 tabindex="-1" class="ends-title">${this.#end(from, edge.from)} <span class="mute">${linkWords(edge.relation, 'out')}</span> ${this.#end(to, edge.to)}</h2>
        ${linkDetail(edge) === '' ? nothing : html`<p class="mute"><bdi>${linkDetail(edge)}</bdi></p>`}
      </div>
      <div class="scrolls panel__body" tabindex="0" role="group" aria-label="About this link">
        ${
          edge.relation === 'MET'
            ? this.#meetings(edge)
            : html`<parley-evidence .shell=${this.shell} .about=${edge.id} .marked=${from?.name ?? ''}></parley-evidence>`
        }
      </div>`
  }

  #end(node: Node | undefined, id: string) {
    return html`<button class="linkbtn" @click=${() => this.shell.workspace.select(id)}>${node ? glyph(node.kind) : nothing}<bdi>${cut(node?.name ?? id, 120)}</bdi></button>`
  }

  #meetings({ meetings }: Met) {
    const { workspace } = this.shell
    const nodes = newestFirst(
      meetings.flatMap((id) => workspace.known.nodes.get(id) ?? []),
      (node) => node,
    )
    return html`<section class="sect"><h3>Meetings <span class="num">${meetings.length}</span></h3>
      ${nodes.map(
        (node) => html`<div class="opt opt--row">${glyph('Meeting')}
          <div><button class="plainbtn" @click=${() => workspace.select(node.id)}><b><bdi>${cut(node.name, 100)}</bdi></b></button><small>${withDate(node, secondLine(node))}</small></div>
        </div>`,
      )}</section>`
  }
}

customElements.define('parley-link-details', ParleyLinkDetails)
