import { blanked } from './blanked.ts'

/** The names of a query's parameters, each once, in the order in which they first stand in it. */
export function parameterNames(query: string): string[] {
  return [...new Set([...blanked(query).matchAll(/\$(\w+)/g)].map(([, name = '']) => name))]
}

/** A value as it was typed: JSON where it reads as JSON, else the text as it stands. */
export function readValue(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    return typed
  }
}

/** How a value is typed: the inverse of `readValue`, without quotes wherever none are needed. */
export function typedOf(value: unknown): string {
  return typeof value === 'string' && readValue(value) === value ? value : JSON.stringify(value)
}

/** The values that a query takes, of all that were typed; those not typed yet are missing. */
export function valuesFor(query: string, typed: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    parameterNames(query).flatMap((name) => {
      const text = typed[name]
      return text === undefined || text === '' ? [] : [[name, readValue(text)]]
    }),
  )
}

/** Values as they stand in an address (an object, as JSON), as they are typed; anything else is none. */
export function typedIn(json: string | null): Record<string, string> {
  const read = readValue(json ?? '')
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return {}
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, typedOf(value)]))
}
