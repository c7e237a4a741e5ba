import { isRelation } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import type { Graph, Node } from '../../model/graph.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import type { StoredClaim } from '../../server/store/stored-journal.ts'
import { claimsStored, graphIn } from './everything-in.ts'

/**
 * Returns for each subject the key by which its sources name it. An id that Parley makes from a name may be another one
 * in a store where a namesake never was (`person:kim-lee-2`), but its key is the same everywhere.
 */
export function keysOfSubjects(claims: readonly StoredClaim[]): Map<string, string> {
  const keys = new Map<string, string>()
  for (const { type, subject, asRead } of [...claims].sort((a, b) => (a.asRead < b.asRead ? -1 : 1))) {
    if (isRelation(type)) continue
    const known = keys.get(subject)
    if (known === undefined || kindOfId(known) !== null) keys.set(subject, asRead)
  }
  return keys
}

/**
 * Returns the graph with the keys of sources in the place of ids that were made from names. An entity is named after all
 * its members, since which of them came first in a batch depends on their ids.
 */
export async function renamedGraph(store: GraphStore): Promise<{ nodes: unknown[]; edges: unknown[] }> {
  const keys = keysOfSubjects(await claimsStored(store))
  return renamed(await graphIn(store), keys)
}

function renamed({ nodes, edges }: Graph, keys: ReadonlyMap<string, string>): { nodes: unknown[]; edges: unknown[] } {
  const keyOf = (id: string) => keys.get(id) ?? id
  const nameOf = ({ id, properties }: Node) =>
    [...new Set([id, ...properties.keys.filter((key) => keys.has(key))].map(keyOf))].sort().join(' + ')
  const names = new Map<string, string>(nodes.map((node) => [node.id, nameOf(node)]))
  const named = (id: string | undefined) => (id === undefined ? undefined : (names.get(id) ?? keyOf(id)))
  return {
    nodes: nodes
      .map((node) => {
        const { id, name, properties, kind } = node
        return {
          ...{ id: nameOf(node), kind },
          name: name === id.slice(id.indexOf(':') + 1) ? '(none)' : name,
          properties: { ...properties, keys: [...new Set([keyOf(id), ...properties.keys.map(keyOf)])].sort() },
        }
      })
      .sort(byText),
    edges: edges
      .map(({ id, from, to, relation, representing, ...rest }) => ({
        ...{ from: named(from), relation, to: named(to), office: id.slice(`${from}|${relation}|${to}`.length) },
        ...(representing === undefined ? {} : { representing: named(representing) }),
        ...rest,
      }))
      .sort(byText),
  }
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}
