import { AppError, type ProblemCode } from '../../../model/problem.ts'
import type { EdgeValue, NodeValue, Plain, RowValue } from '../graph-store.ts'

/**
 * Turns a value of Grafeo into one of the port. Nodes `{_id, _labels, …}`, edges `{_id, _source, _target, _type, …}` and
 * paths `{nodes, edges}` differ from maps by these names alone. Integers beyond 2^53 and dates become strings.
 */
export function fromGrafeo(value: unknown): RowValue {
  if (!isMap(value)) return Array.isArray(value) ? value.map(fromGrafeo) : fromScalar(value)
  if (isNode(value)) return toNode(value)
  if (isEdge(value)) return toEdge(value)
  const { nodes, edges } = value
  if (isListOf(nodes, isNode) && isListOf(edges, isEdge) && Object.keys(value).length === 2) {
    return { type: 'path', nodes: nodes.map(toNode), edges: edges.map(toEdge) }
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromGrafeo(inner)]))
}

type GrafeoMap = Record<string, unknown>
type GrafeoNode = GrafeoMap & { _id: number; _labels: unknown[] }
type GrafeoEdge = GrafeoMap & { _id: number; _source: number; _target: number; _type: string }

function isMap(value: unknown): value is GrafeoMap {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
}

function isNode(value: unknown): value is GrafeoNode {
  return isMap(value) && typeof value._id === 'number' && Array.isArray(value._labels)
}

function isEdge(value: unknown): value is GrafeoEdge {
  return isMap(value) && typeof value._source === 'number' && typeof value._target === 'number'
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(is)
}

function toNode({ _id, _labels, ...properties }: GrafeoNode): NodeValue {
  return { type: 'node', id: own(properties.id, _id), labels: _labels.map(String), properties: plainMap(properties) }
}

function toEdge({ _id, _source, _target, _type, ...properties }: GrafeoEdge): EdgeValue {
  return {
    type: 'edge',
    id: own(properties.id, _id),
    relation: _type,
    from: own(properties.from, _source),
    to: own(properties.to, _target),
    properties: plainMap(properties),
  }
}

/** The model's id if there is one, else the engine's. */
function own(id: unknown, engineId: number): string {
  return typeof id === 'string' ? id : String(engineId)
}

function plainMap(map: GrafeoMap): Record<string, Plain> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plain(value)]))
}

function plain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(plain)
  return isMap(value) ? plainMap(value) : fromScalar(value)
}

function fromScalar(value: unknown): Plain {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (value instanceof Date) return value.toISOString()
  return String(value)
}

/**
 * Turns an error of the engine into one of ours. The engine says `Query error: GRAFEO-Q001: syntax error: [Cypher]
 * Expected RParen` and then draws the place. Ours is one line, with `line` and `column` (both from 1) in the details.
 */
export function fromGrafeoError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const message = error instanceof Error ? error.message : String(error)
  const status = error instanceof Error && 'gqlStatus' in error ? String(error.gqlStatus) : ''
  const place = /--> query:(\d+):(\d+)/.exec(message)
  const details = place === null ? {} : { details: { line: Number(place[1]), column: Number(place[2]) } }
  return new AppError(codeOf(status, message), inOneLine(message), { cause: error, ...details })
}

/** Reads the GQL status: class 42 is a faulty query, 22 data that it can't work on, 25G03 a write where none is allowed. */
function codeOf(status: string, message: string): ProblemCode {
  if (/constraint violation/i.test(message)) return 'conflict'
  if (status.startsWith('42') || status.startsWith('22')) return 'bad-query'
  if (status === '25G03') return 'query-refused'
  return 'internal'
}

function inOneLine(message: string): string {
  const [first = ''] = message.split('\n')
  const said = first.replace(/^\w+ error: GRAFEO-\w+: /, '').replace('[Cypher] ', '')
  const place = /--> query:(\d+):(\d+)/.exec(message)
  const help = /help: (.+)/.exec(message)?.[1]
  const where = place === null ? '' : ` (line ${place[1]}, column ${place[2]})`
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${where}${help === undefined ? '' : `. ${help}`}`
}
