import * as z from 'zod'
import { Value } from './claim.ts'
import { cut } from './drawing/short-text.ts'
import { EntityKind } from './entity.ts'
import { type Edge, type Node, sameValue } from './graph.ts'
import { Relation } from './relation.ts'

const PropertyChange = z.object({ property: z.string(), before: Value.nullable(), after: Value.nullable() })
export type PropertyChange = z.infer<typeof PropertyChange>

const End = z.object({ id: z.string(), name: z.string().optional() })

/** A node or an edge that was created, updated or removed, with the properties that differ. Null means no value. */
const ThingDifference = z.object({
  id: z.string(),
  kind: z.union([EntityKind, Relation]),
  /** The name of a node afterwards, or before if it was removed. */
  name: z.string().optional(),
  /** Ends of an edge, with their names if they are known. */
  from: End.optional(),
  to: End.optional(),
  properties: z.array(PropertyChange),
})
export type ThingDifference = z.infer<typeof ThingDifference>

/** The first things that a batch creates, updates and removes. The batch's counts say how many there are in all. */
export const Differences = z.object({
  created: z.array(ThingDifference),
  updated: z.array(ThingDifference),
  removed: z.array(ThingDifference),
})
export type Differences = z.infer<typeof Differences>

type Thing = Node | Edge

/** Properties that are left out: they identify an edge, or follow from a date. */
const leftOut = ['id', 'relation', 'from', 'to', 'since', 'until', 'precision']

/** Returns what became of a thing, or null if it exists neither before nor after. */
export function differenceOf(before: Thing | undefined, after: Thing | undefined): ThingDifference | null {
  const thing = after ?? before
  if (thing === undefined) return null
  const [old, now] = [valuesOf(before), valuesOf(after)]
  const properties = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((property) => ({ property, before: old[property] ?? null, after: now[property] ?? null }))
    .filter((change) => !sameValue(change.before, change.after))
  return 'relation' in thing
    ? { id: thing.id, kind: thing.relation, from: { id: thing.from }, to: { id: thing.to }, properties }
    : { id: thing.id, kind: thing.kind, name: thing.name, properties }
}

/** Returns the properties that have a value. An empty list is no value. */
function valuesOf(thing: Thing | undefined): Record<string, Value> {
  if (thing === undefined) return {}
  const properties = 'relation' in thing ? thing : { name: thing.name, ...thing.properties }
  return Object.fromEntries(
    Object.entries(properties).flatMap(([property, value]) => {
      const parsed = Value.safeParse(value)
      const isNone = !parsed.success || (Array.isArray(parsed.data) && parsed.data.length === 0)
      return isNone || leftOut.includes(property) ? [] : [[property, parsed.data] as const]
    }),
  )
}

/** Puts a change into words: "place Oslo", "place Oslo → Bergen", "topics + trade − fish". Cuts long values. */
export function changeWords({ property, before, after }: PropertyChange): string {
  if (before === null) return `${property} ${valueWords(after ?? '')}`
  if (!Array.isArray(before) || !Array.isArray(after)) {
    return `${property} ${valueWords(before)} → ${after === null ? 'none' : valueWords(after)}`
  }
  const [more, less] = [after.filter((one) => !before.includes(one)), before.filter((one) => !after.includes(one))]
  return [property, ...more.map((one) => `+ ${valueWords(one)}`), ...less.map((one) => `− ${valueWords(one)}`)].join(
    ' ',
  )
}

/** Characters shown of a value. The JSON report has it whole. */
const MOST_SHOWN = 80

function valueWords(value: Value): string {
  return cut(Array.isArray(value) ? value.join(', ') : String(value), MOST_SHOWN)
}
