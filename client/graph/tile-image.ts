import { TILE_HEIGHT, TILE_WIDTH, tile } from '../../model/drawing/tile.ts'
import type { MeetingNode } from '../../model/graph.ts'
import type { Palette } from './palette.ts'

/** Pixels for each unit, so that it stays sharp when the graph is enlarged. */
const SCALE = 3

/**
 * The tile of a meeting as a data URI of an SVG, a day with its year where that is asked for; within an image no font of
 * the page is to be had.
 */
export function tileImage({ properties }: Pick<MeetingNode, 'properties'>, palette: Palette, withYear = false): string {
  const size = `width='${TILE_WIDTH * SCALE}' height='${TILE_HEIGHT * SCALE}' viewBox='0 0 ${TILE_WIDTH} ${TILE_HEIGHT}'`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' ${size}>${tile(properties, palette, 'system-ui,sans-serif', withYear)}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
