import { calledAs, wordsOf } from './called.ts'

/** A piece of a text, from its first character to before `end`. */
export interface Span {
  start: number
  end: number
}

/** Where the names of one person or body stand in texts. All texts are taken in composed letters (NFC). */
export interface Named {
  /** Their whole names, in any case, order, spelling of accents and hyphens, also across line breaks and punctuation. */
  whole(text: string): Span[]
  /** Single words of a person's names too: surnames and given names that start with a capital. */
  words(text: string): Span[]
  /** Whole names and longer single words in any case, as addresses write them. */
  address(text: string): Span[]
}

/** Scripts that put no spaces between words, or attach endings to names. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const INFLECTED = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
/** Surnames that are words of English too: alone they tell nothing. */
const COMMON = new Set('an as at be by do go he hu if in is it me my no of oh on or so to up us we'.split(' '))
const LONGEST_ENDING = 3
const SHORTEST_IN_ADDRESS = 4
/** Letters by which a word shows that it may begin a name. */
const BEGINNING = 3

/** Makes the search for somebody's names. `keys` are ids and keys by which addresses may name them: "Q312901". */
export function named(names: readonly string[], isPerson: boolean, keys: readonly string[] = []): Named {
  const acronyms = new Set(isPerson ? [] : names.filter((name) => /^\p{Lu}{2,5}$/u.test(name)))
  const called = calledAs(names.filter((name) => !acronyms.has(name)).map((name) => name.normalize('NFC')))
  const spaced = called.filter((name) => !UNSPACED.test(name))
  const unspaced = called.filter((name) => UNSPACED.test(name))
  const whole = sought([...spaced.flatMap((name) => (isPerson ? orders(name) : [joined(name)])), ...keys.map(joined)])
  const single = isPerson ? singleWords(spaced).map(joined) : []
  const words = sought(single)
  const given = isPerson ? unspaced.flatMap(givenName) : []
  const long = sought(single.filter((word) => word.length >= SHORTEST_IN_ADDRESS))
  const isAcronym = ({ raw }: Token) => acronyms.has(raw)
  const find = (text: string, alone: Sought, isSingle: (token: Token) => boolean, parts: string[]) => {
    const { composed, tokens, beginnings } = read(text)
    const mayBeIn = (texts: Sought) => [...texts.beginnings].some((beginning) => beginnings.has(beginning))
    return merged([
      ...(mayBeIn(whole) ? runs(tokens, whole, () => true) : []),
      ...(mayBeIn(alone) ? runs(tokens, alone, isSingle) : []),
      ...(acronyms.size === 0 ? [] : tokens.filter(isAcronym)),
      ...parts.flatMap((part) => pieces(composed, part)),
    ])
  }
  return {
    whole: (text) => find(text, NONE, () => false, unspaced),
    words: (text) => find(text, words, ({ raw }) => /^\p{Lu}/u.test(raw), [...unspaced, ...given]),
    address: (text) => find(text, long, () => true, [...unspaced, ...given]),
  }
}

const NONE = sought([])

/** The whole name in the orders in which texts give it: as it is, turned by a word, and its first and last word. */
function orders(name: string): string[] {
  const words = name
    .split(/\s+/)
    .map(joined)
    .filter((word) => word !== '')
  const turned = words.map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(''))
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return words.length < 3 ? turned : [...turned, first + last, last + first]
}

/** Words of names that stand alone, hyphenated ones also as a whole, and surnames of two letters. */
function singleWords(names: readonly string[]): string[] {
  const short = names.flatMap((name) => name.match(/(?<![\p{L}\p{M}'’-])\p{Lu}\p{Ll}(?![\p{L}\p{M}'’.-])/gu) ?? [])
  const hyphenated = names.flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)+/gu) ?? [])
  return [...wordsOf(names), ...hyphenated, ...short].filter((word) => !COMMON.has(word.toLowerCase()))
}

/** The given name of a name in Hangul or Chinese characters: all but the first character. */
function givenName(name: string): string[] {
  const characters = Array.from(name)
  return characters.length === 3 && !/\s/.test(name) ? [characters.slice(1).join('')] : []
}

interface Token extends Span {
  raw: string
  folded: string
}

interface Read {
  text: string
  composed: string
  tokens: readonly Token[]
  beginnings: ReadonlySet<string>
}

/** The text that was read last: usually many people are looked for in one text. */
let last: Read = { text: '', composed: '', tokens: [], beginnings: new Set() }

function read(text: string): Read {
  if (last.text === text) return last
  const composed = text.normalize('NFC')
  const tokens = wordsIn(composed)
  last = { text, composed, tokens, beginnings: new Set(tokens.map(({ folded }) => folded.slice(0, BEGINNING))) }
  return last
}

/** The words of a text. Invisible characters within a word don't end it. */
function wordsIn(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu)].flatMap(({ 0: found, index }) => {
    const raw = found.replace(/\p{Cf}/gu, '')
    return raw === '' ? [] : [{ raw, folded: folded(raw), start: index, end: index + found.length }]
  })
}

/** Texts to look for, with what tells quickly that a word begins none of them. */
interface Sought {
  texts: ReadonlySet<string>
  beginnings: ReadonlySet<string>
  longest: number
}

function sought(texts: readonly string[]): Sought {
  const beginnings = texts.flatMap((text) => [1, 2, BEGINNING].map((letters) => text.slice(0, letters)))
  const longest = Math.max(0, ...texts.map(({ length }) => length)) + LONGEST_ENDING
  return { texts: new Set(texts), beginnings: new Set(beginnings), longest }
}

/** Runs of words that, written together, are one of these texts, maybe with an ending. */
function runs(
  tokens: readonly Token[],
  { texts, beginnings, longest }: Sought,
  starts: (token: Token) => boolean,
): Span[] {
  return tokens.flatMap((first, from) => {
    if (!beginnings.has(first.folded.slice(0, BEGINNING)) || !starts(first)) return []
    const found: Span[] = []
    let run = ''
    for (const { folded, end } of tokens.slice(from, from + MOST_WORDS)) {
      run += folded
      if (run.length > longest) break
      // The s after an apostrophe is a word of its own here, and stays.
      const forms = folded.length > 1 ? endings(run) : [run]
      if (forms.some((text) => texts.has(text))) found.push({ start: first.start, end })
    }
    return found
  })
}

/** The most words in which a name may be written. */
const MOST_WORDS = 12

/** A run of letters, and what it is without the ending of a genitive or plural. */
function endings(run: string): string[] {
  if (INFLECTED.test(run)) return [0, 1, 2, LONGEST_ENDING].map((letters) => run.slice(0, run.length - letters))
  return run.length > 3 && run.endsWith('s') ? [run, run.slice(0, -1)] : [run]
}

/** Where a text without spaces stands in another, also with spaces or invisible characters between its characters. */
function pieces(text: string, part: string): Span[] {
  const characters = Array.from(part.replace(/\s/g, ''), (one) => one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  if (characters.length < 2) return []
  return [...text.matchAll(new RegExp(characters.join('[\\s\\p{Cf}·・]*'), 'giu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

function merged(spans: readonly Span[]): Span[] {
  const inOrder = spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || b.end - a.end)
  const all: Span[] = []
  for (const span of inOrder) {
    const last = all.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else all.push(span)
  }
  return all
}

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
}

/** Letters in lower case, without accents and invisible characters. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[øđðłßæœıþħ]/g, (letter) => LETTERS[letter] ?? letter)
}

function joined(text: string): string {
  return wordsIn(text)
    .map(({ folded }) => folded)
    .join('')
}
