import type { Engine } from '../../store/graph-store.ts'
import { Refusal, type Token } from './lexer.ts'
import { FUNCTION_NAMESPACES, PROCEDURES, SHOWABLE } from './vocabulary.ts'

/** Reads what SHOW shows, at this position, and returns the position after it. Throws a Refusal if it isn't listed. */
export function readShown(tokens: readonly Token[], at: number, engine: Engine): number {
  const listed = SHOWABLE[engine]
  const what = tokens[at]
  if (what?.kind === 'word' && listed.has(what.value.toUpperCase())) return at + 1
  throw notListed(tokens, at, what?.value ?? '', `The console can't show this: SHOW takes ${[...listed].join(', ')}.`)
}

/** Reads the procedure's name at this position and returns the position after it. Throws a Refusal if it isn't listed. */
export function readProcedure(tokens: readonly Token[], at: number, engine: Engine): number {
  const listed = PROCEDURES[engine]
  let end = at
  while (isName(tokens[end]) && isMark(tokens[end + 1], '.')) end += 2
  const name = tokens.slice(at, end + 1)
  const full = name.map(({ value }) => value).join('')
  const isWhole = name.every((part) => isMark(part, '.') || (isName(part) && !part.value.includes('.')))
  if (isWhole && listed.has(full)) return end + 1
  throw notListed(tokens, at, full, `The console can't call this: CALL takes ${[...listed].join(', ')}.`)
}

/** Throws a Refusal if a function with a dotted name is called that isn't one of Neo4j's own. */
export function checkFunctions(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (!isMark(token, '(')) continue
    let root = at - 1
    while (isMark(tokens[root - 1], '.')) root -= 2
    const before = tokens[root - 1]
    // readProcedure checks what CALL calls.
    const isProcedure = before?.kind === 'word' && before.value.toUpperCase() === 'CALL'
    const first = tokens[root] ?? token
    if (root === at - 1 || isProcedure || FUNCTION_NAMESPACES.has(first.value.toLowerCase())) continue
    const name = tokens
      .slice(Math.max(root, 0), at)
      .map(({ value }) => value)
      .join('')
    const known = [...FUNCTION_NAMESPACES].join(', ')
    const reason = `${name} isn't one of the engine's own functions: those with a dot begin with ${known}.`
    throw new Refusal(name, first.offset, reason)
  }
}

/** Names what stands at the position, or the word before it if the text ends there. */
function notListed(tokens: readonly Token[], at: number, word: string, reason: string): Refusal {
  const token = tokens[at]
  const before = tokens[at - 1]
  return token ? new Refusal(word, token.offset, reason) : new Refusal(before?.value ?? '', before?.offset ?? 0, reason)
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quoted'
}

function isMark(token: Token | undefined, value: string): boolean {
  return token?.kind === 'mark' && token.value === value
}
