import { longDate, precisionWords } from '../../model/drawing/dates.ts'
import type { Edge, Graph, Node } from '../../model/graph.ts'

/** A part of a fact: text, or with an id an item to go to. */
export type FactPart = { text: string; id?: string }
/** One line of facts about an item. `badge` says how exact a date is. */
export interface Fact {
  label: string
  parts: FactPart[]
  badge?: string
}

/** The facts about an item, in words. `graph` holds the items that the facts link to. */
export function facts(node: Node, graph: Graph): Fact[] {
  return [...factsOf(node, graph), ...alsoKnownAs(node)].filter(({ parts }) => parts.length > 0)
}

function factsOf(node: Node, graph: Graph): Fact[] {
  switch (node.kind) {
    case 'Person':
      return [text('Who', node.properties.description)]
    case 'State':
      return [text('In full', node.properties.officialName)]
    case 'Organisation':
      return [text('Short', node.properties.acronym), text('Kind', node.properties.kind)]
    case 'Meeting': {
      const { date, precision, place, kind, mode, topics } = node.properties
      const how = mode === 'unknown' ? kind : `${kind}, ${mode === 'in-person' ? 'in person' : `by ${mode}`}`
      return [
        { label: 'When', parts: [{ text: date ? longDate(date) : 'not known' }], badge: precisionWords[precision] },
        { label: 'Where', parts: [...maybe(place), ...ends(node, graph, 'HELD_IN')] },
        { label: 'What', parts: [{ text: how }] },
        { label: 'About', parts: [...ends(node, graph, 'CONCERNS'), ...topics.map((topic) => ({ text: topic }))] },
      ]
    }
  }
}

const maybe = (value: string | undefined): FactPart[] => (value === undefined ? [] : [{ text: value }])
const text = (label: string, value: string | undefined): Fact => ({ label, parts: maybe(value) })

function ends(node: Node, graph: Graph, relation: Edge['relation']): FactPart[] {
  const nodes = new Map(graph.nodes.map((other) => [other.id, other.name]))
  return graph.edges
    .filter((edge) => edge.relation === relation && edge.from === node.id)
    .map(({ to }) => ({ text: nodes.get(to) ?? to, id: to }))
}

/** The aliases of an item. */
function alsoKnownAs({ properties: { aliases } }: Node): Fact[] {
  return aliases.length === 0 ? [] : [{ label: 'Also', parts: aliases.map((alias) => ({ text: alias })) }]
}
