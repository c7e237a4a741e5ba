import { flattened } from '../../model/drawing/curve.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { placeLabels } from '../../server/snapshot/render/labels.ts'
import { lines } from '../../server/snapshot/render/links.ts'
import { boxOf } from '../../server/snapshot/render/shapes.ts'
import { renderSvg } from '../../server/snapshot/render/svg.ts'
import type { Drawn } from './measure.ts'

/** Returns what a picture of a snapshot shows. */
export function drawnOf(snapshot: Snapshot, _width: 'wide' | 'narrow'): Drawn {
  const links = lines(snapshot.edges, new Map(snapshot.nodes.map((node) => [node.id, node])))
  const svg = renderSvg(snapshot, { captioned: false })
  return {
    width: Number(/ width="([\d.]+)"/.exec(svg)?.[1]),
    items: snapshot.nodes.map((node) => ({ id: node.id, box: boxOf(node) })),
    ties: links.map((line) => ({ from: line.edge.from, to: line.edge.to, points: flattened(line, 24) })),
    labels: placeLabels(snapshot.nodes, links).map(({ node, lines: words, box }) => ({
      id: node.id,
      words: words.join('\n'),
      box,
    })),
    textSizes: [...svg.matchAll(/font-size=["']([\d.]+)["']/g)].map(([, size]) => Number(size)),
  }
}
