/** The shortest name, and the shortest word of one, that is looked for. */
const SHORTEST_NAME = 2
const SHORTEST_WORD = 3

/** Blacks names out of texts. What is blacked out stays as long as it was. */
export interface Redaction {
  /** Whole names, in any case. */
  names(text: string): string
  /** Names, and each of their words that is written as in the name: for texts that speak of who bears it. */
  words(text: string): string
}

export function redactionOf(names: readonly string[]): Redaction {
  const whole = patternOf(
    names.filter(({ length }) => length >= SHORTEST_NAME),
    'giu',
  )
  const parts = names.flatMap((name) => name.split(/[^\p{L}\p{M}\p{N}]+/u))
  const capitalised = parts.filter((word) => word.length >= SHORTEST_WORD && /^(?:\p{Lu}|\p{Lo})/u.test(word))
  const single = patternOf(capitalised, 'gu')
  const black = (text: string, pattern: RegExp | null) =>
    pattern === null ? text : text.replace(pattern, (found) => '█'.repeat(found.length))
  return {
    names: (text) => black(text, whole),
    words: (text) => black(black(text, whole), single),
  }
}

/** Any of these texts, longest first, as whole words where their script has spaces between words. */
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
