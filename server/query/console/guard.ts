import { checkClauses } from './clauses.ts'
import { checkFunctions } from './functions.ts'
import { type Engine, lex, type Token } from './lexer.ts'
import { checkDoublings, checkJoints, MAX_QUERY_LENGTH } from './limits.ts'
import { Refusal } from './refusal.ts'

/**
 * Whether a text from the console may be run. `statement` is the text with EXPLAIN or PROFILE and the last semicolon
 * blanked out, so that positions in the engine's messages fit the text. A refusal names the word and where it stands:
 * `offset` in UTF-16 units from 0, `line` and `column` from 1; `reason` says what was refused and what would be right.
 */
export type Verdict =
  | { ok: true; mode: 'run' | 'explain' | 'profile'; statement: string }
  | { ok: false; word: string; offset: number; line: number; column: number; reason: string }

/**
 * Lets through one Cypher statement that only reads the graph, and refuses whatever it does not know. For Neo4j 5 and
 * later in Cypher 5, and for Grafeo's `executeCypher` (its `execute` takes GQL, which is read differently). It does
 * not bound time, memory or rows: that is the runner's, which stands behind it with the engine's own read mode.
 */
export function guard(text: string, engine: Engine): Verdict {
  try {
    return inspect(text, engine)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { word, offset, message } = error
    return { ok: false, word, offset, ...place(text, offset), reason: message }
  }
}

function inspect(text: string, engine: Engine): Verdict {
  if (text.length > MAX_QUERY_LENGTH) {
    throw new Refusal('', MAX_QUERY_LENGTH, `The query is longer than ${MAX_QUERY_LENGTH} characters: shorten it.`)
  }
  refuseEscapes(text)
  const { mode, tokens, blanks } = unwrap(lex(text, engine))
  if (tokens.length === 0) {
    throw new Refusal('', text.length, 'There is no query here: write one such as MATCH (n) RETURN n LIMIT 25.')
  }
  refuseOthers(tokens)
  checkJoints(tokens)
  checkDoublings(tokens)
  checkFunctions(tokens)
  checkClauses(tokens, engine)
  return { ok: true, mode, statement: blanks.reduce(blank, text) }
}

/** Neo4j decodes these before it reads anything, so one may end a string or a comment, or spell a keyword. */
function refuseEscapes(text: string): void {
  const offset = text.indexOf('\\u')
  if (offset < 0) return
  const word = text.slice(offset, offset + 6)
  throw new Refusal(word, offset, '“\\u” is not allowed, not even in strings and comments: write the character itself.')
}

function unwrap(tokens: Token[]): { mode: 'run' | 'explain' | 'profile'; tokens: Token[]; blanks: Token[] } {
  const first = tokens[0]
  const last = tokens.at(-1)
  const word = first?.kind === 'word' ? first.value.toUpperCase() : ''
  const mode = word === 'EXPLAIN' ? 'explain' : word === 'PROFILE' ? 'profile' : 'run'
  const prefix = mode === 'run' || !first ? [] : [first]
  const suffix = last?.kind === 'mark' && last.value === ';' ? [last] : []
  return { mode, tokens: tokens.slice(prefix.length, tokens.length - suffix.length), blanks: [...prefix, ...suffix] }
}

function refuseOthers(tokens: Token[]): void {
  const end = tokens.find(({ kind, value }) => kind === 'mark' && value === ';')
  if (end) throw new Refusal(';', end.offset, 'The console runs one statement: leave out what follows the first.')
}

function blank(text: string, { offset, length }: Token): string {
  return text.slice(0, offset) + ' '.repeat(length) + text.slice(offset + length)
}

function place(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r]/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
