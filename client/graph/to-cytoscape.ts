import type { ElementDefinition } from 'cytoscape'
import { metWidth } from '../../model/drawing/link-look.ts'
import { areOfSeveralYears } from '../../model/drawing/tile.ts'
import type { StageEdge, StageGraph, StageNode } from './elements.ts'
import type { Palette } from './palette.ts'
import { tileImage } from './tile-image.ts'

/**
 * Cytoscape's elements for what the stage draws. Nodes that have no place yet are left out, with their links. Days have
 * their year where the meetings are of several.
 */
export function toCytoscape({ nodes, edges }: StageGraph, palette: Palette): ElementDefinition[] {
  const placed = nodes.filter(({ position }) => position !== undefined)
  const there = new Set(placed.map(({ id }) => id))
  const withYear = areOfSeveralYears(nodes.flatMap(({ node }) => (node.kind === 'Meeting' ? [node.properties] : [])))
  return [
    ...placed.map((node) => nodeElement(node, palette, withYear)),
    ...edges.filter(({ from, to }) => there.has(from) && there.has(to)).map(edgeElement),
  ]
}

function nodeElement(stageNode: StageNode, palette: Palette, withYear: boolean): ElementDefinition {
  const { id, node, inside, position = { x: 0, y: 0 }, selected, marked, faded } = stageNode
  const image = node.kind === 'Meeting' ? { image: tileImage(node, palette, withYear) } : {}
  return {
    group: 'nodes',
    data: { id, inside, ...image },
    position: { ...position },
    classes: classes({ [node.kind.toLowerCase()]: true, selected, marked, faded }),
  }
}

function edgeElement(edge: StageEdge): ElementDefinition {
  const { id, from, to, kind, certainty, weight, hot, selected, parallel, path } = edge
  return {
    group: 'edges',
    data: { id, source: from, target: to, ...(kind === 'met' ? { width: metWidth(weight) } : {}) },
    classes: classes({
      [kind.replaceAll(' ', '-')]: true,
      planned: certainty === 'planned',
      hot,
      selected,
      parallel,
      'on-path': path === 'shown',
      'other-path': path === 'other',
    }),
  }
}

function classes(on: Record<string, boolean>): string[] {
  return Object.keys(on).filter((name) => on[name])
}
