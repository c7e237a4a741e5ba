import anyAscii from 'any-ascii'

/** Family names of two characters; all others have one. The common ones of Hundred Family Surnames. */
const COMPOUND_SURNAMES = [
  '欧阳',
  '歐陽',
  '司马',
  '司馬',
  '诸葛',
  '諸葛',
  '上官',
  '皇甫',
  '尉迟',
  '尉遲',
  '남궁',
  '황보',
  '제갈',
  '선우',
]

const SYLLABIC_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u

/**
 * Lower-case ASCII for a name in any script, apostrophes dropped ("Qa'ida" and "Qaida" are one spelling).
 * A name of Chinese characters or Hangul alone becomes family name, space, given name: 习近平 → "xi jinping".
 * Kanji are read the Chinese way, since the reading is not in the characters.
 */
export function romanise(name: string): string {
  const clean = name.normalize('NFKC').trim()
  return anyAscii(SYLLABIC_NAME.test(clean) ? spaceAfterSurname(clean) : clean)
    .toLowerCase()
    .replace(/['`]/g, '')
}

function spaceAfterSurname(name: string): string {
  const length = name.length > 2 && COMPOUND_SURNAMES.some((surname) => name.startsWith(surname)) ? 2 : 1
  return `${name.slice(0, length)} ${name.slice(length)}`
}

/** The two syllables of a given name in Chinese characters or Hangul; null for other names. */
export function syllablesOfCharacters(name: string): readonly [string, string] | null {
  const clean = name.normalize('NFKC').trim()
  if (!SYLLABIC_NAME.test(clean)) return null
  const [, given = ''] = spaceAfterSurname(clean).split(' ')
  const [first, second, ...more] = Array.from(given, (character) => anyAscii(character).toLowerCase())
  return first === undefined || second === undefined || more.length > 0 ? null : [first, second]
}

/** True for names in Arabic or Hebrew script, which leave short vowels out: only consonants can be compared. */
export function isVowelless(name: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name)
}

/** True for a whole name in Chinese characters or in Hangul, two to four syllables. */
export function isSyllabic(name: string): boolean {
  return SYLLABIC_NAME.test(name.normalize('NFKC').replace(/\s/g, ''))
}

/** True where different names become one in ASCII: scripts without vowels, and characters read alike. */
export function isRomanisedWithLoss(name: string): boolean {
  return isVowelless(name) || /\p{Script=Han}/u.test(name)
}
