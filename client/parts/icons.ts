import { html, nothing, type SVGTemplateResult, svg } from 'lit'
import { type LinkKind, linkLooks, metWidth } from '../../model/drawing/links.ts'
import type { EntityKind, MeetingStatus } from '../../model/entity.ts'

const drawings = {
  accept: svg`<path d="M3.5 8.5l3 3 6-7"/>`,
  add: svg`<path d="M8 3.5v9M3.5 8h9"/>`,
  apart: svg`<path d="M8 2.8v3C8 8.4 4 8 4 11.3v1.9M8 5.8c0 2.6 4 2.2 4 5.5v1.9"/>`,
  article: svg`<path d="M4 2.5h5l3 3v8H4z"/><path d="M9 2.5v3h3M6 8.5h4M6 11h4"/>`,
  calendar: svg`<rect x="2.5" y="3.5" width="11" height="10" rx="1.5"/><path d="M2.5 6.8h11M5.5 2v2.6M10.5 2v2.6"/>`,
  clock: svg`<circle cx="8" cy="8" r="5.7"/><path d="M8 4.8V8l2.2 1.5"/>`,
  close: svg`<path d="M4.5 4.5l7 7M11.5 4.5l-7 7"/>`,
  closed: svg`<path d="M6.5 4.5L10 8l-3.5 3.5"/>`,
  copy: svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1.2"/><path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"/>`,
  dark: svg`<path d="M13 9.4A5.3 5.3 0 0 1 6.6 3 5.3 5.3 0 1 0 13 9.4z"/>`,
  database: svg`<ellipse cx="8" cy="4" rx="4.8" ry="1.8"/><path d="M3.2 4v8c0 1 2.1 1.8 4.8 1.8s4.8-.8 4.8-1.8V4M3.2 8c0 1 2.1 1.8 4.8 1.8s4.8-.8 4.8-1.8"/>`,
  download: svg`<path d="M8 2.8v7M5 7.1L8 10l3-2.9"/><path d="M2.8 10.5v2a1 1 0 0 0 1 1h8.4a1 1 0 0 0 1-1v-2"/>`,
  expand: svg`<circle cx="8" cy="8" r="2.2"/><path d="M8 5.8V2.5M9.9 9.1l2.9 1.7M6.1 9.1l-2.9 1.7"/>`,
  filter: svg`<path d="M2.5 3.5h11L9.5 8.4v4.2l-3 1.2V8.4z"/>`,
  fit: svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>`,
  fold: svg`<circle cx="3.5" cy="8" r="1.7"/><circle cx="12.5" cy="8" r="1.7"/><path d="M5.2 8h5.6M8 3v2.5M8 10.5V13"/>`,
  graph: svg`<circle cx="4" cy="4" r="1.7"/><circle cx="12" cy="5" r="1.7"/><circle cx="7" cy="12" r="1.7"/><path d="M5.7 4.2l4.6.6M4.7 5.5l1.7 4.9M11 6.4l-2.9 4.2"/>`,
  help: svg`<circle cx="8" cy="8" r="5.7"/><path d="M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.8.6-.8 1.1v.2"/><path d="M8 11.4v.05"/>`,
  hide: svg`<path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4z"/><path d="M3 13L13 3"/>`,
  info: svg`<circle cx="8" cy="8" r="5.7"/><path d="M8 7.4v3.4M8 5.2v.05"/>`,
  light: svg`<circle cx="8" cy="8" r="2.7"/><path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1"/>`,
  list: svg`<path d="M5.5 4h8M5.5 8h8M5.5 12h8M2.7 4v.02M2.7 8v.02M2.7 12v.02"/>`,
  lock: svg`<rect x="3.5" y="7" width="9" height="6.5" rx="1.2"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>`,
  machine: svg`<path d="M8 2.5l1.3 3.7L13 7.5 9.3 8.8 8 12.5 6.7 8.8 3 7.5l3.7-1.3z"/>`,
  manual: svg`<path d="M3 13.2l.6-2.8 7-7a1.5 1.5 0 0 1 2.1 2.1l-7 7z"/>`,
  menu: svg`<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>`,
  merge: svg`<path d="M4 3v3.2C4 9 8 8.5 8 11v2.5M12 3v3.2C12 9 8 8.5 8 11"/>`,
  open: svg`<path d="M4.5 6.5L8 10l3.5-3.5"/>`,
  path: svg`<circle cx="3.6" cy="12" r="1.7"/><circle cx="12.4" cy="4" r="1.7"/><path d="M5.3 12H9a2.6 2.6 0 0 0 0-5.2H7.2A1.4 1.4 0 0 1 7.2 4h3.4"/>`,
  pin: svg`<path d="M6 2.5h4l-.6 4 2.1 2.2H4.5L6.6 6.5z"/><path d="M8 8.7v4.8"/>`,
  redo: svg`<path d="M10 3.5l3 3-3 3"/><path d="M13 6.5H6.8a3.3 3.3 0 0 0 0 6.6h2.7"/>`,
  retry: svg`<path d="M13 8a5 5 0 1 1-1.6-3.7"/><path d="M13.2 2.3v2.6h-2.6"/>`,
  rule: svg`<path d="M5.5 3C4 3 5 7 3 8c2 1 1 5 2.5 5M10.5 3C12 3 11 7 13 8c-2 1-1 5-2.5 5"/>`,
  run: svg`<path d="M5 3.2v9.6l7.5-4.8z"/>`,
  save: svg`<path d="M8 2.6l1.6 3.4 3.7.5-2.7 2.6.7 3.7L8 11l-3.3 1.8.7-3.7L2.7 6.5l3.7-.5z"/>`,
  search: svg`<circle cx="7" cy="7" r="4.2"/><path d="M10.2 10.2 13.5 13.5"/>`,
  share: svg`<path d="M8 9.5V2.5M5.5 4.8L8 2.4l2.5 2.4"/><path d="M3.5 8v4.5a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V8"/>`,
  show: svg`<path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4z"/><circle cx="8" cy="8" r="1.8"/>`,
  snapshot: svg`<path d="M2.5 5V3.5a1 1 0 0 1 1-1H5M11 2.5h1.5a1 1 0 0 1 1 1V5M13.5 11v1.5a1 1 0 0 1-1 1H11M5 13.5H3.5a1 1 0 0 1-1-1V11"/><circle cx="8" cy="8" r="2"/>`,
  subtract: svg`<path d="M3.5 8h9"/>`,
  swap: svg`<path d="M5 3v9.5M2.8 10.4L5 12.7l2.2-2.3M11 13V3.5M8.8 5.6L11 3.3l2.2 2.3"/>`,
  tidy: svg`<circle cx="8" cy="3.5" r="1.5"/><circle cx="3.5" cy="12" r="1.5"/><circle cx="12.5" cy="12" r="1.5"/><path d="M7.3 4.9L4.2 10.6M8.7 4.9l3.1 5.7M5 12h6"/>`,
  undo: svg`<path d="M6 3.5L3 6.5l3 3"/><path d="M3 6.5h6.2a3.3 3.3 0 0 1 0 6.6H6.5"/>`,
  unplugged: svg`<path d="M5.5 2.5v3M10.5 2.5v3M4 5.5h8v2a4 4 0 0 1-8 0zM8 11.5v2.5"/>`,
  upload: svg`<path d="M8 10V3M5 5.7L8 2.8l3 2.9"/><path d="M2.8 10.5v2a1 1 0 0 0 1 1h8.4a1 1 0 0 0 1-1v-2"/>`,
  warning: svg`<path d="M8 2.6l5.9 10.6H2.1z"/><path d="M8 6.6v3M8 11.3v.05"/>`,
} satisfies Record<string, SVGTemplateResult>

