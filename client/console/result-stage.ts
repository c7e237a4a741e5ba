import { html, nothing } from 'lit'
import { layoutRequest } from '../../model/drawing/layout.ts'
import type { Graph } from '../../model/graph.ts'
import type { StageActions } from '../graph/gestures.ts'
import '../graph/stage.ts'
import type { ParleyStage } from '../graph/stage.ts'
import { ParleyElement } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import { hint, skeleton } from '../parts/states.ts'
import { counted } from '../words/counted.ts'
import { layOut } from '../workspace/lay-out.ts'
import type { Point } from '../workspace/view.ts'
import { drawable, resultGraph } from './result-graph.ts'

/** Draws the nodes and edges of a result as Explore does. */
export class ParleyResultStage extends ParleyElement {
  static override properties = {
    graph: { attribute: false },
    positions: { state: true },
    selected: { state: true },
  }
  declare graph: Graph
  /** Undefined until the layout is done. */
  declare positions: Record<string, Point> | undefined
  declare selected: string | undefined

  constructor() {
    super()
    this.graph = { nodes: [], edges: [] }
    this.positions = undefined
    this.selected = undefined
  }

  recolour(): void {
    this.querySelector<ParleyStage>('parley-stage')?.recolour()
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('graph')) void this.#place(this.graph)
  }

  protected override render() {
    if (this.graph.nodes.length === 0) {
      return html`<div class="sect">${hint('These rows hold no items to draw. Return nodes, edges or paths, as in RETURN p, m.')}</div>`
    }
    const { graph, itemsLeftOut, linksLeftOut } = drawable(this.graph)
    if (this.positions === undefined) return html`<div class="sect">${skeleton(4)}</div>`
    const left = [
      ...(this.graph.edges.length === 0 && graph.nodes.length > 1
        ? ['links, because the query returns none (try RETURN p, t, m)']
        : []),
      ...(itemsLeftOut > 0 ? [`${counted(itemsLeftOut, 'item')} beyond the first ${graph.nodes.length}`] : []),
      ...(linksLeftOut > 0 ? [`${counted(linksLeftOut, 'link')} whose ends are not in the rows`] : []),
    ]
    return html`<div class="stage rstage">
      <parley-stage .graph=${resultGraph(graph, this.positions, this.selected === undefined ? [] : [this.selected])} .actions=${this.#actions}
        .focusId=${this.selected} .fitKey=${graph.nodes.map(({ id }) => id).join()}
        label=${`Graph of ${counted(graph.nodes.length, 'item')} of the result. The table says the same in words.`}></parley-stage>
      ${left.length > 0 ? html`<div class="rstage__note note note--warn">${icon('info')}<div>Not drawn: ${left.join('; ')}.</div></div>` : nothing}
      <div class="framed zoom"><button class="iconbtn" aria-label="Fit to screen" @click=${() => this.querySelector<ParleyStage>('parley-stage')?.fit()}>${icon('fit')}</button></div>
    </div>`
  }

  readonly #actions: StageActions = {
    select: (id) => {
      this.selected = id
    },
    focus: (id) => {
      this.selected = id
    },
    clear: () => {
      this.selected = undefined
    },
    move: (moved) => {
      this.positions = { ...this.positions, ...moved }
    },
  }

  async #place(graph: Graph): Promise<void> {
    this.positions = undefined
    this.selected = undefined
    // The size is known after the first render.
    await this.updateComplete
    const aspect = this.clientHeight > 0 ? this.clientWidth / this.clientHeight : 2
    const { nodes, edges } = drawable(graph).graph
    const ids = nodes.map(({ id }) => id)
    const positions = await layOut(layoutRequest(ids, edges, aspect))
    if (graph === this.graph) this.positions = positions
  }
}

customElements.define('parley-result-stage', ParleyResultStage)
