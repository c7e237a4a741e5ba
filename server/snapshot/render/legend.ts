import { fixedWords } from '../../../model/drawing/language.ts'
import { linkKind, linkKinds } from '../../../model/drawing/links.ts'
import type { Palette } from '../../../model/drawing/palette.ts'
import { entityKinds, type MeetingStatus, meetingStatuses } from '../../../model/entity.ts'
import type { Snapshot, SnapshotEdge } from '../../../model/snapshot.ts'
import type { Block } from './blocks.ts'
import { drawn } from './links.ts'
import { short, textAt, widthOf } from './text.ts'

const ROW = 20
const GAP = 14
const SIGN = 28

/** One entry of the legend: a sign whose middle is at a place, and what it stands for. */
interface Entry {
  sign: (x: number, y: number) => string
  words: string
}

/** Draws a legend of what the picture holds: only the kinds, statuses and lines that occur in it. */
export function legend(
  snapshot: Pick<Snapshot, 'nodes' | 'edges' | 'look'>,
  { x, width, size, colours }: { x: number; width: number; size: number; colours: Palette },
): Block {
  const places: { entry: Entry; x: number; row: number }[] = []
  let [at, row] = [0, 0]
  for (const entry of entriesOf(snapshot, colours)) {
    const needs = SIGN + widthOf(entry.words, size)
    if (at > 0 && at + needs > width) [at, row] = [0, row + 1]
    places.push({ entry, x: x + at, row })
    at += needs + GAP
  }
  return {
    height: places.length === 0 ? 0 : (row + 1) * ROW + 8,
    at: (top) =>
      places
        .map(({ entry, x: left, row: line }) => {
          const middle = top + 12 + line * ROW
          const words = textAt(left + SIGN, middle + 4, entry.words, { size, fill: colours.ink2, anchor: 'start' })
          return entry.sign(left + 9, middle) + words
        })
        .join(''),
  }
}

function entriesOf({ nodes, edges, look }: Pick<Snapshot, 'nodes' | 'edges' | 'look'>, colours: Palette): Entry[] {
  const words = fixedWords(look?.language)
  const kinds = entityKinds.filter((kind) => kind !== 'Meeting' && nodes.some((node) => node.kind === kind))
  const statuses = meetingStatuses.filter((status) =>
    nodes.some((node) => node.kind === 'Meeting' && (node.status ?? 'held') === status),
  )
  const lines = linkKinds.flatMap((kind) => edges.find((edge) => linkKind(edge) === kind) ?? [])
  return [
    ...kinds.map((kind) => ({ words: words.kinds[kind], sign: kindSign(kind, colours) })),
    ...statuses.map((status) => ({ words: words.statuses[status], sign: statusSign(status, colours) })),
    ...lines.map((edge) => ({ words: words.links[linkKind(edge)], sign: lineSign(edge, colours) })),
  ]
}

const at = (x: number, y: number, sign: string) => `<g transform="translate(${short(x)} ${short(y)})">${sign}</g>`

function kindSign(kind: (typeof entityKinds)[number], colours: Palette): Entry['sign'] {
  const outlines = {
    Person: `<circle r="6.5" fill="${colours.person}"/>`,
    State: `<rect x="-6" y="-6" width="12" height="12" rx="3" fill="${colours.stateSoft}" stroke="${colours.state}" stroke-width="1.5"/>`,
    Organisation: `<path d="M-3.5-6h7L7 0 3.5 6h-7L-7 0z" fill="${colours.orgSoft}" stroke="${colours.org}" stroke-width="1.5"/>`,
    Meeting: '',
  }
  return (x, y) => at(x, y, outlines[kind])
}

/** Draws a tile of a meeting as small as a letter, with the marks of its status. */
function statusSign(status: MeetingStatus, colours: Palette): Entry['sign'] {
  const isOff = status === 'cancelled' || status === 'denied'
  const line = isOff ? colours.line3 : colours.meeting
  const head = status === 'held' ? colours.meeting : isOff ? colours.surface3 : colours.meetingSoft
  const dashes = status === 'held' || isOff ? '' : ' stroke-dasharray="3 2"'
  const marks: Partial<Record<MeetingStatus, string>> = {
    postponed: 'M-3 4.5h6',
    alleged: 'M-1.7 0a1.7 1.7 0 1 1 2.5 1.5q-.8.5-.8 1M0 4.6v.1',
    cancelled: 'M-4 5 4-2',
    denied: 'M-4 5 4-2',
  }
  const mark = marks[status]
  return (x, y) =>
    at(
      x,
      y,
      [
        `<rect x="-6" y="-6.5" width="12" height="13" rx="2" fill="${colours.surface}" stroke="${line}" stroke-width="1.3"${dashes}/>`,
        `<path d="M-5.4-2.6v-2q0-1.2 1.2-1.2h8.4q1.2 0 1.2 1.2v2z" fill="${head}"/>`,
        mark === undefined
          ? ''
          : `<path d="${mark}" fill="none" stroke="${colours.edgeStrong}" stroke-width="1.4" stroke-linecap="round"/>`,
      ].join(''),
    )
}

/** Draws a piece of the line of a link, as for one meeting that was held. */
function lineSign({ meetings: _meetings, ...edge }: SnapshotEdge, colours: Palette): Entry['sign'] {
  return (x, y) => {
    const [a, d] = [
      { x: x - 9, y },
      { x: x + 9, y },
    ]
    return drawn({ edge, certainty: 'held', a, b: a, c: d, d }, colours)
  }
}
