import type { Engine } from '../../store/graph-store.ts'
import { checkFunctions } from './calls.ts'
import { checkClauses } from './clauses.ts'
import { checkChains, checkXorsAndSubqueries, MAX_QUERY_LENGTH } from './complexity.ts'
import { lex, Refusal, type Token } from './lexer.ts'

/**
 * The guard's answer about a text from the console. If it may run, `statement` is the text with EXPLAIN or PROFILE and
 * the last semicolon blanked out, so that positions in the engine's messages still fit the text. If not, the answer names
 * the word and its place: `offset` in UTF-16 units from 0, `line` and `column` from 1. `reason` says what was refused and
 * what would be right.
 */
export type Verdict =
  | { ok: true; mode: 'run' | 'explain' | 'profile'; statement: string }
  | { ok: false; word: string; offset: number; line: number; column: number; reason: string }

/**
 * Lets through one Cypher statement that only reads the graph, and refuses whatever it doesn't know. It reads Cypher 5 as
 * Neo4j 5 and later do, and as Grafeo's `executeCypher` does (Grafeo's `execute` takes GQL, which reads differently).
 * Time, memory and rows are bounded by the runner, which also uses the engine's own read mode.
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
    throw new Refusal('', text.length, 'There is no query here: write one, such as MATCH (n) RETURN n LIMIT 25.')
  }
  refuseSecond(tokens)
  checkChains(tokens)
  checkXorsAndSubqueries(tokens)
  checkFunctions(tokens)
  checkClauses(tokens, engine)
  return { ok: true, mode, statement: blanks.reduce(blank, text) }
}

/** Neo4j decodes `\\u` before it reads anything else, so an escape can end a string or a comment, or spell a keyword. */
function refuseEscapes(text: string): void {
  const offset = text.indexOf('\\u')
  if (offset < 0) return
  const word = text.slice(offset, offset + 6)
  throw new Refusal(word, offset, "“\\u” isn't allowed, not even in strings and comments: write the character itself.")
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

function refuseSecond(tokens: Token[]): void {
  const end = tokens.find(({ kind, value }) => kind === 'mark' && value === ';')
  if (end)
    throw new Refusal(';', end.offset, 'The console runs one statement at a time: remove what follows the first.')
}

function blank(text: string, { offset, length }: Token): string {
  return text.slice(0, offset) + ' '.repeat(length) + text.slice(offset + length)
}

function place(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r]/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
