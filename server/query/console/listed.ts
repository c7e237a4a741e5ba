import type { Engine, Token } from './lexer.ts'
import { Refusal } from './refusal.ts'
import { PROCEDURES, SHOWABLE } from './vocabulary.ts'

/** Reads what SHOW shows, at this position; returns the position after it. Throws a Refusal if it is not listed. */
export function readShown(tokens: readonly Token[], at: number, engine: Engine): number {
  const listed = SHOWABLE[engine]
  const what = tokens[at]
  if (what?.kind === 'word' && listed.has(what.value.toUpperCase())) return at + 1
  throw refusal(tokens, at, what?.value ?? '', `The console does not show this: SHOW takes ${[...listed].join(', ')}.`)
}

/** Reads the procedure's name at this position; returns the position after it. Throws a Refusal if it is not listed. */
export function readProcedure(tokens: readonly Token[], at: number, engine: Engine): number {
  const listed = PROCEDURES[engine]
  let end = at
  while (isName(tokens[end]) && isDot(tokens[end + 1])) end += 2
  const name = tokens.slice(at, end + 1)
  const full = name.map(({ value }) => value).join('')
  const isWhole = name.every((part) => isDot(part) || (isName(part) && !part.value.includes('.')))
  if (isWhole && listed.has(full)) return end + 1
  throw refusal(tokens, at, full, `The console does not call this: CALL takes ${[...listed].join(', ')}.`)
}

/** What stands at the position, or the word before it where the text ends. */
function refusal(tokens: readonly Token[], at: number, word: string, reason: string): Refusal {
  const token = tokens[at]
  const before = tokens[at - 1]
  return token ? new Refusal(word, token.offset, reason) : new Refusal(before?.value ?? '', before?.offset ?? 0, reason)
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quoted'
}

function isDot(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.value === '.'
}
