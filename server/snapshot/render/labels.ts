import { cut } from '../../../model/drawing/cut.ts'
import { shortDate } from '../../../model/drawing/dates.ts'
import { twoLines } from '../../../model/drawing/two-lines.ts'
import type { SnapshotNode } from '../../../model/snapshot.ts'
import type { Box } from './box.ts'
import { BoxGrid } from './box-grid.ts'
import { isOff, type Line, on } from './links.ts'
import { boxOf } from './shapes.ts'
import { widthOf } from './text.ts'

export const NAME_SIZE = 13
export const DATE_SIZE = 11
export const NUMBER_SIZE = 11
export const LINE = 15
const GAP = 4
/** Names are tried on two lines first, as on the stage, then on one and shorter. */
const FORMS: ((name: string) => string[])[] = [twoLines, (name) => [cut(name, 20)], (name) => [cut(name, 12)]]

/** A name beside its item; `x` and the baseline `y` are of the first line. `date` stands below the last. */
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
 * Finds each name a place beside its item where it covers no item and no other name: below, above, right or left, and
 * among these where it lies on the fewest links. Items with many links choose first. A name that fits nowhere, however
 * short, is left out; the list of links and the item's title still have it.
 */
export function placeLabels(nodes: readonly SnapshotNode[], links: readonly Line[]): Label[] {
  const degrees = new Map<string, number>()
  for (const { from, to } of links.map(({ edge }) => edge))
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const order = nodes.map((node) => ({ node, degree: degrees.get(node.id) ?? 0 })).sort((a, b) => b.degree - a.degree)
  const taken = new BoxGrid(nodes.map(boxOf))
  const dots = new BoxGrid(
    links.flatMap((link) => Array.from({ length: 19 }, (_, step) => dot(on(link, (step + 1) / 20)))),
  )
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
    .filter(({ box }) => taken.over(box) === 0)
    .map((label) => ({ label, crossed: dots.over(label.box) }))
    .reduce<{ label: Label; crossed: number } | undefined>(
      (best, next) => (best === undefined || next.crossed < best.crossed ? next : best),
      undefined,
    )?.label
}

/** A place on a link, as a box of next to no size. */
function dot({ x, y }: { x: number; y: number }): Box {
  return { left: x - 0.5, top: y - 0.5, right: x + 0.5, bottom: y + 0.5 }
}

function candidates(node: SnapshotNode, lines: string[]): Label[] {
  const date = node.kind === 'Meeting' && node.date !== undefined ? shortDate(node.date) : ''
  const width = Math.max(...lines.map((line) => widthOf(line, NAME_SIZE)), widthOf(date, DATE_SIZE))
  const height = LINE * lines.length + (date === '' ? 0 : LINE - 1)
  const shape = boxOf(node)
  const at = (anchor: Label['anchor'], x: number, top: number): Label => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return { node, lines, date, anchor, x, y: top + 12, box: { left, top, right: left + width, bottom: top + height } }
  }
  return [
    at('middle', node.x, shape.bottom + GAP),
    at('middle', node.x, shape.top - GAP - height),
    at('start', shape.right + GAP, node.y - height / 2),
    at('end', shape.left - GAP, node.y - height / 2),
    at('start', shape.right - 6, shape.bottom),
    at('end', shape.left + 6, shape.bottom),
    at('start', shape.right - 6, shape.top - height),
    at('end', shape.left + 6, shape.top - height),
  ]
}

/** Where on a link its number may stand, from 0 to 1; the middle of one that was called off has two ticks. */
const PARTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78]
const BESIDE_TICKS = [0.34, 0.66, 0.22, 0.78]

/** A free place on each link for its number in the list of links; a link without one stays without number. */
export function placeNumbers(
  links: readonly Line[],
  taken: readonly Box[],
): ({ x: number; y: number; box: Box } | undefined)[] {
  const all = new BoxGrid(taken)
  return links.map((link, index) => {
    const half = widthOf(String(index + 1), NUMBER_SIZE) / 2 + 2
    const place = (isOff(link) ? BESIDE_TICKS : PARTS)
      .map((part) => on(link, part))
      .map(({ x, y }) => ({ x, y, box: { left: x - half, top: y - 7, right: x + half, bottom: y + 7 } }))
      .find(({ box }) => all.over(box) === 0)
    if (place !== undefined) all.add(place.box)
    return place
  })
}
