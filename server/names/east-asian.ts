import { editDistance, type NameWord } from './spelling.ts'

/** Frequent Korean and Chinese family names, in the romanisations that news uses. */
const SURNAMES = new Set(
  `kim gim lee yi ri rhee li park pak bak choi choe jung jeong chung chong cho jo yoon yun kang gang jang chang lim im rim
  han oh o seo suh so shin sin kwon gwon hwang ahn an song yoo yu ryu ryoo hong jeon chon jun ko go koh moon mun yang son
  sohn bae pae baek paek heo ho hur huh nam no roh ha joo ju chu woo u min cha jin chin sung seong yon yeon hyon hyun pang
  bang kwak pyon thae tae om um
  wang zhang liu chen huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao zheng liang xie tang feng deng cao peng zeng
  xiao tian dong pan yuan cai jiang du ye cheng wei su lu ding ren shen yao xi hsi mao tsai chiang lai tse wen bo qin
  hou fu meng`.split(/\s+/),
)

/**
 * Family names in different romanisations, one name a line: McCune–Reischauer, Revised and people's own choices;
 * Wade–Giles and Pinyin.
 */
const FAMILY_NAMES = [
  'kim gim',
  'lee li yi ri rhee i',
  'park pak bak',
  'choi choe',
  'jung jeong chung chong jong',
  'cho jo',
  'kang gang',
  'jang chang zhang',
  'lim im rim',
  'yoo yu ryu ryoo',
  'ahn an',
  'roh no noh',
  'woo u',
  'xi hsi',
  'cai tsai',
  'jiang chiang',
  'xie hsieh',
  'zhou chou',
  'zhao chao',
]
const FAMILY_NAME_OF = new Map(FAMILY_NAMES.flatMap((names, group) => names.split(' ').map((name) => [name, group])))

/** One syllable: an initial, one to three vowels, and an ending that Korean or Chinese has. */
const SYLLABLE =
  /^(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh|ts|tz|hs|kw|gw|hw|ky|gy|hy|my|py|by|ry|ny|ly)?[aeiouwy]{1,3}(?:n|ng|k|l|m|p|b|t|r|h|ck)?$/

/** True if a word may be one syllable of Korean or Chinese. */
function isSyllable(word: string): boolean {
  return SYLLABLE.test(word)
}

/**
 * Returns the family name and the two syllables of a Korean or Chinese given name: "kim jong un", "kim jong-un",
 * "jong-un kim" → ["kim", "jong", "un"]; null for other names. The family name must be a known one. It comes first, or
 * last if a hyphenated given name comes first.
 */
export function eastAsianParts(
  words: readonly string[],
  givenNameFirst: boolean,
): readonly [string, string, string] | null {
  const [first = '', second = '', third = ''] = words
  if (words.length !== 3) return null
  const [surname, one, two] = givenNameFirst ? [third, first, second] : [first, second, third]
  return SURNAMES.has(surname) && SYLLABLE.test(one) && SYLLABLE.test(two) ? [surname, one, two] : null
}

/** True if two words are one Korean or Chinese family name. */
export function areOneFamilyName(a: string, b: string): boolean {
  const family = FAMILY_NAME_OF.get(a)
  return family !== undefined && family === FAMILY_NAME_OF.get(b)
}

/** True for the frequent Korean and Chinese family names. */
export function isEastAsianSurname(word: string): boolean {
  return SURNAMES.has(word)
}

type Syllables = readonly [string, string]

/** The parts of a person's name that say how it sounds. */
interface SpokenName {
  readonly words: readonly NameWord[]
  readonly syllables: Syllables | null
}

/** The similarity of two syllables that only their romanisation tells apart, the same as for any other equivalent. */
const EQUIVALENT = 0.95

/** The least similarity of two names that share a syllable. If both people hold one office, that is worth asking. */
const HALF = 0.6

/**
 * Compares two Korean or Chinese given names of one family name syllable by syllable, 0 to 1; null for other names. A
 * syllable that both have counts for nothing, since brothers and strangers share one: "Yong-nam" and "Yong-nim" agree
 * as much as "nam" and "nim".
 */
export function givenNameSimilarity(a: SpokenName, b: SpokenName): number | null {
  const [one, other] = [readingsOf(a), readingsOf(b)]
  const [family, otherFamily] = [a.words[0]?.text ?? '', b.words[0]?.text ?? '']
  if (family !== otherFamily && !areOneFamilyName(family, otherFamily)) return null
  const worths = one.flatMap((x) => other.map((y) => similarity(x, y)))
  return worths.length === 0 ? null : Math.max(...worths)
}

/** Returns the two syllables of a given name: as written apart, else every way to split the word. */
function readingsOf({ words, syllables }: SpokenName): readonly Syllables[] {
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
 * Returns one spelling for what romanisations of Korean (Revised, McCune–Reischauer and people's own choices) and of
 * Chinese (Pinyin, Wade–Giles) write differently. "jung", "jeong" and "chong" become one, and so do "hee" and "hui";
 * "hsien" and "xian" stay apart.
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
