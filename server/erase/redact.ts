import { BLACK } from '../../model/claim.ts'

/** Characters of the shortest name that is blacked out. */
const SHORTEST_NAME = 2
/** Characters of the shortest single word of a name that is blacked out. */
const SHORTEST_WORD = 3

/** Blacks out names in texts. Each character becomes a block, so that a text keeps its length. */
export interface Redaction {
  /** Blacks out whole names, in upper or lower case. */
  names(text: string): string
  /** Blacks out names, and each of their words if it is written as in the name. For texts known to name the person. */
  words(text: string): string
}

/** Makes the redaction of a person with these names. */
export function redactionOf(names: readonly string[]): Redaction {
  const whole = patternOf(
    names.filter(({ length }) => length >= SHORTEST_NAME),
    'giu',
  )
  const parts = names.flatMap((name) => name.split(/[^\p{L}\p{M}\p{N}]+/u))
  const capitalised = parts.filter((word) => word.length >= SHORTEST_WORD && /^(?:\p{Lu}|\p{Lo})/u.test(word))
  const single = patternOf(capitalised, 'gu')
  const black = (text: string, pattern: RegExp | null) =>
    pattern === null ? text : text.replace(pattern, (found) => BLACK.repeat(found.length))
  return {
    names: (text) => black(text, whole),
    words: (text) => black(black(text, whole), single),
  }
}

/** Matches any of these texts, longest first, as whole words if their script puts spaces between words. */
function patternOf(texts: readonly string[], flags: string): RegExp | null {
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return null
  const each = longestFirst.map((text) => {
    const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+')
    const isSpaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\P{L}]*$/u.test(text)
    return isSpaced ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped
  })
  return new RegExp(each.join('|'), flags)
}
