import { type Box, BoxGrid, boxAt } from '../../../model/drawing/box.ts'
import { pointOn } from '../../../model/drawing/curve.ts'
import { shortDate } from '../../../model/drawing/dates.ts'
import { LABEL_GAP, labelSizes, twoLines } from '../../../model/drawing/labels.ts'
import { NARROW_NAME } from '../../../model/drawing/narrow.ts'
import type { Point } from '../../../model/drawing/point.ts'
import { cut } from '../../../model/drawing/short-text.ts'
import type { SnapshotLanguage, SnapshotNode } from '../../../model/snapshot.ts'
import type { Line } from './links.ts'
import { boxOf } from './shapes.ts'
import { widthOf, wrapped } from './text.ts'

export const NUMBER_SIZE = 11

/** How names are set: their sizes, and their forms in the order in which they are tried. */
export interface LabelStyle {
  sizes: (typeof labelSizes)['picture']
  /** The short name of each item; without one, its whole name. */
  names?: ReadonlyMap<string, string>
  language?: SnapshotLanguage | undefined
  forms: readonly ((name: string) => string[])[]
}

/** Names in a wide picture: on two lines as on the stage, then on one, then shorter. */
export const wideLabels: LabelStyle = {
  sizes: labelSizes.picture,
  forms: [twoLines, (name) => [cut(name, 20)], (name) => [cut(name, 12)]],
}

/** Names in a narrow picture: on up to four lines, as wide as a column. */
export const narrowLabels: LabelStyle = {
  sizes: labelSizes.narrow,
  forms: [
    (name) => {
      const lines = wrapped(name, labelSizes.narrow.name, NARROW_NAME)
      const rest = lines.slice(3).join(' ')
      return lines.length <= 4 ? lines : [...lines.slice(0, 3), shortened(rest)]
    },
  ],
}

/** Cuts a text until it is as wide as a column. */
function shortened(text: string): string {
  for (let most = text.length; most > 1; most--)
    if (widthOf(cut(text, most), labelSizes.narrow.name) <= NARROW_NAME) return cut(text, most)
  return '…'
}

/** A name beside its item. `x` and the baseline `y` belong to the first line; `date` stands below the last. */
export interface Label {
  id: string
  node: SnapshotNode
  lines: string[]
  date: string
  anchor: 'start' | 'middle' | 'end'
  x: number
  y: number
  box: Box
}

/**
 * Finds a place for each name beside its item, where it covers no item and no other name: of the places that are free,
 * the one that lies on the fewest links. Items with many links choose first. A name that fits nowhere, however short,
 * is left out; the table of links and the item's title still have it. No name is cut to the text of another one.
 *
 * The stage has rules of its own (client/graph/labels.ts): it must choose within a frame, and show what is selected.
 */
export function placeLabels(
  nodes: readonly SnapshotNode[],
  links: readonly Line[],
  style: LabelStyle = wideLabels,
): Label[] {
  const degrees = new Map<string, number>()
  for (const { from, to } of links.map(({ edge }) => edge))
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const order = nodes.map((node) => ({ node, degree: degrees.get(node.id) ?? 0 })).sort((a, b) => b.degree - a.degree)
  const taken = new BoxGrid(nodes.map(boxOf))
  const dots = new BoxGrid(links.flatMap(dotsOn))
  const placed: Label[] = []
  const cutTexts = new Set<string>()
  for (const { node } of order) {
    const name = style.names?.get(node.id) ?? node.name
    const forms = style.forms.map((form) => form(name)).filter((lines) => !cutTexts.has(cutText(lines)))
    const label = forms.map((lines) => freest(node, lines, style, taken, dots)).find((found) => found !== undefined)
    if (label === undefined) continue
    if (cutText(label.lines) !== '') cutTexts.add(cutText(label.lines))
    taken.add(label.box)
    placed.push(label)
  }
  return placed
}

/** The text of a name that was cut; empty for a whole name. */
function cutText(lines: readonly string[]): string {
  return lines.some((line) => line.includes('…')) ? lines.join(' ') : ''
}

function freest(
  node: SnapshotNode,
  lines: string[],
  style: LabelStyle,
  taken: BoxGrid,
  dots: BoxGrid,
): Label | undefined {
  return candidates(node, lines, style)
    .filter(({ box }) => taken.over(box).length === 0)
    .map((label) => ({ label, crossed: dots.over(label.box).length }))
    .reduce<{ label: Label; crossed: number } | undefined>(
      (best, next) => (best === undefined || next.crossed < best.crossed ? next : best),
      undefined,
    )?.label
}

/** Small boxes along a link, by which a name finds out how much of the link it covers. */
function dotsOn(link: Line): Box[] {
  return Array.from({ length: 19 }, (_, step) => boxAt(pointOn(link, (step + 1) / 20), 0.5, 0.5))
}

/** The places of a name, the best first: below, above, right, left, then the corners. */
function candidates(node: SnapshotNode, lines: string[], { sizes, language }: LabelStyle): Label[] {
  const { name: NAME, second: DATE, line: LINE } = sizes
  const date = node.kind === 'Meeting' && node.date !== undefined ? shortDate(node.date, language) : ''
  const width = Math.max(...lines.map((line) => widthOf(line, NAME)), widthOf(date, DATE))
  const height = LINE * lines.length + (date === '' ? 0 : LINE - 1)
  const shape = boxOf(node)
  const at = (anchor: Label['anchor'], x: number, top: number): Label => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return {
      id: node.id,
      node,
      lines,
      date,
      anchor,
      x,
      y: top + NAME - 1,
      box: { left, top, right: left + width, bottom: top + height },
    }
  }
  return [
    at('middle', node.x, shape.bottom + LABEL_GAP),
    at('middle', node.x, shape.top - LABEL_GAP - height),
    at('start', shape.right + LABEL_GAP, node.y - height / 2),
    at('end', shape.left - LABEL_GAP, node.y - height / 2),
    at('start', shape.right - 6, shape.bottom),
    at('end', shape.left + 6, shape.bottom),
    at('start', shape.right - 6, shape.top - height),
    at('end', shape.left + 6, shape.top - height),
  ]
}

/** The places of a number on its link, from 0 to 1. Two ticks take the middle of a link that is crossed out. */
const PARTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78]
const BESIDE_TICKS = [0.34, 0.66, 0.22, 0.78]

/** Finds a free place on each link for its number in the table of links. A link without a free place gets no number. */
export function placeNumbers(links: readonly Line[], taken: readonly Box[]): ((Point & { box: Box }) | undefined)[] {
  const all = new BoxGrid(taken)
  return links.map((link, index) => {
    const half = widthOf(String(index + 1), NUMBER_SIZE) / 2 + 2
    const place = (link.certainty === 'off' ? BESIDE_TICKS : PARTS)
      .map((part) => pointOn(link, part))
      .map((at) => ({ ...at, box: boxAt(at, half, 7) }))
      .find(({ box }) => all.over(box).length === 0)
    if (place !== undefined) all.add(place.box)
    return place
  })
}
