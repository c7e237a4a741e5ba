const TEXTS = /'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|`[^`]*`?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g

/** A query with its strings, quoted names and comments as blanks, so that what is left is code and offsets stay. */
export function blanked(query: string): string {
  return query.replace(TEXTS, (text) => text.replace(/[^\n]/g, ' '))
}

/** The brackets that are open at the end of a text, the innermost last. */
export function openBrackets(code: string): string[] {
  const open: string[] = []
  for (const character of code) {
    if ('([{'.includes(character)) open.push(character)
    else if (')]}'.includes(character)) open.pop()
  }
  return open
}
