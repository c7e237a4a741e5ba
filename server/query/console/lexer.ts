import { Refusal } from './refusal.ts'

/** The two engines read text differently; each is read here the way it reads itself. */
export type Engine = 'neo4j' | 'embedded'

/** `quoted` is a name in backticks; `mark` is one character of punctuation. */
type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'mark'

/** `value` is the text, or the name inside the backticks; `offset` counts UTF-16 units from the start of the text. */
export type Token = { kind: TokenKind; value: string; offset: number; length: number }

type Dialect = { space: RegExp; lineComment: RegExp; quoted: RegExp }

/**
 * Where Neo4j 5.26 and Grafeo 0.6.0 part, found by trying every character of the basic plane between RETURN and 1,
 * and in a comment: a lone carriage return ends a line comment for Neo4j only, and `` `a``b` `` is one name for Neo4j
 * but two for Grafeo. Read the wrong way, either could hide a clause.
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
/** What Neo4j takes as the rest of a name or number where Grafeo begins a new word. */
const GLUED = /[\p{L}\p{N}\p{Pc}\p{M}$]+/uy

/**
 * The tokens of a text as the engine sees them, without white space and comments.
 * Throws a Refusal for what is not closed, for characters that are no Cypher, and where words touch so that the
 * engines would cut them differently: `LIMIT 1CREATE (n)` is a write to Grafeo, `a$ CREATE (n)` is one to Neo4j.
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
      throw new Refusal(token.value + glued, token.offset, `“${glued}” touches “${token.value}”: put a space between.`)
    }
    tokens.push(token)
  }
  return tokens
}

function read(take: (pattern: RegExp) => string | undefined, dialect: Dialect, offset: number): Token | undefined {
  // An opened comment that did not match above is not closed; as marks, its content would be read as code.
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
  "'": 'This string is not closed: end it with the same quote.',
  '"': 'This string is not closed: end it with the same quote.',
  '`': 'This name is not closed: end it with a backtick.',
  '/': 'This comment is not closed: end it with */.',
}

function unreadable(text: string, offset: number): Refusal {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  const code = `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const stray = `The character ${code} is no Cypher here: remove it, or put it in quotes or backticks.`
  return new Refusal(character, offset, OPENERS[character] ?? stray)
}
