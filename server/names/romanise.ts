import anyAscii from 'any-ascii'

/** Family names of two characters: the common ones of the Hundred Family Surnames. All others have one. */
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
 * Writes a name of any script in lower-case ASCII without apostrophes ("Qa'ida" and "Qaida" are one spelling). A name
 * of Chinese characters or Hangul alone becomes family name, space, given name: 习近平 → "xi jinping". Kanji are read the
 * Chinese way, since the characters don't tell their reading.
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

/** Returns the two syllables of a given name in Chinese characters or Hangul; null for other names. */
export function syllablesOfCharacters(name: string): readonly [string, string] | null {
  const clean = name.normalize('NFKC').trim()
  if (!SYLLABIC_NAME.test(clean)) return null
  const [, given = ''] = spaceAfterSurname(clean).split(' ')
  const [first, second, ...more] = Array.from(given, (character) => anyAscii(character).toLowerCase())
  return first === undefined || second === undefined || more.length > 0 ? null : [first, second]
}

/** True for names in Arabic or Hebrew script. Both leave out short vowels, so only consonants can be compared. */
export function isVowelless(name: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name)
}

/** True for a whole name in Chinese characters or in Hangul, two to four syllables. */
export function isSyllabic(name: string): boolean {
  return SYLLABIC_NAME.test(name.normalize('NFKC').replace(/\s/g, ''))
}

/**
 * True for scripts in which different names become one in ASCII: scripts without vowels, and Chinese characters that
 * are read alike.
 */
export function isRomanisedWithLoss(name: string): boolean {
  return isVowelless(name) || /\p{Script=Han}/u.test(name)
}