export type IconName = keyof typeof drawings

/** A line drawing of 16 pixels, or 14 if `small`. A control also needs a name in words. */
export function icon(name: IconName, small = false) {
  return html`<svg class=${small ? 'i i--s' : 'i'} viewBox="0 0 16 16" aria-hidden="true">${drawings[name]}</svg>`
}

const glyphs: Record<EntityKind, SVGTemplateResult> = {
  Person: svg`<circle class="p" cx="8" cy="8" r="6.5"/>`,
  State: svg`<rect class="s" x="2" y="2" width="12" height="12" rx="2.6"/>`,
  Organisation: svg`<path class="o" d="M4.7 2.4h6.6L15 8l-3.7 5.6H4.7L1 8z"/>`,
  Meeting: svg`<rect class="m" x="2" y="2" width="12" height="12.4" rx="2"/><path class="mh" d="M2 4a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v2.2H2z"/>`,
}

/** The shape and colour of a kind, as in the graph. */
export function glyph(kind: EntityKind) {
  return html`<svg class="g" viewBox="0 0 16 16" aria-hidden="true">${glyphs[kind]}</svg>`
}

const statuses: Record<MeetingStatus, SVGTemplateResult> = {
  held: glyphs.Meeting,
  planned: svg`<rect class="m m--dashed" x="2" y="2" width="12" height="12.4" rx="2"/>`,
  postponed: svg`<rect class="m m--dashed" x="2" y="2" width="12" height="12.4" rx="2"/><path class="ms" d="M5 11.5h6"/>`,
  cancelled: svg`<rect class="m m--off" x="2" y="2" width="12" height="12.4" rx="2"/><path class="ms" d="M5 11.5 11 5"/>`,
  denied: svg`<rect class="m m--off" x="2" y="2" width="12" height="12.4" rx="2"/><path class="ms" d="M5 11.5 11 5M5 5l6 6.5"/>`,
  alleged: svg`<rect class="m m--dashed" x="2" y="2" width="12" height="12.4" rx="2"/><path class="ms" d="M6.4 6.6a1.6 1.6 0 1 1 2.3 1.5c-.5.2-.7.5-.7 1M8 11.3v.05"/>`,
}

