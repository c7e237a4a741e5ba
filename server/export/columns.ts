import type { EntityKind } from '../../model/entity.ts'
import { entityKinds } from '../../model/entity.ts'
import { type Node, nodeProperties } from '../../model/graph.ts'
import { edgeProperties, type Relation } from '../../model/relation.ts'

/** What an entity of each kind has, its id and name first. */
export const nodeColumns: Readonly<Record<EntityKind, readonly string[]>> = {
  Person: columnsOf('Person'),
  State: columnsOf('State'),
  Organisation: columnsOf('Organisation'),
  Meeting: columnsOf('Meeting'),
}

/** What any node may have beside its id where nodes of all kinds share one list, as `nodeAttributes` names it. */
export const allNodeAttributes: readonly string[] = [
  'kind',
  'name',
  ...new Set(entityKinds.flatMap((kind) => nodeColumns[kind].slice(2).map((column) => sharedName(kind, column)))),
]

/** The columns of the ties of a relation: id and ends, then its properties. */
export function edgeColumns(relation: Relation): readonly string[] {
  return ['id', 'from', 'to', ...edgeProperties(relation)]
}

function columnsOf(kind: EntityKind): string[] {
  return ['id', 'name', ...Object.keys(nodeProperties[kind].shape)]
}

/** A node's kind, name and properties for such a list. */
export function nodeAttributes({ kind, name, properties }: Node): Readonly<Record<string, unknown>> {
  const own = Object.entries(properties).map(([property, value]) => [sharedName(kind, property), value])
  return { kind, name, ...Object.fromEntries(own) }
}

/** What kind of meeting or organisation a node is would hide, under its own name, that it is one. */
function sharedName(kind: EntityKind, property: string): string {
  return property === 'kind' ? `${kind.toLowerCase()}Kind` : property
}
