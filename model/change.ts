import * as z from 'zod'
import { ClaimId, ClaimType, isRelation, Values, valuesSchema } from './claim.ts'
import { EntityId, kindOfId } from './entity.ts'
import { endsInWords, joins } from './relation.ts'

/**
 * What an editor states by hand, about an entity by its `id` or about a tie by its ends. `instead` names a claim that
 * it replaces. Refuses values that the type doesn't have, and ends that the relation doesn't join.
 */
export const Change = z
  .strictObject({
    type: ClaimType,
    id: EntityId.optional(),
    from: EntityId.optional(),
    to: EntityId.optional(),
    values: Values,
    instead: ClaimId.min(1).max(200).optional(),
  })
  .superRefine((change, context) => {
    for (const { path, message } of [...faultsOfSubject(change), ...faultsOfValues(change)])
      context.addIssue({ code: 'custom', path, message })
  })
export type Change = z.infer<typeof Change>

interface Fault {
  path: PropertyKey[]
  message: string
}

function faultsOfSubject({ type, id, from, to }: Change): Fault[] {
  if (!isRelation(type)) {
    if (id === undefined) return [{ path: ['id'], message: `is missing: which ${type} is it?` }]
    if (from !== undefined || to !== undefined)
      return [{ path: ['from'], message: `a ${type} has no ends: give only id` }]
    return kindOfId(id) === type ? [] : [{ path: ['id'], message: `is the id of a ${kindOfId(id)}, not of a ${type}` }]
  }
  if (id !== undefined) return [{ path: ['id'], message: `${type} has two ends: give from and to, not id` }]
  const [fromKind, toKind] = [from, to].map((end) => (end === undefined ? null : kindOfId(end)))
  if (!fromKind || !toKind)
    return [{ path: [fromKind ? 'to' : 'from'], message: `is missing: ${type} joins ${endsInWords(type)}` }]
  if (!joins(type, fromKind, toKind))
    return [{ path: ['from'], message: `${type} doesn't join ${fromKind} → ${toKind}, only ${endsInWords(type)}` }]
  return from === to ? [{ path: ['to'], message: 'is the same as from: a tie needs two different ends' }] : []
}

function faultsOfValues({ type, values }: Change): Fault[] {
  const { error } = valuesSchema(type).safeParse(values)
  const faults = (error?.issues ?? []).map(({ path, message }) => ({ path: ['values', ...path], message }))
  if (!isRelation(type) && Object.keys(values).length === 0)
    faults.push({ path: ['values'], message: 'is empty: give at least one value' })
  const { representing } = values
  if (typeof representing === 'string' && kindOfId(representing) === null)
    faults.push({
      path: ['values', 'representing'],
      message: 'is not an id: use the id of a State, Organisation or Person',
    })
  return faults
}
