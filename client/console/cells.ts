import type { CypherAnswer } from '../../model/api/console.ts'
import { EntityKind } from '../../model/entity.ts'

/** A value of a row in words. An item also has its kind, for its symbol. */
export interface Cell {
  text: string
  kind?: EntityKind
  /** Drawn pale: no value, or a node that is no item of the model. */
  faint?: true
}

/** A value as the table shows it: an item by its name, a link by its relation, a path by the items along it. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return { text: 'null', faint: true }
  if (Array.isArray(value)) return { text: value.map((inner) => cellOf(inner).text).join(', ') }
  if (typeof value !== 'object') return { text: String(value) }
  if (isNode(value)) return nodeCell(value)
  if (isEdge(value)) return { text: edgeText(value), faint: true }
  if (isPath(value)) return { text: value.nodes.map((node) => cellOf(node).text).join(' – ') }
  return { text: JSON.stringify(value) }
}

/** A value as a spreadsheet takes it. Items and links become their ids, so that they can be looked up again. */
function plainOf(value: unknown): string {
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

type Table = Pick<CypherAnswer, 'columns' | 'rows'>

/** The rows as CSV (RFC 4180): a header, lines ended by CR LF, and quotes where needed. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns, ...rows.map((row) => row.map(plainOf))]
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

/** The rows as JSON: a list of objects, one for each row, with every value as the engine gave it. */
export function jsonOf({ columns, rows }: Table): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))
  return `${JSON.stringify(objects, null, 2)}\n`
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
