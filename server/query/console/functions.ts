import type { Token } from './lexer.ts'
import { Refusal } from './refusal.ts'
import { FUNCTION_NAMESPACES } from './vocabulary.ts'

const NAMESPACES = [...FUNCTION_NAMESPACES].join(', ')

/** Throws a Refusal where a function with a dotted name is called that is not Neo4j's own. */
export function checkFunctions(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (!isMark(token, '(')) continue
    let root = at - 1
    while (isMark(tokens[root - 1], '.')) root -= 2
    const before = tokens[root - 1]
    const isProcedure = before?.kind === 'word' && before.value.toUpperCase() === 'CALL' // which is checked as a clause
    const first = tokens[root] ?? token
    if (root === at - 1 || isProcedure || FUNCTION_NAMESPACES.has(first.value.toLowerCase())) continue
    const name = tokens.slice(Math.max(root, 0), at).map(({ value }) => value)
    throw new Refusal(
      name.join(''),
      first.offset,
      `${name.join('')} is no function of the engine's own: those with a dot begin with ${NAMESPACES}.`,
    )
  }
}

function isMark(token: Token | undefined, value: string): boolean {
  return token?.kind === 'mark' && token.value === value
}
