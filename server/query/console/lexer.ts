import type { Engine } from '../../store/graph-store.ts'

/** Why the guard refuses a text: the word, where it stands (UTF-16 offset), and a message that says what would be right. */
export class Refusal extends Error {
  readonly word: string
  readonly offset: number

  constructor(word: string, offset: number, reason: string) {
    super(reason)
    this.word = word
    this.offset = offset
  }
}

/** `quoted` is a name in backticks; `mark` is one character of punctuation. */
type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'mark'

/** A token. `value` is its text, or the name inside the backticks; `offset` counts UTF-16 units from the start. */
export type Token = { kind: TokenKind; value: string; offset: number; length: number }

type Dialect = { space: RegExp; lineComment: RegExp; quoted: RegExp }

/**
 * The differences between Neo4j 5.26 and Grafeo 0.6.0, found by trying every character of the basic plane between RETURN
 * and 1, and in a comment. A lone carriage return ends a line comment for Neo4j only, and `` `a``b` `` is one name for
 * Neo4j but two for Grafeo. If the guard read either the wrong way, a clause could hide there.
 */
const DIALECTS: Record<Engine, Dialect> = {
  neo4j: {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Neo4j takes the four separators of ASCII for white space.
    space: /[\t-\r\x1c-\x20\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/y,
    lineComment: /\/\/[^\n\r]*/y,
    quoted: /`[^`]*(?:``[^`]*)*`/y,
  },
  embedded: { space: /[\t\n\r ]+/y, lineComment: /\/\/[^\n]*/y, quoted: /`[^`]*`/y },
}

const BLOCK_COMMENT = /\/\*[\s\S]*?\*\//y
const STRING = /'[^'\\]*(?:\\[\s\S][^'\\]*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y
const WORD = /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{Nl}\p{Pc}\p{Mn}\p{Mc}\p{Nd}]*/uy
const NUMBER = /0[xX][\da-fA-F]+|0[oO][0-7]+|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y
const MARK = /[()[\]{},.:;=<>+\-*/%^~&|!$]/y
/** Characters that Neo4j reads as the rest of a name or number, and Grafeo as the start of a new word. */
const GLUED = /[\p{L}\p{N}\p{Pc}\p{M}$]+/uy

/**
 * Returns the tokens of a text as the engine sees them, without white space and comments. Throws a Refusal if a string,
 * name or comment isn't closed, if a character isn't Cypher, or if two words touch and the engines would cut them
 * differently: `LIMIT 1CREATE (n)` is a write to Grafeo, `a$ CREATE (n)` is one to Neo4j.
 */
export function lex(text: string, engine: Engine): Token[] {
  const dialect = DIALECTS[engine]
  const tokens: Token[] = []
  let offset = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset
    return pattern.exec(text)?.[0]
  }
  while (offset < text.length) {
    const skipped = take(dialect.space) ?? take(dialect.lineComment) ?? take(BLOCK_COMMENT)
    if (skipped !== undefined) {
      offset += skipped.length
      continue
    }
    const token = read(take, dialect, offset)
    if (!token) throw unreadable(text, offset)
    offset += token.length
    const gluable = token.kind === 'number' ? GLUED : token.kind === 'word' ? /\$+/y : undefined
    const glued = gluable && take(gluable)
    if (glued) {
      throw new Refusal(
        token.value + glued,
        token.offset,
        `“${glued}” touches “${token.value}”: put a space between them.`,
      )
    }
    tokens.push(token)
  }
  return tokens
}

function read(take: (pattern: RegExp) => string | undefined, dialect: Dialect, offset: number): Token | undefined {
  // A comment that opens here isn't closed, else it would have matched above. Read as marks, its text would become code.
  if (take(/\/\*/y)) return undefined
  const kinds: [TokenKind, RegExp][] = [
    ['word', WORD],
    ['number', NUMBER],
    ['string', STRING],
    ['quoted', dialect.quoted],
    ['mark', MARK],
  ]
  for (const [kind, pattern] of kinds) {
    const found = take(pattern)
    if (found === undefined) continue
    const value = kind === 'quoted' ? found.slice(1, -1).replaceAll('``', '`') : found
    return { kind, value, offset, length: found.length }
  }
  return undefined
}

const OPENERS: Record<string, string> = {
  "'": "This string isn't closed: end it with the same quote.",
  '"': "This string isn't closed: end it with the same quote.",
  '`': "This name isn't closed: end it with a backtick.",
  '/': "This comment isn't closed: end it with */.",
}

function unreadable(text: string, offset: number): Refusal {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  const code = `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const stray = `The character ${code} isn't Cypher: remove it, or put it in quotes or backticks.`
  return new Refusal(character, offset, OPENERS[character] ?? stray)
}
