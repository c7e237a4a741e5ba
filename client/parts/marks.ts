import { html } from 'lit'
import type * as z from 'zod'
import type { ClaimView } from '../../model/api/evidence.ts'

/** A part of a text, marked or not. */
export interface Part {
  text: string
  isMarked: boolean
}

interface Span {
  start: number
  end: number
}

/** Matches the start of a word: after a character that is no letter, or anywhere in scripts without spaces between words. */
const WORD_START = String.raw`(?:(?<![\p{L}\p{N}\p{M}])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]))`

/** Cuts a text so that the first match of `sought` is marked. A match starts a word; case and accents don't count. */
export function phraseIn(text: string, sought: string): Part[] {
  return cutAt(
    text,
    [firstOf(text, sought.trim())].flatMap((span) => span ?? []),
  )
}

/** Like phraseIn, but if `sought` doesn't match as a whole, marks the first match of each of its words. */
export function wordsIn(text: string, sought: string): Part[] {
  const whole = firstOf(text, sought.trim())
  if (whole) return cutAt(text, [whole])
  const words = sought.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '')
  return cutAt(
    text,
    words.flatMap((word) => firstOf(text, word) ?? []),
  )
}

function firstOf(text: string, sought: string): Span | undefined {
  const needle = folded(sought).replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
  const found = needle === '' ? null : new RegExp(WORD_START + needle, 'u').exec(folded(text))
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

function cutAt(text: string, spans: readonly Span[]): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from) continue
    parts.push({ text: text.slice(from, start), isMarked: false }, { text: text.slice(start, end), isMarked: true })
    from = end
  }
  return [...parts, { text: text.slice(from), isMarked: false }].filter((part) => part.text !== '')
}

/** Removes case and accents letter by letter, so that offsets stay the same. */
function folded(text: string): string {
  return Array.from(text, (letter) => {
    const plain = letter
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
    return plain.length === letter.length ? plain : letter
  }).join('')
}

/** Text in which the first match of `sought` is marked, as a whole. */
export const highlighted = (text: string, sought: string) => marked(phraseIn(text, sought))

/** Text in which the starts of words that the user typed are marked. */
export const highlightedWords = (text: string, typed: string) => marked(wordsIn(text, typed))

const marked = (parts: readonly Part[]) =>
  parts.map(({ text, isMarked }) => (isMarked ? html`<mark>${text}</mark>` : text))

type Claim = Pick<z.infer<typeof ClaimView>, 'id' | 'start' | 'end' | 'review'>

/** A run of a document's text, and the ids of the claims that quote it. */
export interface Run {
  text: string
  claims: string[]
}

/**
 * Cuts a document's text wherever a quote begins or ends, so that overlapping quotes can each be marked. Offsets are
 * UTF-16 code units, as in claims. Quotes that reach beyond the text are ignored.
 */
export function runs(text: string, claims: readonly Claim[]): Run[] {
  const quotes = claims.flatMap(({ id, start, end }) =>
    start !== undefined && end !== undefined && start < end && end <= text.length ? [{ id, start, end }] : [],
  )
  const cuts = [...new Set([0, text.length, ...quotes.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    return {
      text: text.slice(from, to),
      claims: quotes.filter(({ start, end }) => start <= from && to <= end).map(({ id }) => id),
    }
  })
}
