/** The way a token is written. Its case decides if it may be part of a name. */
type Shape = 'lower' | 'capital' | 'upper' | 'number' | 'punct' | 'other'

/** One word, number or mark. `text.slice(start, end)` is its text, in UTF-16 units of the document. */
export interface Token {
  text: string
  lower: string
  start: number
  end: number
  shape: Shape
  /** The break before it: a blank line (2), the end of a line (1), or none (0). */
  breakBefore: 0 | 1 | 2
}

/** Abbreviations that keep their full stop: it ends no sentence, even before a capital letter. */
const DOTTED = new Set(
  (
    'Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cpl Sgt Adm Brig Cmdr Cdr Sen Rep Gov Amb Pres Min Sec Hon Rev Fr St Messrs Jr Sr ' +
    'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun No Nos vs Inc Ltd Corp Co Bros Mt Ft Smt Supt Insp'
  ).split(' '),
)

// One alternative for each kind of token: address, handle, initials, word, number, mark. The first that matches wins.
// Bounded repetition keeps a hostile line at linear time.
const TOKEN = new RegExp(
  [
    /((?:https?:\/\/|www\.|pic\.twitter\.com\/)[^\s<>"”)]{1,2000})/u,
    /([@#][\p{L}\p{N}_]{1,100})/u,
    /((?:\p{Lu}\.){2,8}|\p{Lu}\.(?=\s?(?:\p{Lu}[\p{L}.'’-]|(?:de|da|dos|van|von|bin|al|el|du|di)\s)))/u,
    /(\p{L}[\p{L}\p{M}\p{N}]{0,120}(?:[-‐‑'’‘ʻʼ`/&][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,120}){0,12}\+?)/u,
    /(\p{N}[\p{N}]{0,60}(?:[.,:/-]\p{N}{1,60}){0,10}(?:st|nd|rd|th|\p{L}{1,3})?)/u,
    /(--|\.\.\.|[^\s\p{L}\p{N}\p{M}\p{C}])/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
)

const POSSESSIVE = /['’]s$/u
const LINE_END = /\n/g

function shapeOf(text: string): Shape {
  // Most words are plain, so these two cheap tests come first.
  if (/^\p{Ll}+$/u.test(text)) return 'lower'
  if (/^\p{Lu}\p{Ll}+$/u.test(text)) return 'capital'
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters === '') return 'other'
  if (/^\p{Ll}/u.test(text))
    return /^(?:al|el|as|ad|an|ar|at|az|ul|de|d|l|bin|ibn)['’-]\p{Lu}/u.test(text) ? 'capital' : 'lower'
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'upper'
  return /^\p{Lu}/u.test(text) ? 'capital' : 'other'
}

/** Returns a word with straight apostrophes, as the gazetteer's tables have them. */
export const straight = (text: string) => (/[’‘ʻʼ`]/.test(text) ? text.replace(/[’‘ʻʼ`]/g, "'") : text)

function token(text: string, start: number, shape: Shape, breakBefore: 0 | 1 | 2): Token {
  return { text, lower: straight(text.toLowerCase()), start, end: start + text.length, shape, breakBefore }
}

/**
 * Returns the break that the white space from `from` to `to` makes. A single line end breaks if the line before it
 * looks finished or is short (a headline, a list), but not if a paragraph was wrapped.
 */
function breakIn(text: string, from: number, to: number): 0 | 1 | 2 {
  if (to - from < 1) return 0
  const gap = text.slice(from, Math.min(to, from + 500))
  const lineEnds = gap.match(LINE_END)?.length ?? 0
  if (lineEnds === 0) return 0
  if (lineEnds > 1) return 2
  const lineStart = Math.max(text.lastIndexOf('\n', from - 1), from - 200)
  const finished = /[.!?:;"”»)]/u.test(text[from - 1] ?? '')
  const goesOn = /\p{Ll}/u.test(text[to] ?? '')
  return goesOn || (from - lineStart >= 55 && !finished) ? 0 : 1
}

/** Returns the tokens of a text from one offset to another, in order, with their offsets. The cost is linear. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  let last = from
  TOKEN.lastIndex = from
  for (let match = TOKEN.exec(text); match !== null && match.index < to; match = TOKEN.exec(text)) {
    const start = match.index
    const raw = match[0].slice(0, to - start)
    const [, url, handle, , , number, mark] = match
    const breakBefore = tokens.length === 0 ? 2 : breakIn(text, last, start)
    last = start + raw.length
    if (mark !== undefined) tokens.push(token(raw, start, 'punct', breakBefore))
    else if (number !== undefined) tokens.push(token(raw, start, 'number', breakBefore))
    else if (url !== undefined || handle !== undefined) tokens.push(token(raw, start, 'other', breakBefore))
    else {
      last = pushWord(tokens, text, raw, start, breakBefore)
      TOKEN.lastIndex = last
    }
  }
  return tokens
}

/**
 * Adds a word, without its possessive ending but with the full stop of an abbreviation. Returns the end of the word.
 */
function pushWord(tokens: Token[], text: string, raw: string, start: number, breakBefore: 0 | 1 | 2): number {
  let word = raw
  if (DOTTED.has(word) && text[start + word.length] === '.') word += '.'
  const possessive = POSSESSIVE.exec(word)
  if (possessive && word.length > 2) {
    const stem = word.slice(0, possessive.index)
    tokens.push(token(stem, start, shapeOf(stem), breakBefore))
    tokens.push(token(possessive[0], start + stem.length, 'other', 0))
  } else tokens.push(token(word, start, shapeOf(word), breakBefore))
  return start + word.length
}

/** Splits a token at hyphens and slashes, and keeps them: `Japan-China` gives Japan, -, China. */
export const splitAtHyphens = (whole: Token): Token[] => split(whole, /[^-‐‑/]+|[-‐‑/]/gu)

/** Splits a token at slashes only: `Representative/Vice-President`. */
export const splitAtSlashes = (whole: Token): Token[] => split(whole, /[^/]+|\//gu)

function split(whole: Token, part: RegExp): Token[] {
  const parts: Token[] = []
  for (const match of whole.text.matchAll(part)) {
    const text = match[0]
    const shape = /^[-‐‑/]$/u.test(text) ? 'punct' : shapeOf(text)
    parts.push(token(text, whole.start + match.index, shape, parts.length === 0 ? whole.breakBefore : 0))
  }
  return parts
}

/** Returns the text from one token up to another, with single spaces. */
export function textOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ')
}
