import type { Edge, Node } from '../../model/graph.ts'
import { allEdgeProperties } from '../../model/relation.ts'
import { allNodeAttributes, nodeAttributes } from './columns.ts'
import type { Selection } from './selection.ts'
import { propertyText, xmlText } from './xml-text.ts'

const edgeKeys = ['relation', ...allEdgeProperties]

/** GraphML (graphml.graphdrawing.org), as networkx, igraph, yEd and Gephi read it: every property a string. */
export async function* toGraphml({ nodes, edges }: Selection): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`
  for (const key of allNodeAttributes) yield `  <key id="n-${key}" for="node" attr.name="${key}" attr.type="string"/>\n`
  for (const key of edgeKeys) yield `  <key id="e-${key}" for="edge" attr.name="${key}" attr.type="string"/>\n`
  yield '  <graph edgedefault="directed">\n'
  for await (const page of nodes()) for (const node of page) yield nodeElement(node)
  for await (const page of edges()) for (const edge of page) yield edgeElement(edge)
  yield '  </graph>\n</graphml>\n'
}

function nodeElement(node: Node): string {
  return `    <node id="${xmlText(node.id)}">${data('n', allNodeAttributes, nodeAttributes(node))}</node>\n`
}

function edgeElement({ id, from, to, ...properties }: Edge): string {
  const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`
  return `    <edge id="${xmlText(id)}" ${ends}>${data('e', edgeKeys, properties)}</edge>\n`
}

function data(prefix: string, keys: readonly string[], values: Readonly<Record<string, unknown>>): string {
  return keys
    .filter((key) => values[key] !== undefined)
    .map((key) => `<data key="${prefix}-${key}">${propertyText(values[key])}</data>`)
    .join('')
}
