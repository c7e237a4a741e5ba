import { html, nothing, svg } from 'lit'
import { period } from '../../model/drawing/dates.ts'
import { ParleyElement, Watch } from '../parts/element.ts'
import { icon } from '../parts/icons.ts'
import type { Shell } from '../parts/shell.ts'
import { counted } from '../words/counted.ts'
import { allTime } from '../workspace/view.ts'
import { type Brush, brushed, dragged, stepped } from './brush.ts'
import { barParts, barToName, dayOf, isoOf, signs, type Timeline, timeline } from './timeline-model.ts'

const HEIGHT = 92
const AXIS = 54
const BARS = 48
const looks = { 'not held': 'bar bar--off', 'day not known': 'band' }

/** The timeline: bars for exact days, bands for months and years, and a brush. Meetings that may lie in it stay in view. */
export class ParleyTimeline extends ParleyElement {
  static override properties = {
    shell: { attribute: false },
    width: { state: true },
    drag: { state: true },
    isOpen: { state: true },
  }
  declare shell: Shell
  declare width: number
  /** The brush while it is dragged. The view changes when the pointer is released. */
  declare drag: { from: number; handle: 'since' | 'until' | 'new'; brush: Brush } | undefined

  /** On a small screen: true if more than the dates is shown. */
  declare isOpen: boolean

  #resize: ResizeObserver | undefined

