import * as z from 'zod'
import type { ClaimView } from '../../model/api/evidence.ts'
import { type ClaimType, type Values, valuesSchema } from '../../model/claim.ts'
import { isEntityId } from '../../model/entity.ts'

/** One field of a form: how to ask for the value, and what the claim says. */
export interface Field {
  property: string
  as: 'text' | 'date' | 'lines' | 'choice'
  options: readonly string[]
  value: string
}

/** Kept, but never shown in a form: Parley recognises things by them. */
const kept = ['keys', 'term', 'representing']
const dates = ['date', 'since', 'until']
const lists = ['aliases', 'topics']

function optionsOf(type: ClaimType, property: string): readonly string[] {
  const schema = valuesSchema(type).shape[property]
  const value = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  return value instanceof z.ZodEnum ? value.options.map(String) : []
}

/** The fields for the values of a type, filled with the claimed values. Lists have one item a line. */
export function fieldsOf(type: ClaimType, values: Values): Field[] {
  return Object.keys(valuesSchema(type).shape)
    .filter((property) => !kept.includes(property))
    .map((property) => {
      const options = optionsOf(type, property)
      const value = values[property]
      return {
        property,
        options,
        as:
          options.length > 0
            ? 'choice'
            : dates.includes(property)
              ? 'date'
              : lists.includes(property)
                ? 'lines'
                : 'text',
        value: Array.isArray(value) ? value.join('\n') : String(value ?? ''),
      }
    })
}

/** Reads typed text into values of the type, or says what is wrong, by property. Empty fields are left out. */
export function valuesFrom(
  type: ClaimType,
  typed: Readonly<Record<string, string>>,
): { values: Values } | { faults: Record<string, string> } {
  const said = Object.entries(typed).flatMap(([property, text]) => {
    const value = lists.includes(property)
      ? text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
      : text.trim()
    return value.length === 0 ? [] : [[property, value] as const]
  })
  const values: Values = Object.fromEntries(said)
  const parsed = valuesSchema(type).safeParse(values)
  if (!parsed.success) {
    return { faults: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])) }
  }
  return { values }
}

/** The change that replaces a claim: same subject, new values, and the values no form shows. */
export function insteadOf({ id, type, about, from, to, values }: ClaimView, stated: Values) {
  const unseen = Object.fromEntries(
    Object.entries(values).filter(
      ([property, value]) => kept.includes(property) && (property !== 'representing' || isEntityId(String(value))),
    ),
  )
  const isTie = from !== undefined && to !== undefined
  const subject = isTie ? { from, to } : isEntityId(about) ? { id: about } : {}
  return { type, ...subject, values: { ...unseen, ...stated }, instead: id }
}
