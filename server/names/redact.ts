import { BLACK } from '../../model/claim.ts'
import { wordsOf } from './called.ts'

/** Characters of the shortest name that is blacked out. */
const SHORTEST_NAME = 2

/** Blacks out names in texts. Each character becomes a block, so that a text keeps its length. */
export interface Redaction {
  /** Blacks out whole names, in upper or lower case. */
  names(text: string): string
  /**
   * Blacks out names, and each of their words but titles, if it is written as in the name. For texts known to name the
   * person.
   */
  words(text: string): string
}

/**
 * Makes the redaction of a person with these names.
 *
 * @param role the words to put in place of a name; without it, each character becomes a block
 */
export function redactionOf(names: readonly string[], role?: string): Redaction {
  const whole = patternOf(
    names.filter(({ length }) => length >= SHORTEST_NAME),
    'giu',
  )
  const single = patternOf(wordsOf(names), 'gu')
  const black = (text: string, { spaced, other }: Patterns) => {
    const mark = (found: string) => role ?? BLACK.repeat(found.normalize('NFC').length)
    const plain = other === null ? text : text.replace(other, mark)
    if (spaced === null) return plain
    const letters = plain.normalize('NFD')
    const marked = letters.replace(spaced, mark)
    return marked === letters ? plain : marked.normalize('NFC')
  }
  return {
    names: (text) => black(text, whole),
    words: (text) => black(black(text, whole), single),
  }
}

/** `spaced` is for texts in decomposed letters (Unicode NFD), so that accents may be missing or added. */
interface Patterns {
  spaced: RegExp | null
  other: RegExp | null
}

/** Matches any of these texts, longest first, as whole words if their script puts spaces between words. */
function patternOf(texts: readonly string[], flags: string): Patterns {
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length)
  const isSpaced = (text: string) => /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\P{L}]*$/u.test(text)
  const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+')
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
  const spaced = longestFirst.filter(isSpaced).map((text) => {
    const letters = [...bare(text).matchAll(/\s+|./gsu)].map(
      ([part]) => escaped(part) + (/\p{L}/u.test(part) ? '\\p{M}*' : ''),
    )
    return `(?<![\\p{L}\\p{N}]\\p{M}*)${letters.join('')}(?![\\p{L}\\p{N}\\p{M}])`
  })
  const other = longestFirst.filter((text) => !isSpaced(text)).map(escaped)
  const any = (each: string[]) => (each.length === 0 ? null : new RegExp(each.join('|'), flags))
  return { spaced: any(spaced), other: any(other) }
}
