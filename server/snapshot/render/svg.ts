import { boxAround } from '../../../model/drawing/box.ts'
import { labelSizes, NAME_WEIGHT } from '../../../model/drawing/labels.ts'
import { type Palette, palettes } from '../../../model/drawing/palette.ts'
import { escaped } from '../../../model/markup.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { type Label, NUMBER_SIZE, placeLabels, placeNumbers } from './labels.ts'
import { drawn, lines } from './links.ts'
import { boxOf, shape } from './shapes.ts'
import { FONT, short, textAt, wrapped } from './text.ts'

const MARGIN = 16
/** No picture is narrower than this: its title needs the room. */
const LEAST_WIDTH = 360

/**
 * Draws a snapshot as a static SVG, in which text stays text. A picture that stands alone carries its title, caption
 * and credits (`captioned`); in a page these stand around it. The living part of the element finds items and links by
 * `data-id`, and what is written about them by `data-label`.
 */
export function renderSvg(snapshot: Snapshot, { captioned }: { captioned: boolean }): string {
  const colours = palettes[snapshot.theme === 'dark' ? 'dark' : 'light']
  const byId = new Map(snapshot.nodes.map((node) => [node.id, node]))
  const links = lines(snapshot.edges, byId)
  const labels = placeLabels(snapshot.nodes, links)
  const boxes = [...snapshot.nodes.map(boxOf), ...labels.map(({ box }) => box)]
  const numbers = placeNumbers(links, boxes)
  const frame = boxAround(boxes, MARGIN)
  const widening = Math.max(0, LEAST_WIDTH - (frame.right - frame.left)) / 2
  const [left, width] = [frame.left - widening, frame.right - frame.left + 2 * widening]
  const head = captioned ? heading(snapshot, left + MARGIN, width - 2 * MARGIN, colours) : NOTHING
  const foot = captioned ? credits(snapshot, left + MARGIN, frame.bottom, width - 2 * MARGIN, colours) : NOTHING
  const top = frame.top - head.height
  const height = frame.bottom + foot.height - top
  const size = [left, top, width, height].map(short)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size.join(' ')}" width="${short(width)}" height="${short(height)}" role="img" font-family="${FONT}">`,
    `<title>${escaped(snapshot.title)}</title><desc>${escaped(snapshot.alt)}</desc>`,
    `<rect x="${size[0]}" y="${size[1]}" width="${size[2]}" height="${size[3]}" fill="${colours.canvas}"/>`,
    head.at(top),
    ...links.map((line) => `<g data-id="${escaped(line.edge.id)}">${drawn(line, colours)}</g>`),
    ...numbers.map((place, index) => {
      const look = { size: NUMBER_SIZE, fill: colours.ink2, halo: colours.canvas }
      return place === undefined ? '' : textAt(place.x, place.y + 4, String(index + 1), look)
    }),
    ...snapshot.nodes.map(
      (node) => `<g data-id="${escaped(node.id)}"><title>${escaped(node.name)}</title>${shape(node, colours)}</g>`,
    ),
    ...labels.map((label) => `<g data-label="${escaped(label.node.id)}">${labelText(label, colours)}</g>`),
    foot.at(top),
    '</svg>\n',
  ].join('')
}

function labelText({ x, y, lines, date, anchor }: Label, { ink, ink3, canvas: halo }: Palette): string {
  const { name, second, line: height } = labelSizes.picture
  const look = { size: name, weight: NAME_WEIGHT, fill: ink, anchor, halo }
  return [
    ...lines.map((line, index) => textAt(x, y + index * height, line, look)),
    date === '' ? '' : textAt(x, y + lines.length * height - 1, date, { size: second, fill: ink3, anchor, halo }),
  ].join('')
}

/** Text above or below the picture. */
interface Block {
  height: number
  /** Draws the text for a picture whose upper edge is at `top`. */
  at: (top: number) => string
}
const NOTHING: Block = { height: 0, at: () => '' }

function heading({ title, caption }: Snapshot, x: number, width: number, colours: Palette): Block {
  const titles = wrapped(title, 16, width)
  const captions = wrapped(caption ?? '', 12.5, width)
  const height = MARGIN + titles.length * 21 + captions.length * 17
  const at = (top: number) =>
    [
      ...titles.map((line, index) =>
        textAt(x, top + MARGIN + 15 + index * 21, line, { size: 16, weight: 600, fill: colours.ink, anchor: 'start' }),
      ),
      ...captions.map((line, index) =>
        textAt(x, top + MARGIN + titles.length * 21 + 12 + index * 17, line, {
          size: 12.5,
          fill: colours.ink2,
          anchor: 'start',
        }),
      ),
    ].join('')
  return { height, at }
}

function credits({ credits: text }: Snapshot, x: number, bottom: number, width: number, colours: Palette): Block {
  const rows = wrapped(text ?? '', 11, width)
  if (rows.length === 0) return NOTHING
  const at = () =>
    rows
      .map((line, index) => textAt(x, bottom + 8 + index * 15, line, { size: 11, fill: colours.ink3, anchor: 'start' }))
      .join('')
  return { height: rows.length * 15 + 6, at }
}