  constructor() {
    super()
    this.width = 760
    this.drag = undefined
    this.isOpen = false
    new Watch(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#resize = new ResizeObserver(() => {
      const width = this.querySelector('.timeline__draw')?.clientWidth ?? 0
      if (width > 0) this.width = width
    })
    this.#resize.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resize?.disconnect()
  }

  protected override render() {
    const { workspace } = this.shell
    if (workspace.view.ids.length === 0) return nothing
    const line = timeline(workspace.drawn.graph.nodes)
    return html`<section class="timeline ${this.isOpen ? 'is-open' : ''}" aria-label="Timeline">
      <div class="timeline__head">${this.#head(line)}</div>
      <div class="timeline__draw">${line === null ? html`<p class="timeline__none mute">No dates in this view.</p>` : this.#drawing(line)}</div>
    </section>`
  }

  #head(line: Timeline | null) {
    if (line === null) return nothing
    const { workspace } = this.shell
    const { time } = workspace.view
    const brush = this.#brush(line)
    const isBrushed = time.since !== undefined || time.until !== undefined
    const dates = period(isoOf(brush.since), isoOf(brush.until - 1))
    return html`<b>${dates}</b><button class="chip" aria-expanded=${this.isOpen} @click=${() => {
      this.isOpen = !this.isOpen
    }}>${icon('calendar', true)}${dates}</button>
      <span class="wide">Meetings in this view, per ${line.unit}</span>
      ${signs(line).map(
        (sign) =>
          html`<span class="row wide"><svg class="line tl" width="16" height="10" viewBox="0 0 16 10" aria-hidden="true"><rect class=${looks[sign]} x=".5" y=".5" width="15" height="9" rx="2"/></svg>${sign}</span>`,
      )}
      <span class="grow"></span>
      ${
        line.undated === 0
          ? nothing
          : html`<label class="row"><input type="checkbox" class="box" .checked=${time.undated} @change=${this.#undated} />Include ${line.undated} undated</label>`
      }
      ${isBrushed ? html`<button class="linkbtn" @click=${this.#all}>Show all dates</button>` : nothing}`
  }

  #brush(line: Timeline): Brush {
    if (this.drag) return this.drag.brush
    const { since, until } = this.shell.workspace.view.time
    return brushed(
      line,
      since === undefined ? undefined : dayOf(since),
      until === undefined ? undefined : dayOf(until) + 1,
    )
  }

  #drawing(line: Timeline) {
    const x = (day: number) => ((day - line.start) / (line.end - line.start)) * (this.width - 8) + 4
    const brush = this.#brush(line)
    const most = Math.max(...line.bars.map(({ count }) => count), 1)
    const highest = barToName(line.bars, ((line.end - line.start) / this.width) * 20)
    const inBrush = ({ start, end }: { start: number; end: number }) => start < brush.until && end > brush.since
    return html`<svg class="tl" width=${this.width} height=${HEIGHT} role="group" aria-label=${this.#spoken(line)}
      @pointerdown=${(event: PointerEvent) => this.#down(event, line)} @pointermove=${(event: PointerEvent) => this.#move(event, line)}
      @pointerup=${() => this.#up(line)} @pointercancel=${() => {
        this.drag = undefined
      }} @dblclick=${this.#all}>
      ${line.ticks.map(({ at, label, strong }) => svg`<path class="grid" d=${`M${x(at)} 4V80`}/><text class=${strong ? 'yr' : ''} x=${x(at) + 4} y="90">${label}</text>`)}
      ${line.bars.map((bar) => {
        const [left, right] = [x(bar.start) + 0.7, x(bar.end) - 0.7]
        const off = bar.count - bar.held
        const title = `${counted(bar.count, 'meeting')}${off > 0 ? `, ${off} not held` : ''}, ${period(isoOf(bar.start), isoOf(bar.end - 1))}`
        return barParts(bar).map(({ isHeld, from, to }) => {
          const height = ((to - from) / most) * BARS
          const look = `${isHeld ? 'bar' : looks['not held']} ${inBrush(bar) ? '' : 'bar--out'}`
          return svg`<rect class=${look} x=${left} y=${AXIS - (to / most) * BARS} width=${Math.max(right - left, 1.5)} height=${height} rx="1"><title>${title}</title></rect>`
        })
      })}
      ${highest && most > 1 ? svg`<text x=${x(highest.end) + 3} y=${AXIS - BARS + 9}>${most}</text>` : nothing}
      <path class="axis" d=${`M0 ${AXIS}H${this.width}`}/>
      ${line.bands.map((band) => {
        const [left, right] = [x(band.start), x(band.end)]
        const label = `${band.count} in ${band.label}`
        const title = `${counted(band.count, 'meeting')} in ${band.label}, day not known`
        return svg`<rect class=${`band ${inBrush(band) ? '' : 'band--out'}`} x=${left} y=${58 + band.row * 11} width=${Math.max(right - left, 3)} height="10" rx="2.5"><title>${title}</title></rect>
          ${right - left > label.length * 6 ? svg`<text class="band-t" x=${left + 5} y=${66.5 + band.row * 11}>${label}</text>` : nothing}`
      })}
      <rect class="brush" x=${x(brush.since)} y="2" width=${Math.max(x(brush.until) - x(brush.since), 1)} height="78"/>
      ${this.#handle('since', x(brush.since), line, brush)} ${this.#handle('until', x(brush.until), line, brush)}
    </svg>`
  }

  #handle(which: 'since' | 'until', x: number, line: Timeline, brush: Brush) {
    const day = which === 'since' ? brush.since : brush.until - 1
    return svg`<g class="grab" role="slider" tabindex="0" aria-label=${which === 'since' ? 'First day' : 'Last day'}
        aria-valuemin=${line.start} aria-valuemax=${line.end - 1} aria-valuenow=${day} aria-valuetext=${period(isoOf(day), isoOf(day))}
        @keydown=${(event: KeyboardEvent) => this.#key(event, which, line)}>
        <path class="brush-edge" d=${`M${x} 2V80`}/><rect class="hit" x=${x - 11} y="2" width="22" height="78"/>
        <rect class="handle" x=${x - 4} y="20" width="8" height="20" rx="3"/><path class="grip" d=${`M${x - 1.2} 26v8M${x + 1.2} 26v8`}/>
      </g>`
  }

  #spoken({ bars, bands, undated }: Timeline): string {
    const exact = bars.reduce((sum, { count }) => sum + count, 0)
    const rough = bands.reduce((sum, { count }) => sum + count, 0)
    return `${counted(exact, 'meeting')} on a known day, ${rough} known by month or year, ${undated} without a date`
  }

  #dayAt(event: PointerEvent, line: Timeline): number {
    const box = this.querySelector('svg.tl[role]')?.getBoundingClientRect()
    const share = (event.clientX - (box?.left ?? 0) - 4) / (this.width - 8)
    return Math.round(line.start + share * (line.end - line.start))
  }

  #down(event: PointerEvent, line: Timeline): void {
    if (!(event.currentTarget instanceof Element) || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const day = this.#dayAt(event, line)
    const brush = this.#brush(line)
    const reach = ((line.end - line.start) / this.width) * 12
    const [toSince, toUntil] = [Math.abs(day - brush.since), Math.abs(day - brush.until)]
    const handle = Math.min(toSince, toUntil) > reach ? 'new' : toSince < toUntil ? 'since' : 'until'
    this.drag = { from: day, handle, brush }
  }

  #move(event: PointerEvent, line: Timeline): void {
    if (!this.drag) return
    const { from, handle } = this.drag
    this.drag = { from, handle, brush: dragged(line, this.drag.brush, handle, from, this.#dayAt(event, line)) }
  }

  #up(line: Timeline): void {
    if (!this.drag) return
    const { brush } = this.drag
    this.drag = undefined
    this.#commit(brush, line)
  }

  #key(event: KeyboardEvent, which: 'since' | 'until', line: Timeline): void {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -6, PageUp: 6 }[event.key]
    if (steps === undefined) return
    event.preventDefault()
    event.stopPropagation()
    this.#commit(stepped(line, this.#brush(line), which, steps), line)
  }

  #commit({ since, until }: Brush, line: Timeline): void {
    const { workspace } = this.shell
    const { undated } = workspace.view.time
    if (since <= line.start && until >= line.end) {
      if (workspace.view.time.since !== undefined || workspace.view.time.until !== undefined) this.#all()
      return
    }
    const time = { since: isoOf(since), until: isoOf(until - 1), undated }
    if (time.since === workspace.view.time.since && time.until === workspace.view.time.until) return
    workspace.change({ ...workspace.view, time }, `Set the dates to ${period(time.since, time.until)}`)
  }

  #all(): void {
    const { workspace } = this.shell
    workspace.change(
      { ...workspace.view, time: { ...allTime, undated: workspace.view.time.undated } },
      'Showed all dates',
    )
  }

  #undated(event: Event & { target: HTMLInputElement }): void {
    const { workspace } = this.shell
    const undated = event.target.checked
    workspace.change(
      { ...workspace.view, time: { ...workspace.view.time, undated } },
      undated ? 'Included undated meetings' : 'Left out undated meetings',
    )
  }
}

customElements.define('parley-timeline', ParleyTimeline)
