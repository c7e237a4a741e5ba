import { areOneFamilyName, isEastAsianSurname, isSyllable } from './east-asian.ts'
import { editDistance } from './edit-distance.ts'
import type { PersonName } from './parse-person.ts'

type Syllables = readonly [string, string]

/** What two syllables are worth that romanisations write differently; as much as any other equivalent. */
const EQUIVALENT = 0.95

/** What one syllable in both is worth at least: where two hold one office, that is worth asking. */
const HALF = 0.6

/**
 * How much two Korean or Chinese given names of one family name agree, syllable by syllable, 0 to 1: a syllable that both
 * have says nothing, since brothers and strangers share it. "Yong-nam" and "Yong-nim" agree as "nam" and "nim" do. Null for
 * other names.
 */
export function givenNameSimilarity(a: PersonName, b: PersonName): number | null {
  const [one, other] = [readingsOf(a), readingsOf(b)]
  const [family, otherFamily] = [a.words[0]?.text ?? '', b.words[0]?.text ?? '']
  if (family !== otherFamily && !areOneFamilyName(family, otherFamily)) return null
  const worths = one.flatMap((x) => other.map((y) => similarity(x, y)))
  return worths.length === 0 ? null : Math.max(...worths)
}

/** The two syllables of a given name: as they were written apart, else wherever the word may be parted. */
function readingsOf({ words, syllables }: PersonName): readonly Syllables[] {
  const [family, given] = words
  if (syllables !== null) return [syllables]
  if (words.length !== 2 || given === undefined || !isEastAsianSurname(family?.text ?? '')) return []
  const { text } = given
  return Array.from(
    { length: text.length - 1 },
    (_, at): Syllables => [text.slice(0, at + 1), text.slice(at + 1)],
  ).filter(([first, second]) => isSyllable(first) && isSyllable(second))
}

function similarity(a: Syllables, b: Syllables): number {
  if (a.join('') === b.join('')) return 1
  const doubts = [doubtOf(a[0], b[0]), doubtOf(a[1], b[1])]
  const doubt = doubts.reduce((sum, one) => sum + one, 0)
  return doubt === 0 ? EQUIVALENT : Math.max(doubts.includes(0) ? HALF : 0, 1 - doubt)
}

function doubtOf(a: string, b: string): number {
  return soundOf(a) === soundOf(b) ? 0 : editDistance(a, b) / Math.max(a.length, b.length)
}

/**
 * What romanisations of Korean (Revised, McCune–Reischauer and what people chose for themselves) and of Chinese (Pinyin,
 * Wade–Giles) write differently, as one: "jung", "jeong", "chong"; "hee", "hui"; "hsien", "xian" stay apart.
 */
function soundOf(syllable: string): string {
  return syllable
    .replace(/^(?:woo|wu)/, 'o')
    .replace(/^(?:ch|zh|j|q)/, 'j')
    .replace(/^(?:hs|sh|x)/, 's')
    .replace(/^[gk]/, 'k')
    .replace(/^[dt]/, 't')
    .replace(/^[bp]/, 'p')
    .replace(/^[lr]/, 'l')
    .replace(/eui|ui|ee/g, 'i')
    .replace(/ae|ay|ai(?!\w)|e(?![ou])/g, 'e')
    .replace(/(?:eo|oo|ou|eu|o|u)+/g, 'o')
    .replace(/h$/, '')
    .replace(/[gk]$/, (end) => (/ng$/.test(syllable) ? end : 'k'))
    .replace(/[lr]$/, 'l')
    .replace(/[bp]$/, 'p')
}
