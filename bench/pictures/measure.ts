import { type Box, boxAround, boxOfLine, crosses, overlap, type Segment } from '../../model/drawing/box.ts'
import type { Point } from '../../model/drawing/point.ts'

/** A picture as it is drawn, as far as its lines and names go. */
export interface Drawn {
  width: number
  items: readonly { id: string; box: Box }[]
  /** A tie as a line through points. */
  ties: readonly { from: string; to: string; points: readonly Point[] }[]
  labels: readonly { id: string; words: string; date: string; box: Box }[]
  /** The sizes of all texts, in the units of the picture. */
  textSizes: readonly number[]
}

export interface Quality {
  ties: number
  /** Ties that run through the shape of an item that is not their end. */
  throughItems: number
  /** Ties that run through the name of an item that is not their end. */
  throughNames: number
  /** Pairs of ties that cross, without those that share an end. */
  crossings: number
  labelsLeftOut: number
  /** Names that end in an ellipsis, and those that are cut to the same text as another one. */
  cutLabels: number
  cutAlike: number
  /** The size of the smallest text in CSS pixels, on a page 375 pixels wide. */
  leastText: number
}

/** The width that a page of 375 pixels leaves for its picture. */
const PHONE = 375 - 32

/** Measures how well a picture can be read. */
export function qualityOf({ width, items, ties, labels, textSizes }: Drawn): Quality {
  const lines = ties.map((tie) => ({ ...tie, segments: segmentsOf(tie.points) }))
  const runsThrough = (boxes: readonly { id: string; box: Box }[]) =>
    lines.filter(({ from, to, segments }) =>
      boxes.some(({ id, box }) => id !== from && id !== to && segments.some((segment) => crosses(segment, box))),
    ).length
  const words = labels.map((label) => label.words)
  return {
    ties: ties.length,
    throughItems: runsThrough(items),
    throughNames: runsThrough(labels),
    crossings: crossingsOf(lines),
    labelsLeftOut: items.length - labels.length,
    cutLabels: words.filter((text) => text.includes('…')).length,
    cutAlike: words.filter(
      (text, index) => text.includes('…') && words.indexOf(text) !== words.lastIndexOf(text, index),
    ).length,
    leastText: Math.min(...textSizes) * Math.min(1, PHONE / width),
  }
}

type Line = Drawn['ties'][number] & { segments: readonly Segment[] }

function segmentsOf(points: readonly Point[]): Segment[] {
  return points.slice(1).map((b, index) => {
    const a = points[index] ?? b
    return [a.x, a.y, b.x, b.y]
  })
}

/** Counts the pairs of lines that cross at least once. Ties with a common end meet there, which is no crossing. */
function crossingsOf(lines: readonly Line[]): number {
  const boxes = lines.map(({ points }) =>
    boxAround(
      points.map(({ x, y }) => boxOfLine([x, y, x, y])),
      0.01,
    ),
  )
  let count = 0
  lines.forEach((a, index) => {
    for (let other = index + 1; other < lines.length; other++) {
      const [b, boxA, boxB] = [lines[other], boxes[index], boxes[other]]
      if (!b || !boxA || !boxB || !overlap(boxA, boxB)) continue
      if (a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to) continue
      if (a.segments.some((one) => b.segments.some((two) => doCross(one, two)))) count++
    }
  })
  return count
}

/** True if two segments have an inner point in common. */
function doCross([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px))
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  )
}
