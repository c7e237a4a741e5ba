import { eastAsianParts, isEastAsianSurname } from './east-asian.ts'
import { takeGeneration } from './generation.ts'
import { isNoGivenName, joinArabicCompounds, setParticlesAside } from './particles.ts'
import { isSyllabic, isVowelless, romanise, syllablesOfCharacters } from './romanise.ts'
import { type NameWord, nameWord } from './spelling.ts'
import { type Gender, isOffice, setTitlesAside } from './titles.ts'

/** A person's name in its parts. */
export interface PersonName {
  readonly kind: 'Person'
  /** The given names and surnames, in spoken order. */
  readonly words: readonly NameWord[]
  readonly particles: readonly string[]
  /** Son and father, for every "X bin Y". */
  readonly lineage: readonly (readonly [string, string])[]
  /** "junior", "senior" or a number. */
  readonly generation: string | null
  readonly gender: Gender | null
  /** The two syllables of a Korean or Chinese given name, if they were written apart or in characters. */
  readonly syllables: readonly [string, string] | null
  /** True for Chinese characters or Hangul, one syllable each: a different syllable is another name. */
  readonly syllabic: boolean
  /** True for a surname or a given name alone, which can't tell people apart. */
  readonly isLone: boolean
}

/** Reads a person's name as written. Recognises titles, "Surname, Given", particles, compounds and generations. */
export function parsePerson(name: string): PersonName {
  const romanised = romanise(name)
  const titled = setTitlesAside(inSpokenOrder(romanised))
  const generation = takeGeneration(titled.words)
  const compounds = joinArabicCompounds(generation.words)
  const eastAsian = eastAsianParts(compounds, /-[a-z]+ +[a-z]+$/.test(romanised))
  const together = eastAsian === null ? compounds : [eastAsian[0], eastAsian[1] + eastAsian[2]]
  const { words, particles, lineage } = setParticlesAside(together)
  const vowelless = isVowelless(name)
  return {
    kind: 'Person',
    words: words.map((word) => nameWord(readDigitsAsLetters(word), vowelless)),
    particles,
    lineage,
    generation: generation.generation,
    gender: titled.gender,
    syllables: eastAsian === null ? syllablesOfCharacters(name) : [eastAsian[1], eastAsian[2]],
    syllabic: isSyllabic(name),
    isLone: isLone(words, generation.words, romanised),
  }
}

/** True for a surname or a given name alone: "Assad", "de Gaulle", "Douglas-Home". */
function isLone(words: readonly string[], asWritten: readonly string[], romanised: string): boolean {
  const telling = asWritten.filter((word) => word.length > 1 && !isNoGivenName(word))
  const parts = romanised.split(/[\s,]+/).map(wordsOf)
  return (
    words.filter((word) => word.length > 1).length < 2 ||
    telling.length < 2 ||
    parts.some((part) => telling.every((word) => part.includes(word)))
  )
}

/**
 * Puts "Smith, John" in spoken order. "Kim, Jong Un" already is, and "Smith, Jr" and "Smith, Minister" are not
 * inverted.
 */
function inSpokenOrder(romanised: string): readonly string[] {
  const [head = [], ...rest] = romanised.split(',').map(wordsOf)
  const tail = rest.flat()
  if (head.length === 0 || tail.length === 0) return [...head, ...tail]
  if (takeGeneration(['', ...tail]).words.length === 1) return [...head, ...tail]
  if (isOffice(tail)) return head
  const [surname = ''] = head
  const isEastAsian = head.length === 1 && isEastAsianSurname(surname) && tail.length <= 2
  return isEastAsian && eastAsianParts([surname, ...tail], false) !== null ? [surname, ...tail] : [...tail, ...head]
}

function wordsOf(text: string): string[] {
  return text.split(/[^a-z0-9]+/).filter((word) => word !== '')
}

const LOOKALIKES: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 5: 's', 9: 'g' }

/** Replaces digits that character recognition leaves in names: "l0rd" → "lord". Words of digits alone stay. */
function readDigitsAsLetters(word: string): string {
  return /[a-z]/.test(word) ? word.replace(/[01359]/g, (digit) => LOOKALIKES[digit] ?? digit) : word
}
