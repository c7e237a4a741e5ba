import { longDate } from '../../model/drawing/dates.ts'
import type { Edge, Node, Path } from '../../model/graph.ts'

/** Part of a sentence: words, or an item by its name. */
export type Part = string | { node: Node; text: string }

/** What one hop of a path says, or two that lead through one meeting. */
export interface Sentence {
  /** Numbers of the hops, from 1, both included. */
  first: number
  last: number
  parts: Part[]
  /** Ids of the links it rests on. */
  edges: string[]
}

/** A path told as sentences: "Josep Borrell and Kim Yong-hyun both took part in talks in Seoul on 4 November 2024." */
export function sentences({ nodes, edges }: Path): Sentence[] {
  const told: Sentence[] = []
  let hop = 0
  while (hop < edges.length) {
    const [start, middle, end] = [nodes[hop], nodes[hop + 1], nodes[hop + 2]]
    const [edge, next] = [edges[hop], edges[hop + 1]]
    if (!start || !middle || !edge) break
    if (end && next && isMeetingOf(edge, next, middle)) {
      told.push({ first: hop + 1, last: hop + 2, parts: both(start, end, middle), edges: [edge.id, next.id] })
      hop += 2
    } else {
      const [from, to] = edge.from === start.id ? [start, middle] : [middle, start]
      told.push({ first: hop + 1, last: hop + 1, parts: one(edge, from, to), edges: [edge.id] })
      hop += 1
    }
  }
  return told
}

/** What a path leads through: its items between the ends, meetings left out where there are others. */
export function through({ nodes }: Path): Node[] {
  const between = nodes.slice(1, -1)
  const others = between.filter(({ kind }) => kind !== 'Meeting')
  return others.length > 0 ? others : between
}

const named = (node: Node): Part => ({ node, text: node.name })

function isMeetingOf(edge: Edge, next: Edge, middle: Node): boolean {
  return (
    middle.kind === 'Meeting' &&
    [edge, next].every(({ relation, to }) => relation === 'PARTICIPATED_IN' && to === middle.id)
  )
}

function both(a: Node, b: Node, meeting: Node): Part[] {
  return [named(a), ' and ', named(b), ' both took part in ', named(meeting), whenAndWhere(meeting), '.']
}

function whenAndWhere(node: Node): string {
  if (node.kind !== 'Meeting') return ''
  const { date, place, precision, status } = node.properties
  const where = place === undefined ? '' : ` in ${place}`
  const day = date === undefined ? '' : longDate(date).replace(/^\w+, /, '')
  const when = day === '' ? '' : precision === 'day' ? ` on ${day}` : ` in ${day}`
  return `${where}${when}${status === 'held' ? '' : ` (${status})`}`
}

function one(edge: Edge, from: Node, to: Node): Part[] {
  const as = edge.title ?? edge.role
  const role = as === undefined ? '' : ` as ${as}`
  switch (edge.relation) {
    case 'PARTICIPATED_IN':
      return [named(from), ' took part in ', named(to), whenAndWhere(to), '.']
    case 'REPRESENTS':
      return [named(from), ' speaks for ', named(to), `${role}.`]
    case 'MEMBER_OF':
      return [named(from), ' is a member of ', named(to), `${role}.`]
    case 'PART_OF':
      return [named(from), ' is part of ', named(to), '.']
    case 'HELD_IN':
      return [named(from), ' was held in ', named(to), '.']
    case 'CONCERNS':
      return [
        named(from),
        whenAndWhere(from),
        ' was about ',
        named(to),
        edge.topic === undefined ? '.' : `: ${edge.topic}.`,
      ]
    case 'FOLLOWED_BY':
      return [named(from), edge.how === 'replaced' ? ' was replaced by ' : ' led to ', named(to), '.']
  }
}
