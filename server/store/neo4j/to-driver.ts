import neo4j from 'neo4j-driver'

/**
 * A parameter as the driver sends it. Whole numbers go as integers, since SKIP, LIMIT and list indexes take nothing
 * else, and a number in JavaScript does not say which it is. Values that may be fractions, such as a confidence of 1,
 * are stored as integers then; Cypher compares and orders 1 and 1.0 as equal, and only division tells them apart.
 * The embedded engine does the same.
 */
function toDriver(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toDriver)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toDriver(inner)]))
}

/** Parameters as the driver sends them. */
export function toDriverParams(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toDriver(value)]))
}
