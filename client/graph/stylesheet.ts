import type { StylesheetStyle } from 'cytoscape'
import { type LinkKind, type LinkLook, linkKinds, linkLooks, PLANNED_DASHES } from '../../model/drawing/links.ts'
import { type Palette, palettes } from '../../model/drawing/palette.ts'
import { type ShapeLook, STATE_CORNER, shapeLooks } from '../../model/drawing/shapes.ts'
import { TILE_HEIGHT, TILE_WIDTH } from '../../model/drawing/tile.ts'

/** The colours of the stage, and the page's font. */
export type StagePalette = Palette & { font: string }

/** Returns the palette of the theme that the page shows now. */
export function stagePalette(): StagePalette {
  const page = document.documentElement
  const font = getComputedStyle(page).getPropertyValue('--font-ui').trim()
  return { ...palettes[page.dataset.theme === 'dark' ? 'dark' : 'light'], font }
}

type Rule = [selector: string, style: Record<string, string | number | readonly number[]>]

/** The look of items and links in Cytoscape's terms. Names, counts and ticks are painted above it (overlay.ts). */
export function stylesheet(palette: StagePalette): StylesheetStyle[] {
  return [...nodes(palette), ...edges(palette), ...states(palette)].map(([selector, style]) => ({ selector, style }))
}

function nodes(p: StagePalette): Rule[] {
  return [
    [
      'node',
      {
        label: 'data(inside)',
        'font-family': p.font,
        'text-valign': 'center',
        'text-halign': 'center',
        'min-zoomed-font-size': 5,
        'overlay-opacity': 0,
      },
    ],
    ['.person', { shape: 'ellipse', ...shapeStyle(shapeLooks.Person, p) }],
    ['.state', { shape: 'round-rectangle', 'corner-radius': `${STATE_CORNER}px`, ...shapeStyle(shapeLooks.State, p) }],
    ['.organisation', { shape: 'hexagon', ...shapeStyle(shapeLooks.Organisation, p) }],
    [
      '.meeting',
      {
        shape: 'round-rectangle',
        'corner-radius': '5px',
        width: TILE_WIDTH,
        height: TILE_HEIGHT,
        'background-opacity': 0,
        'background-image': 'data(image)',
        'background-fit': 'contain',
        label: '',
      },
    ],
  ]
}

function shapeStyle({ width, height, border, fill, line, ink, size, weight }: ShapeLook, p: StagePalette): Rule[1] {
  return {
    width,
    height,
    'background-color': p[fill],
    'border-width': border,
    'border-color': p[line],
    color: p[ink],
    'font-size': size,
    'font-weight': weight,
  }
}

/** Cytoscape's names for the marks at the end of a link. */
const heads = { arrow: 'triangle', vee: 'vee', ring: 'circle' } as const

function edges(p: StagePalette): Rule[] {
  const colour = { 'line-color': p.edge, 'target-arrow-color': p.edge }
  return [
    // Cytoscape draws haystacks fastest. They can't have a mark at their end.
    ['edge', { 'curve-style': 'haystack', 'haystack-radius': 0, ...colour, 'overlay-opacity': 0 }],
    [
      selectorOf(linkKinds.filter((kind) => linkLooks[kind].end ?? linkLooks[kind].outline)),
      { 'curve-style': 'straight', 'arrow-scale': 0.8 },
    ],
    ['.parallel', { 'curve-style': 'bezier', 'control-point-step-size': 26 }],
    ...linkKinds.map((kind): Rule => [selectorOf([kind]), linkStyle(linkLooks[kind], p)]),
    ['.met', { width: 'data(width)' }],
    ['.planned', { 'line-style': 'dashed', 'line-dash-pattern': PLANNED_DASHES, 'line-cap': 'butt' }],
  ]
}

function selectorOf(kinds: readonly LinkKind[]): string {
  return kinds.map((kind) => `.${kind.replaceAll(' ', '-')}`).join(', ')
}

function linkStyle({ width, outline, dashes, cap, end, opacity, isStrong }: LinkLook, p: StagePalette): Rule[1] {
  return {
    width,
    ...(outline ? { 'line-color': p.canvas, 'line-outline-width': outline, 'line-outline-color': p.edge } : {}),
    ...(dashes ? { 'line-style': 'dashed', 'line-dash-pattern': dashes } : {}),
    ...(cap ? { 'line-cap': cap } : {}),
    ...(end ? { 'target-arrow-shape': heads[end] } : {}),
    ...(end === 'ring' ? { 'target-arrow-fill': 'hollow' } : {}),
    ...(opacity ? { 'line-opacity': opacity } : {}),
    ...(isStrong ? { 'line-color': p.edgeStrong } : {}),
  }
}

function states(p: StagePalette): Rule[] {
  return [
    ['edge.hot', { width: 2, 'line-color': p.ink, 'target-arrow-color': p.ink, 'line-opacity': 1, 'z-index': 2 }],
    ['edge.hosts.hot', { width: 2, 'line-color': p.canvas, 'line-outline-color': p.ink, 'line-outline-width': 1.6 }],
    ['edge.met.hot', { width: 'data(width)' }],
    ['edge.selected', { 'line-color': p.accent, 'target-arrow-color': p.accent, width: 3, 'z-index': 3 }],
    ['edge.hosts.selected', { width: 2, 'line-color': p.canvas, 'line-outline-color': p.accent }],
    ['edge.near', { 'underlay-color': p.ink, 'underlay-opacity': 0.1, 'underlay-padding': 5 }],
    ['node.near', { 'underlay-color': p.ink, 'underlay-opacity': 0.08, 'underlay-padding': 6 }],
    ['node.marked', { 'outline-width': 2, 'outline-offset': 2.5, 'outline-color': p.ink }],
    ['node.focused', { 'outline-width': 2, 'outline-offset': 3, 'outline-color': p.accent, 'outline-style': 'dashed' }],
    [
      'node.selected',
      {
        'outline-width': 2.5,
        'outline-offset': 2.5,
        'outline-color': p.accent,
        'outline-style': 'solid',
        'underlay-color': p.accent,
        'underlay-opacity': 0.1,
        'underlay-padding': 26,
        'underlay-shape': 'ellipse',
      },
    ],
    ['.faded', { opacity: 0.42 }],
    [
      'edge.on-path',
      {
        width: 3.5,
        'line-style': 'solid',
        'line-color': p.accent,
        'target-arrow-color': p.accent,
        'line-outline-width': 0,
        'line-opacity': 1,
        'z-index': 4,
      },
    ],
    ['edge.other-path', { width: 2, 'line-color': p.ink, 'target-arrow-color': p.ink, 'z-index': 2 }],
  ]
}
