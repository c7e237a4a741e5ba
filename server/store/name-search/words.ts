import anyAscii from 'any-ascii'

/** Characters that stand for a word of their own, as written without spaces: Chinese, Japanese Kanji and Hiragana. */
const SINGLE = '\\p{Script=Han}\\p{Script=Hiragana}'
const LETTER = `(?:(?![${SINGLE}])[\\p{L}\\p{N}\\p{M}])`
/** Apostrophes and full stops inside a word belong to it: o'brien, u.s (Unicode Standard Annex 29, word boundaries). */
const WORD = new RegExp(`[${SINGLE}]|${LETTER}+(?:['.·]${LETTER}+)*`, 'gu')

const ASCII = /^\p{ASCII}*$/u

/**
 * The words of a name as both engines' name indexes hold them: lower case, Latin letters in ASCII (Łukasz → lukasz),
 * marks of other scripts kept. These are the rules of Lucene's standard tokenizer and ASCII folding, which Neo4j's
 * analyzer `standard-folding` follows.
 */
export function words(text: string): string[] {
  return fold(text).match(WORD) ?? []
}

function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .replace(/[^\p{ASCII}]/gu, (character) => (/\p{Script=Latin}/u.test(character) ? anyAscii(character) : character))
    .replaceAll('\u2019', "'")
    .toLowerCase()
}
