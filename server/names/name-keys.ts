import type { Node } from '../../model/graph.ts'
import { blockingKeys } from './blocking-keys.ts'

/** Kinds whose entities are recognised by their names. States have codes, and meetings days. */
type Named = Extract<Node, { kind: 'Person' | 'Organisation' }>

export function isNamed(node: Node): node is Named {
  return node.kind === 'Person' || node.kind === 'Organisation'
}

/** Names beyond this many make no keys: nobody is found by their thirteenth spelling alone. */
const MAX_NAMES = 12

/** What an entity may be called, its own name first. */
export function namesOf({ name, properties: { aliases } }: Node): string[] {
  return [name, ...aliases].slice(0, MAX_NAMES)
}

/** The blocks that an entity's names fall into, as keys beside its identifiers. No identifier starts with `~`. */
export function nameKeys(node: Node): string[] {
  if (!isNamed(node)) return []
  const keys = namesOf(node).flatMap((name) => blockingKeys(name, node.kind))
  return [...new Set(keys.map((key) => `~${node.kind} ${key}`))]
}
