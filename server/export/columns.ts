import type { EntityKind } from '../../model/entity.ts'
import { entityKinds } from '../../model/entity.ts'
import { nodeProperties } from '../../model/graph.ts'
import { type Relation, relationValues } from '../../model/relation.ts'

/** What an entity of each kind has, its id and name first. */
export const nodeColumns: Readonly<Record<EntityKind, readonly string[]>> = {
  Person: columnsOf('Person'),
  State: columnsOf('State'),
  Organisation: columnsOf('Organisation'),
  Meeting: columnsOf('Meeting'),
}

/** What any entity may have, each once. */
export const allNodeColumns: readonly string[] = [...new Set(entityKinds.flatMap((kind) => nodeColumns[kind]))]

const term = ['since', 'until', 'sinceDate', 'untilDate'] as const

/** What a tie of each relation has, its id and ends first. */
export const edgeColumns: Readonly<Record<Relation, readonly string[]>> = {
  PARTICIPATED_IN: ['id', 'from', 'to', ...Object.keys(relationValues.PARTICIPATED_IN.shape)],
  REPRESENTS: ['id', 'from', 'to', 'title', ...term],
  MEMBER_OF: ['id', 'from', 'to', 'role', ...term],
  PART_OF: ['id', 'from', 'to'],
  HELD_IN: ['id', 'from', 'to', ...Object.keys(relationValues.HELD_IN.shape)],
  CONCERNS: ['id', 'from', 'to', ...Object.keys(relationValues.CONCERNS.shape)],
  FOLLOWED_BY: ['id', 'from', 'to', ...Object.keys(relationValues.FOLLOWED_BY.shape)],
}

/** What any tie may have beside its id and ends. */
export const allEdgeProperties: readonly string[] = [
  ...new Set(Object.values(edgeColumns).flatMap((columns) => columns.slice(3))),
]

function columnsOf(kind: EntityKind): string[] {
  return ['id', 'name', ...Object.keys(nodeProperties[kind].shape)]
}
