import neo4j, { type Record as DriverRecord, type Node, type Path, type Relationship } from 'neo4j-driver'
import type { EdgeValue, NodeValue, PathValue, Plain, Row, RowValue } from '../graph-store.ts'

/**
 * Turns a value of the driver into one of the port. Integers beyond 2^53 become strings. Dates, times and durations
 * become ISO 8601 texts, and points become maps.
 */
export function fromDriver(value: unknown): RowValue {
  if (neo4j.isNode(value)) return toNode(value)
  if (neo4j.isRelationship(value)) return toEdge(value)
  if (neo4j.isPath(value)) return toPath(value)
  if (Array.isArray(value)) return value.map(fromDriver)
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromDriver(inner)]))
  return fromScalar(value)
}

export function toRow(record: DriverRecord): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), fromDriver(record.get(key))]))
}

function toNode({ elementId, labels, properties }: Node): NodeValue {
  return { type: 'node', id: own(properties.id, elementId), labels, properties: plainMap(properties) }
}

function toEdge({ elementId, type, startNodeElementId, endNodeElementId, properties }: Relationship): EdgeValue {
  return {
    type: 'edge',
    id: own(properties.id, elementId),
    relation: type,
    from: own(properties.from, startNodeElementId),
    to: own(properties.to, endNodeElementId),
    properties: plainMap(properties),
  }
}

function toPath({ start, segments }: Path): PathValue {
  return {
    type: 'path',
    nodes: [start, ...segments.map(({ end }) => end)].map(toNode),
    edges: segments.map(({ relationship }) => toEdge(relationship)),
  }
}

/** The model's id if there is one, else the engine's. */
function own(id: unknown, elementId: string): string {
  return typeof id === 'string' ? id : elementId
}

function plainMap(map: Record<string, unknown>): Record<string, Plain> {
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
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString()
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value
    return { srid: fromScalar(srid), x, y, ...(z === undefined ? {} : { z }) }
  }
  // Dates, times and durations write themselves in ISO 8601.
  return String(value)
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
}

/** Turns parameters into those of the driver. */
export function toDriverParams(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toDriver(value)]))
}

/**
 * Whole numbers are sent as integers: SKIP, LIMIT and list indexes take nothing else, and a number in JavaScript doesn't
 * say which it is. So a value that may be a fraction, such as a confidence of 1, may be stored as an integer. Cypher
 * compares and orders 1 and 1.0 as equal, and only division tells them apart. The embedded engine does the same.
 */
function toDriver(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toDriver)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toDriver(inner)]))
}
