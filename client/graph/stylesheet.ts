import type { StylesheetStyle } from 'cytoscape'
import { linkKinds } from '../../model/drawing/link-kind.ts'
import { type LinkLook, linkLooks, PLANNED_DASHES } from '../../model/drawing/link-look.ts'
import type { Palette } from './palette.ts'

type Rule = [selector: string, style: Record<string, string | number | readonly number[]>]

/** How the four kinds and the eight links look in Cytoscape; names, counts and ticks are drawn above it (overlay.ts). */
export function stylesheet(palette: Palette): StylesheetStyle[] {
  return [...nodes(palette), ...edges(palette), ...states(palette)].map(([selector, style]) => ({ selector, style }))
}

function nodes(p: Palette): Rule[] {
  return [
    [
      'node',
      {
        label: 'data(inside)',
        'font-family': p.font,
        'font-size': 11.5,
        'font-weight': 600,
        'text-valign': 'center',
        'text-halign': 'center',
        'min-zoomed-font-size': 5,
        'overlay-opacity': 0,
      },
    ],
    ['.person', { shape: 'ellipse', width: 34, height: 34, 'background-color': p.person, color: p.inkInverse }],
    [
      '.state',
      {
        shape: 'round-rectangle',
        'corner-radius': '8px',
        width: 36,
        height: 36,
        'background-color': p.stateSoft,
        'border-width': 1.9,
        'border-color': p.state,
        color: p.stateInk,
        'font-weight': 700,
      },
    ],
    [
      '.organisation',
      {
        shape: 'hexagon',
        width: 42,
        height: 36,
        'background-color': p.orgSoft,
        'border-width': 1.9,
        'border-color': p.org,
        color: p.orgInk,
        'font-weight': 700,
        'font-size': 10.5,
      },
    ],
    [
      '.meeting',
      {
        shape: 'round-rectangle',
        'corner-radius': '5px',
        width: 37,
        height: 40,
        'background-opacity': 0,
        'background-image': 'data(image)',
        'background-fit': 'contain',
        label: '',
      },
    ],
  ]
}

/** The heads of links, by their names in Cytoscape. */
const heads = { arrow: 'triangle', vee: 'vee', ring: 'circle' } as const

function edges(p: Palette): Rule[] {
  const colour = { 'line-color': p.edge, 'target-arrow-color': p.edge }
  return [
    // Haystacks are the lines that Cytoscape draws fastest; they have no heads.
    ['edge', { 'curve-style': 'haystack', 'haystack-radius': 0, ...colour, 'overlay-opacity': 0 }],
    ['.speaks-for, .hosts, .member-of, .followed-by', { 'curve-style': 'straight', 'arrow-scale': 0.8 }],
    ['.parallel', { 'curve-style': 'bezier', 'control-point-step-size': 26 }],
    ...linkKinds.map((kind): Rule => [`.${kind.replaceAll(' ', '-')}`, linkStyle(linkLooks[kind], p)]),
    ['.met', { width: 'data(width)' }],
    ['.planned', { 'line-style': 'dashed', 'line-dash-pattern': PLANNED_DASHES, 'line-cap': 'butt' }],
  ]
}

function linkStyle({ width, outline, dashes, cap, end, opacity, isStrong }: LinkLook, p: Palette): Rule[1] {
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

function states(p: Palette): Rule[] {
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
