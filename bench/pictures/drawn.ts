import { flattened } from '../../model/drawing/curve.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { composed, type PictureWidth } from '../../server/snapshot/render/picture.ts'
import { boxOf } from '../../server/snapshot/render/shapes.ts'
import { renderSvg } from '../../server/snapshot/render/svg.ts'
import type { Drawn } from './measure.ts'

/** Returns what a picture of a snapshot shows. */
export function drawnOf(snapshot: Snapshot, width: PictureWidth): Drawn {
  const { nodes, links, labels } = composed(snapshot, width)
  const svg = renderSvg(snapshot, { captioned: false, width })
  return {
    width: Number(/ width="([\d.]+)"/.exec(svg)?.[1]),
    items: nodes.map((node) => ({ id: node.id, box: boxOf(node) })),
    ties: links.map((line) => ({ from: line.edge.from, to: line.edge.to, points: flattened(line, 24) })),
    labels: labels.map(({ id, lines: words, date, box }) => ({ id, words: words.join('\n'), date, box })),
    textSizes: [...svg.matchAll(/font-size=["']([\d.]+)["']/g)].map(([, size]) => Number(size)),
  }
}
