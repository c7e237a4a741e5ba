import { EntityKind } from '../../model/entity.ts'

/** A value of a row in words; of an item also its kind, so that it can be drawn as one. */
export interface Cell {
  text: string
  kind?: EntityKind
  /** No value, or one of the engine's own things: drawn pale. */
  faint?: true
}

/** A value as the table shows it: items by their names, links by their relation, paths by what they lead through. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return { text: 'null', faint: true }
  if (Array.isArray(value)) return { text: value.map((inner) => cellOf(inner).text).join(', ') }
  if (typeof value !== 'object') return { text: String(value) }
  if (isNode(value)) return nodeCell(value)
  if (isEdge(value)) return { text: edgeText(value), faint: true }
  if (isPath(value)) return { text: value.nodes.map((node) => cellOf(node).text).join(' – ') }
  return { text: JSON.stringify(value) }
}

/** A value as a spreadsheet takes it: items and links by their ids, which can be looked up again. */
export function plainOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (isNode(value) || isEdge(value)) return value.id
  if (isPath(value)) return value.nodes.map(plainOf).join(' ')
  if (Array.isArray(value) && value.every((inner) => typeof inner !== 'object' || isNode(inner ?? {})))
    return value.map(plainOf).join('; ')
  return JSON.stringify(value)
}

interface NodeLike {
  id: string
  labels: unknown[]
  properties: Record<string, unknown>
}
interface EdgeLike {
  id: string
  relation: string
  properties: Record<string, unknown>
}

function nodeCell({ id, labels, properties }: NodeLike): Cell {
  const kind = labels.map((label) => EntityKind.safeParse(label).data).find((known) => known !== undefined)
  const text = typeof properties.name === 'string' ? properties.name : id
  return kind === undefined ? { text, faint: true } : { text, kind }
}

function edgeText({ relation, properties }: EdgeLike): string {
  const said = [properties.title, properties.role, properties.topic, properties.how].find(
    (text) => typeof text === 'string',
  )
  return said === undefined ? relation : `${relation}, ${String(said)}`
}

function isNode(value: object): value is NodeLike {
  return isOf(value, 'node') && 'labels' in value && Array.isArray(value.labels) && 'properties' in value
}
function isEdge(value: object): value is EdgeLike {
  return isOf(value, 'edge') && 'relation' in value && 'properties' in value
}
function isPath(value: object): value is { nodes: unknown[] } {
  return isOf(value, 'path') && 'nodes' in value && Array.isArray(value.nodes)
}
function isOf(value: object, type: string): boolean {
  return 'type' in value && value.type === type
}
