import type { JsonElement } from './element-scanner.ts'

/** The JSON object that has these elements, one a line, in pieces: what `jsonElements` reads. */
export async function* jsonDocument(elements: AsyncIterable<JsonElement>): AsyncIterable<string> {
  yield '{'
  let open: JsonElement | null = null
  for await (const element of elements) {
    const { member, index, value } = element
    const goesOn = open !== null && open.index !== null && index !== null && open.member === member
    if (goesOn) yield ',\n    '
    else {
      if (open !== null) yield open.index === null ? ',' : '\n  ],'
      yield `\n  ${JSON.stringify(member)}: ${index === null ? '' : '[\n    '}`
    }
    yield JSON.stringify(value)
    open = element
  }
  if (open !== null) yield open.index === null ? '\n' : '\n  ]\n'
  yield '}\n'
}
