import type { Edge, Node } from '../../model/graph.ts'
import { allEdgeProperties } from '../../model/relation.ts'
import { allNodeAttributes, nodeAttributes } from './columns.ts'
import type { Selection } from './selection.ts'
import { propertyText, xmlText } from './xml-text.ts'

const nodeKeys = allNodeAttributes.filter((attribute) => attribute !== 'name')
const edgeKeys = ['relation', ...allEdgeProperties]

/** GEXF 1.3 (gexf.net), as Gephi reads it: the name is the label of a node, the relation that of an edge. */
export async function* toGexf({ nodes, edges }: Selection): AsyncIterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield '  <graph defaultedgetype="directed" mode="static">\n'
  yield attributes('node', nodeKeys)
  yield attributes('edge', edgeKeys)
  yield '    <nodes>\n'
  for await (const page of nodes()) for (const node of page) yield nodeElement(node)
  yield '    </nodes>\n    <edges>\n'
  for await (const page of edges()) for (const edge of page) yield edgeElement(edge)
  yield '    </edges>\n  </graph>\n</gexf>\n'
}

function attributes(of: 'node' | 'edge', keys: readonly string[]): string {
  const each = keys.map((key) => `      <attribute id="${key}" title="${key}" type="string"/>\n`)
  return `    <attributes class="${of}">\n${each.join('')}    </attributes>\n`
}

function nodeElement(node: Node): string {
  const label = xmlText(node.name)
  return `      <node id="${xmlText(node.id)}" label="${label}">${values(nodeKeys, nodeAttributes(node))}</node>\n`
}

function edgeElement({ id, from, to, ...properties }: Edge): string {
  const ends = `source="${xmlText(from)}" target="${xmlText(to)}" label="${properties.relation}"`
  return `      <edge id="${xmlText(id)}" ${ends}>${values(edgeKeys, properties)}</edge>\n`
}

function values(keys: readonly string[], properties: Readonly<Record<string, unknown>>): string {
  const each = keys
    .filter((key) => properties[key] !== undefined)
    .map((key) => `<attvalue for="${key}" value="${propertyText(properties[key])}"/>`)
  return each.length === 0 ? '' : `<attvalues>${each.join('')}</attvalues>`
}
