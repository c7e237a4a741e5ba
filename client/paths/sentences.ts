import { longDate, shortDate } from '../../model/drawing/dates.ts'
import type { Edge, MeetingNode, Node, Path } from '../../model/graph.ts'
import { relationWords } from '../../model/relation.ts'

/** A part of a sentence: words, or an item with its name. */
export type Part = string | { node: Node; text: string }

/** A sentence for one hop of a path, or for two hops through one meeting. */
export interface Sentence {
  /** The numbers of its first and last hop, from 1. */
  first: number
  last: number
  parts: Part[]
  /** Ids of the links it describes. */
  edges: string[]
}

/**
 * Tells a path in sentences: "Josep Borrell and Kim Yong-hyun both took part in talks in Seoul on 4 November 2024." An
 * office or membership is told with its term. If that was over by the meeting beside it, or had not begun, the sentence
 * says so.
 *
 * @param today an ISO 8601 day; a term that ended before it is told in the past tense
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

/** The items between the ends of a path, without its meetings if there are others. */
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

/** The meetings and the day that a term is compared with. */
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
