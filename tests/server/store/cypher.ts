import type { Statement } from '../../../server/store/graph-store.ts'

/** A statement of a test's own, the same for both engines. */
export function cypher(text: string): Statement {
  return { name: 'test', text: { neo4j: text, embedded: text } }
}
