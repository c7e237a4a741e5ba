import { type Box, BoxGrid, boxAt } from '../../../model/drawing/box.ts'
import { pointOn } from '../../../model/drawing/curve.ts'
import { shortDate } from '../../../model/drawing/dates.ts'
import { LABEL_GAP, labelSizes, twoLines } from '../../../model/drawing/labels.ts'
import type { Point } from '../../../model/drawing/layout.ts'
import { cut } from '../../../model/drawing/short-text.ts'
import type { SnapshotNode } from '../../../model/snapshot.ts'
import type { Line } from './links.ts'
import { boxOf } from './shapes.ts'
import { widthOf } from './text.ts'

const { name: NAME, second: DATE, line: LINE } = labelSizes.picture
export const NUMBER_SIZE = 11
/** The forms of a name, tried in this order: on two lines as on the stage, then on one, then shorter. */
const FORMS: ((name: string) => string[])[] = [twoLines, (name) => [cut(name, 20)], (name) => [cut(name, 12)]]

/** A name beside its item. `x` and the baseline `y` belong to the first line; `date` stands below the last. */
export interface Label {
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
 * is left out; the table of links and the item's title still have it.
 *
 * The stage has rules of its own (client/graph/labels.ts): it must choose within a frame, and show what is selected.
 */
export function placeLabels(nodes: readonly SnapshotNode[], links: readonly Line[]): Label[] {
  const degrees = new Map<string, number>()
  for (const { from, to } of links.map(({ edge }) => edge))
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const order = nodes.map((node) => ({ node, degree: degrees.get(node.id) ?? 0 })).sort((a, b) => b.degree - a.degree)
  const taken = new BoxGrid(nodes.map(boxOf))
  const dots = new BoxGrid(links.flatMap(dotsOn))
  const placed: Label[] = []
  for (const { node } of order) {
    const label = FORMS.map((form) => freest(node, form(node.name), taken, dots)).find((found) => found !== undefined)
    if (label === undefined) continue
    taken.add(label.box)
    placed.push(label)
  }
  return placed
}

function freest(node: SnapshotNode, lines: string[], taken: BoxGrid, dots: BoxGrid): Label | undefined {
  return candidates(node, lines)
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
function candidates(node: SnapshotNode, lines: string[]): Label[] {
  const date = node.kind === 'Meeting' && node.date !== undefined ? shortDate(node.date) : ''
  const width = Math.max(...lines.map((line) => widthOf(line, NAME)), widthOf(date, DATE))
  const height = LINE * lines.length + (date === '' ? 0 : LINE - 1)
  const shape = boxOf(node)
  const at = (anchor: Label['anchor'], x: number, top: number): Label => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return { node, lines, date, anchor, x, y: top + 12, box: { left, top, right: left + width, bottom: top + height } }
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
