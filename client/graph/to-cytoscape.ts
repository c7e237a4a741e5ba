import type { ElementDefinition } from 'cytoscape'
import { metWidth } from '../../model/drawing/links.ts'
import type { Palette } from '../../model/drawing/palette.ts'
import { areOfSeveralYears, TILE_HEIGHT, TILE_WIDTH, tile } from '../../model/drawing/tile.ts'
import type { MeetingNode } from '../../model/graph.ts'
import type { StageEdge, StageGraph, StageNode } from '../workspace/elements.ts'

/**
 * Turns what the stage draws into Cytoscape's elements. Leaves out nodes that have no place yet, with their links. Tiles
 * say the year if the meetings lie in several.
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

/** Pixels for each unit of the tile, so that it stays sharp when the graph is enlarged. */
const TILE_SCALE = 3

/** The tile of a meeting as a data URI of an SVG. It names the system's font, since an image can't use the page's. */
export function tileImage({ properties }: Pick<MeetingNode, 'properties'>, palette: Palette, withYear = false): string {
  const size = `width='${TILE_WIDTH * TILE_SCALE}' height='${TILE_HEIGHT * TILE_SCALE}' viewBox='0 0 ${TILE_WIDTH} ${TILE_HEIGHT}'`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' ${size}>${tile(properties, palette, 'system-ui,sans-serif', { withYear })}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
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
