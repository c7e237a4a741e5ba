import type { Aligned } from './align.ts'
import type { PersonName } from './parse-person.ts'
import { nameWord, textOf } from './spelling.ts'

/**
 * At this similarity or above, two words are one word in another spelling or language, so their letters prove nothing.
 */
const EQUIVALENT = 0.95

/** Returns why two names, however alike, belong to two people; null if no rule says so. */
export function neverTheSame(a: PersonName, b: PersonName, pairs: readonly Aligned[]): string | null {
  for (const rule of [otherGeneration, otherGender, reversedLineage, sonAndFather, otherCharacter]) {
    const reason = rule(a, b)
    if (reason !== null) return reason
  }
  return initialForSurname(a, b, pairs) ?? otherGivenNameGender(a, b, pairs) ?? otherSurnameGender(pairs)
}

/** John Smith Jr and Sr; Abdullah I and II. A name without a generation may be either. */
function otherGeneration(a: PersonName, b: PersonName): string | null {
  if (a.generation === null || b.generation === null || a.generation === b.generation) return null
  return `generations differ: ${a.generation}, ${b.generation}`
}

/** Mr and Mrs Smith. */
function otherGender(a: PersonName, b: PersonName): string | null {
  if (a.gender === null || b.gender === null || a.gender === b.gender) return null
  return 'forms of address differ: a man and a woman'
}

/** Mohammed bin Salman is the son of Salman bin Mohammed. */
function reversedLineage(a: PersonName, b: PersonName): string | null {
  const reversed = a.lineage.some(([son, father]) => b.lineage.some((other) => other[0] === father && other[1] === son))
  return reversed ? 'son and father the other way round' : null
}

/** 김정은 and 김종은: nobody mistypes a whole syllable. Traditional and simplified characters read alike. */
function otherCharacter(a: PersonName, b: PersonName): string | null {
  return a.syllabic && b.syllabic && textOf(a.words) !== textOf(b.words) ? 'a character is read differently' : null
}

/** Tamim bin Hamad al-Thani is a son of Hamad al-Thani. */
function sonAndFather(a: PersonName, b: PersonName): string | null {
  return isSonOf(a, b) || isSonOf(b, a) ? 'son and father' : null
}

function isSonOf(son: PersonName, father: PersonName): boolean {
  const [first] = father.words
  return son.lineage.some(
    ([child, parent]) =>
      first !== undefined && nameWord(parent, false).spelling === first.spelling && !hasWord(father, child),
  )
}

function hasWord({ words }: PersonName, word: string): boolean {
  return words.some(({ text }) => text === word)
}

/** George W. Bush and George Washington: an initial stands for a middle name, not for somebody else's last name. */
function initialForSurname(a: PersonName, b: PersonName, pairs: readonly Aligned[]): string | null {
  const [lastOfA, lastOfB] = [a.words.at(-1)?.text, b.words.at(-1)?.text]
  const found = pairs.find(
    (pair) =>
      (pair.a.text.length === 1 && pair.a.text !== lastOfA && pair.b.text.length > 1 && pair.b.text === lastOfB) ||
      (pair.b.text.length === 1 && pair.b.text !== lastOfB && pair.a.text.length > 1 && pair.a.text === lastOfA),
  )
  return found === undefined ? null : `${found.a.text} and ${found.b.text}: a middle initial, and a surname`
}

/** Fernando and Fernanda, Daniel and Daniela, if both names begin with them. */
function otherGivenNameGender(a: PersonName, b: PersonName, pairs: readonly Aligned[]): string | null {
  const given = pairs.find((pair) => pair.a.text === a.words[0]?.text && pair.b.text === b.words[0]?.text)
  if (given === undefined || given.similarity >= EQUIVALENT) return null
  const [x, y] = [given.a.text, given.b.text]
  return isWomansForm(x, y) || isWomansForm(y, x) ? `${x} and ${y}: a man's and a woman's given name` : null
}

function isWomansForm(woman: string, man: string): boolean {
  if (woman.length < 4 || !woman.endsWith('a')) return false
  const stem = woman.slice(0, -1)
  return man === stem || man === `${stem}o`
}

const FEMININE: readonly (readonly [RegExp, string])[] = [
  [/(ov|ev|in|yn)a$/, '$1'],
  [/(?:sk|tsk)aya$/, 'sky'],
  [/aya$/, 'y'],
]
const MASCULINE_ENDING = /[iy]{1,2}$/

/** Alexei Navalny and Navalnaya: a Slavic surname tells husband from wife. */
function otherSurnameGender(pairs: readonly Aligned[]): string | null {
  const differing = pairs.find(({ a, b }) => isFeminineOf(a.text, b.text) || isFeminineOf(b.text, a.text))
  return differing === undefined ? null : `${differing.a.text} and ${differing.b.text}: a man's and a woman's surname`
}

function isFeminineOf(woman: string, man: string): boolean {
  if (woman.length < 5 || man.length < 4 || woman === man) return false
  return FEMININE.some(
    ([ending, masculine]) =>
      ending.test(woman) &&
      woman.replace(ending, masculine).replace(MASCULINE_ENDING, 'y') === man.replace(MASCULINE_ENDING, 'y'),
  )
}
