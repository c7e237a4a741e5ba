import { type EntityKind, entityKinds } from '../../model/entity.ts'
import { type Edge, type Node, nodeProperties } from '../../model/graph.ts'
import { notInXml } from '../../model/markup.ts'
import { allEdgeProperties } from '../../model/relation.ts'
import type { Selection } from './selection.ts'

/** The names of all properties that a node of any kind may have, as `nodeAttributes` names them. */
const nodeKeys: readonly string[] = [
  'kind',
  'name',
  ...new Set(
    entityKinds.flatMap((kind) => Object.keys(nodeProperties[kind].shape).map((key) => sharedName(kind, key))),
  ),
]
/** GEXF holds the name as the label. */
const labelledKeys = nodeKeys.filter((key) => key !== 'name')
const edgeKeys = ['relation', ...allEdgeProperties]

/** Writes GraphML (graphml.graphdrawing.org) for networkx, igraph, yEd and Gephi. Every property is a string. */
export async function* toGraphml({ nodes, edges }: Selection): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`
  for (const key of nodeKeys) yield `  <key id="n-${key}" for="node" attr.name="${key}" attr.type="string"/>\n`
  for (const key of edgeKeys) yield `  <key id="e-${key}" for="edge" attr.name="${key}" attr.type="string"/>\n`
  yield '  <graph edgedefault="directed">\n'
  for await (const page of nodes()) for (const node of page) yield graphmlNode(node)
  for await (const page of edges()) for (const edge of page) yield graphmlEdge(edge)
  yield '  </graph>\n</graphml>\n'
}

function graphmlNode(node: Node): string {
  return `    <node id="${xmlText(node.id)}">${graphmlData('n', nodeKeys, nodeAttributes(node))}</node>\n`
}

function graphmlEdge({ id, from, to, ...properties }: Edge): string {
  const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`
  return `    <edge id="${xmlText(id)}" ${ends}>${graphmlData('e', edgeKeys, properties)}</edge>\n`
}

function graphmlData(prefix: string, keys: readonly string[], values: Readonly<Record<string, unknown>>): string {
  return keys
    .filter((key) => values[key] !== undefined)
    .map((key) => `<data key="${prefix}-${key}">${propertyText(values[key])}</data>`)
    .join('')
}

/** Writes GEXF 1.3 (gexf.net) for Gephi. A node's label is its name, an edge's label is its relation. */
export async function* toGexf({ nodes, edges }: Selection): AsyncIterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield '  <graph defaultedgetype="directed" mode="static">\n'
  yield gexfAttributes('node', labelledKeys)
  yield gexfAttributes('edge', edgeKeys)
  yield '    <nodes>\n'
  for await (const page of nodes()) for (const node of page) yield gexfNode(node)
  yield '    </nodes>\n    <edges>\n'
  for await (const page of edges()) for (const edge of page) yield gexfEdge(edge)
  yield '    </edges>\n  </graph>\n</gexf>\n'
}

function gexfAttributes(of: 'node' | 'edge', keys: readonly string[]): string {
  const each = keys.map((key) => `      <attribute id="${key}" title="${key}" type="string"/>\n`)
  return `    <attributes class="${of}">\n${each.join('')}    </attributes>\n`
}

function gexfNode(node: Node): string {
  const label = xmlText(node.name)
  return `      <node id="${xmlText(node.id)}" label="${label}">${gexfValues(labelledKeys, nodeAttributes(node))}</node>\n`
}

function gexfEdge({ id, from, to, ...properties }: Edge): string {
  const ends = `source="${xmlText(from)}" target="${xmlText(to)}" label="${properties.relation}"`
  return `      <edge id="${xmlText(id)}" ${ends}>${gexfValues(edgeKeys, properties)}</edge>\n`
}

function gexfValues(keys: readonly string[], properties: Readonly<Record<string, unknown>>): string {
  const each = keys
    .filter((key) => properties[key] !== undefined)
    .map((key) => `<attvalue for="${key}" value="${propertyText(properties[key])}"/>`)
  return each.length === 0 ? '' : `<attvalues>${each.join('')}</attvalues>`
}

/** Returns a node's kind, name and properties, under names that nodes of all kinds share. */
function nodeAttributes({ kind, name, properties }: Node): Readonly<Record<string, unknown>> {
  const own = Object.entries(properties).map(([property, value]) => [sharedName(kind, property), value])
  return { kind, name, ...Object.fromEntries(own) }
}

/** Renames the `kind` of a meeting or organisation, since `kind` here says that the node is a Meeting or Organisation. */
function sharedName(kind: EntityKind, property: string): string {
  return property === 'kind' ? `${kind.toLowerCase()}Kind` : property
}

/**
 * Escapes a text for an element or a double-quoted attribute. Unlike a page, an export keeps tabs and line breaks, and
 * shows where a character stood that XML 1.0 forbids.
 */
function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(notInXml, '\ufffd')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)
}

/** Writes a property as one text. A bar separates the items of a list. */
function propertyText(value: unknown): string {
  return xmlText(Array.isArray(value) ? value.join('|') : String(value))
}
