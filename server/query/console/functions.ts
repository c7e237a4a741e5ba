import type { Token } from './lexer.ts'
import { Refusal } from './refusal.ts'
import { FUNCTION_NAMESPACES } from './vocabulary.ts'

/** Throws a Refusal where a function with a dotted name is called that is not Neo4j's own. */
export function checkFunctions(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (!isMark(token, '(')) continue
    let root = at - 1
    while (isMark(tokens[root - 1], '.')) root -= 2
    const before = tokens[root - 1]
    const isProcedure = before?.kind === 'word' && before.value.toUpperCase() === 'CALL' // which is checked as a clause
    if (root === at - 1 || isProcedure) continue
    const name = tokens.slice(Math.max(root, 0), at).map(({ value }) => value)
    checkName(name.join(''), tokens[root] ?? token)
  }
}

function checkName(name: string, { offset }: Token): void {
  const namespace = name.split('.')[0] ?? ''
  if (FUNCTION_NAMESPACES.has(namespace.toLowerCase())) return
  const known = [...FUNCTION_NAMESPACES].join(', ')
  throw new Refusal(name, offset, `${name} is no function of the engine's own: those with a dot begin with ${known}.`)
}

function isMark(token: Token | undefined, value: string): boolean {
  return token?.kind === 'mark' && token.value === value
}
