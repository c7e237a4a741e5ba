import type { Edge, Graph, MeetingNode, Node } from '../../model/graph.ts'
import { tieId } from '../../model/relation.ts'
import { seededRandom } from '../names/random.ts'

const nothing = { aliases: [], keys: [] }
const day = '2024-11-04'
const talks: MeetingNode['properties'] = {
  ...nothing,
  kind: 'talks',
  mode: 'in-person',
  status: 'held',
  place: 'Seoul',
  topics: [],
  ...{ date: day, since: day, until: day, precision: 'day' },
}

/** Makes a graph of `count` nodes and edges: a fifth people, a fifth meetings, and some states that are in most of them. */
export function generate(count: number): Graph {
  const next = seededRandom(7)
  const nodes: Node[] = [
    ...several(
      count * 0.05,
      (n): Node => ({ id: `state:${n}`, kind: 'State', name: `State ${n}`, properties: nothing }),
    ),
    ...several(
      count * 0.2,
      (n): Node => ({ id: `person:${n}`, kind: 'Person', name: `Ann Person ${n}`, properties: nothing }),
    ),
    ...several(
      count * 0.2,
      (n): Node => ({ id: `meeting:${n}`, kind: 'Meeting', name: `Talks number ${n}`, properties: talks }),
    ),
  ]
  const actors = nodes.filter(({ kind }) => kind !== 'Meeting')
  const meetings = nodes.filter(({ kind }) => kind === 'Meeting')
  // Squared, so that the first of each, with the states among them, get far more edges than the last.
  const pick = (from: readonly Node[]) => from[Math.floor(next() ** 2 * from.length)]?.id ?? 'person:0'
  const edges = new Map<string, Edge>()
  while (nodes.length + edges.size < count) {
    const [from, to] = [pick(actors), pick(meetings)]
    const id = tieId('PARTICIPATED_IN', from, to)
    edges.set(id, { id, relation: 'PARTICIPATED_IN', from, to })
  }
  return { nodes, edges: [...edges.values()] }
}

function several<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: Math.round(count) }, (_, number) => make(number))
}
