import { html, nothing } from 'lit'
import { cut } from '../../model/drawing/short-text.ts'
import { ParleyElement } from '../parts/element.ts'
import type { Shell } from '../parts/shell.ts'
import { counted } from '../words/counted.ts'
import { linkDetail } from '../words/link-words.ts'
import { placeBeside } from './beside.ts'

/** The id of the item or link under the pointer, and a place on the screen. */
export interface Tipped {
  id: string
  x: number
  y: number
}

/** A tooltip for the item or link under the pointer. */
export class ParleyTip extends ParleyElement {
  static override properties = { shell: { attribute: false }, tipped: { attribute: false } }
  declare shell: Shell
  declare tipped: Tipped | undefined

  constructor() {
    super()
    this.tipped = undefined
  }

  protected override render() {
    return this.tipped ? html`<div class="tip" role="tooltip">${this.#words(this.tipped.id)}</div>` : nothing
  }

  protected override updated(): void {
    const tip = this.querySelector<HTMLElement>('.tip')
    if (tip && this.tipped) void placeBeside(tip, this.tipped, 'bottom-start', 16)
  }

  #words(id: string) {
    const { stage, drawn, known } = this.shell.workspace
    const node = stage.nodes.find((item) => item.id === id)
    if (node) {
      return html`<b><bdi>${cut(node.name, 120)}</bdi></b>${node.second === '' ? nothing : html`<br /><bdi>${node.second}</bdi>`}<br />${counted(node.links, 'link')} here, ${node.outside.toLocaleString('en-GB')} more outside`
    }
    const edge = stage.edges.find((link) => link.id === id)
    const tie = drawn.folded.edges.find((link) => link.id === id)
    if (!edge || !tie) return nothing
    const name = (end: string) => cut(known.nodes.get(end)?.name ?? end, 60)
    const detail = linkDetail(tie)
    return html`<b>${edge.kind}</b>${detail === '' ? '' : `, ${cut(detail, 80)}`}<br /><bdi>${name(edge.from)}</bdi> → <bdi>${name(edge.to)}</bdi>`
  }
}

customElements.define('parley-tip', ParleyTip)
