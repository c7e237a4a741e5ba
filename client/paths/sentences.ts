import { longDate, shortDate } from '../../model/drawing/dates.ts'
import type { Edge, MeetingNode, Node, Path } from '../../model/graph.ts'
import { relationWords } from '../../model/relation.ts'

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

/**
 * A path told as sentences: "Josep Borrell and Kim Yong-hyun both took part in talks in Seoul on 4 November 2024." An
 * office or membership is told with its term, and whether that was over or still to come at the meeting beside it.
 *
 * @param today ISO 8601 day: what ended before it is told in the past
 */
export function sentences({ nodes, edges }: Path, today = new Date().toISOString().slice(0, 10)): Sentence[] {
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
      const beside = [nodes[hop - 1], nodes[hop + 2]].filter((node) => node?.kind === 'Meeting')
      told.push({ first: hop + 1, last: hop + 1, parts: one(edge, from, to, { beside, today }), edges: [edge.id] })
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

/** What a term is seen against. */
interface Occasion {
  beside: readonly MeetingNode[]
  /** ISO 8601. */
  today: string
}

/** "Kim Yong-hyun spoke for South Korea as Minister until 12 May 2024, before that meeting." */
function plainly(edge: Edge, from: Node, to: Node, { beside, today }: Occasion): Part[] {
  const { title, role, since, until } = edge
  const { between, past = between } = relationWords(edge.relation)
  const verb = until !== undefined && until < today ? past : between
  const as = title ?? role
  const isOver = beside.some(({ properties }) => until !== undefined && until < (properties.since ?? ''))
  const isToCome = beside.some(({ properties }) => since !== undefined && since > (properties.until ?? since))
  const apart = isOver ? ', before that meeting' : isToCome ? ', only after that meeting' : ''
  return [named(from), ` ${verb} `, named(to), `${as === undefined ? '' : ` as ${as}`}${termOf(edge)}${apart}.`]
}

function termOf({ since, until, sinceDate = since, untilDate = until }: Edge): string {
  const [first, last] = [sinceDate, untilDate].map((date) => (date === undefined ? undefined : shortDate(date)))
  if (first === undefined) return last === undefined ? '' : ` until ${last}`
  return last === undefined ? ` since ${first}` : ` from ${first} to ${last}`
}

function one(edge: Edge, from: Node, to: Node, occasion: Occasion): Part[] {
  switch (edge.relation) {
    case 'PARTICIPATED_IN':
      return [named(from), ' took part in ', named(to), whenAndWhere(to), '.']
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
    default:
      return plainly(edge, from, to, occasion)
  }
}
