import type { Aligned } from './align.ts'
import { editDistance } from './edit-distance.ts'
import { textOf } from './name-word.ts'
import type { PersonName } from './parse-person.ts'

/** From here on, two words are one in another spelling or language, and their letters say nothing. */
const EQUIVALENT = 0.95

/** Why two names, however alike, are two people; null when nothing speaks against one. */
export function neverTheSame(a: PersonName, b: PersonName, pairs: readonly Aligned[]): string | null {
  for (const rule of [otherGeneration, otherGender, reversedLineage, otherCharacter]) {
    const reason = rule(a, b)
    if (reason !== null) return reason
  }
  return otherSyllable(a, b, pairs) ?? otherGivenNameGender(a, b, pairs) ?? otherSurnameGender(pairs)
}

/** John Smith Jr and Sr; Abdullah I and II. One without any may be either. */
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
  return a.syllabic && b.syllabic && textOf(a.words) !== textOf(b.words) ? 'a character is read otherwise' : null
}

/** Kim Jong Un and Kim Jong Il: one letter may be another romanisation, more is another syllable. */
function otherSyllable(a: PersonName, b: PersonName, pairs: readonly Aligned[]): string | null {
  if (!a.eastAsian || !b.eastAsian) return null
  const differing = pairs.find(
    (pair) => editDistance(pair.a.spelling, pair.b.spelling) > 1 && pair.similarity < EQUIVALENT,
  )
  return differing === undefined ? null : `${differing.a.text} and ${differing.b.text}: another syllable`
}

/** Fernando and Fernanda, Daniel and Daniela, where the names begin with them. */
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
