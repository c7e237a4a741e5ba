const TEXTS = /'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|`[^`]*`?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g

/** Replaces strings, quoted names and comments by blanks. Only code is left, and offsets stay the same. */
export function blanked(query: string): string {
  return query.replace(TEXTS, (text) => text.replace(/[^\n]/g, ' '))
}

/** The brackets still open at the end of a text, innermost last. */
export function openBrackets(code: string): string[] {
  const open: string[] = []
  for (const character of code) {
    if ('([{'.includes(character)) open.push(character)
    else if (')]}'.includes(character)) open.pop()
  }
  return open
}

/** The names of a query's parameters, each once, in order of appearance. */
export function parameterNames(query: string): string[] {
  return [...new Set([...blanked(query).matchAll(/\$(\w+)/g)].map(([, name = '']) => name))]
}

/** Reads a typed value: as JSON if it is JSON, else as text. */
export function readValue(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    return typed
  }
}

/** Writes a value as it is typed, without quotes if possible. The inverse of `readValue`. */
export function typedOf(value: unknown): string {
  return typeof value === 'string' && readValue(value) === value ? value : JSON.stringify(value)
}

/** The values for a query's parameters. Parameters without a typed value are missing. */
export function valuesFor(query: string, typed: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    parameterNames(query).flatMap((name) => {
      const text = typed[name]
      return text === undefined || text === '' ? [] : [[name, readValue(text)]]
    }),
  )
}

/** Reads the values in an address (a JSON object) into typed text. Anything else gives no values. */
export function typedIn(json: string | null): Record<string, string> {
  const read = readValue(json ?? '')
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return {}
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, typedOf(value)]))
}