/** A small version of a meeting's tile, by status. */
export function statusGlyph(status: MeetingStatus) {
  return html`<svg class="g" viewBox="0 0 16 16" aria-hidden="true">${statuses[status]}</svg>`
}

/** The marks at the end of a line, and where the line stops before them. */
const marks = {
  arrow: { stop: 15, mark: svg`<path class="head" d="M20 5L13 1.8V8.2Z"/>` },
  vee: { stop: 15, mark: svg`<path d="M15 2l4 3-4 3" stroke-width="1.2"/>` },
  ring: { stop: 14, mark: svg`<circle cx="17" cy="5" r="2.6" stroke-width="1.2"/>` },
} as const

/** The line for a kind of link, as in the graph. The line for `met` is as wide as for three meetings. */
export function lineGlyph(kind: LinkKind) {
  const { width, outline, dashes, cap, end } = linkLooks[kind]
  const { stop = 20, mark = nothing } = end === undefined ? {} : marks[end]
  const apart = outline === undefined ? 0 : (width + outline) / 2
  const thick = outline ?? (kind === 'met' ? metWidth(2) : width)
  return html`<svg class="line" viewBox="0 0 20 10" aria-hidden="true">
    <path
      d=${apart === 0 ? `M${cap ? 1 : 0} 5H${cap ? stop - 1 : stop}` : `M0 ${5 - apart}H${stop}M0 ${5 + apart}H${stop}`}
      stroke-width=${thick}
      stroke-dasharray=${dashes?.join(' ') ?? nothing}
      stroke-linecap=${cap ?? nothing}
    />${mark}
  </svg>`
}

const badges: Record<MeetingStatus, string> = {
  held: 'badge--ok',
  planned: 'badge--line',
  postponed: 'badge--line',
  cancelled: 'badge--line',
  denied: 'badge--bad',
  alleged: 'badge--warn',
}

/** The status of a meeting as a badge. */
export function statusBadge(status: MeetingStatus) {
  return html`<span class="badge ${badges[status]}">${status === 'held' ? icon('accept') : ''}${status}</span>`
}
