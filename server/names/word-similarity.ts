import { areOneFamilyName } from './east-asian.ts'
import { areDistinctGivenNames, areEquivalentGivenNames } from './given-names.ts'
import type { NameWord } from './spelling.ts'
import { editDistance, vowellessSkeleton, withoutSharedAffix } from './spelling.ts'

/**
 * The similarity that each rule gives to a pair of words without counting letters; calibrated on the development half
 * of name-bench.
 */
const WORTH = { spelling: 0.98, equivalent: 0.95, skeleton: 0.9, initial: 0.9, distinct: 0.6 } as const

/** Returns how similar two words of people's names are, 0 to 1, by the first rule that applies. */
export function personWordSimilarity(a: NameWord, b: NameWord): number {
  if (a.text === b.text) return 1
  if (a.vowelless || b.vowelless) return vowellessSimilarity(a, b)
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? WORTH.initial : 0
  if (a.spelling === b.spelling) return WORTH.spelling
  if (areEquivalentGivenNames(a.text, b.text) || areOneFamilyName(a.text, b.text)) return WORTH.equivalent
  if (areDistinctGivenNames(a.text, b.text)) return Math.min(WORTH.distinct, lettersSimilarity(a.text, b.text))
  const letters = closeness(a, b)
  if (letters < WORTH.distinct) return letters
  const [stemA, stemB] = withoutSharedAffix(a.text, b.text)
  return stemA === a.text ? letters : Math.min(letters, lettersSimilarity(stemA, stemB))
}

/** Returns how similar two words of other names are, 0 to 1. A different number is a different thing. */
export function plainWordSimilarity(a: NameWord, b: NameWord): number {
  if (a.text === b.text) return 1
  if (/\d/.test(a.text + b.text)) return 0
  if (a.vowelless || b.vowelless) return vowellessSimilarity(a, b)
  return a.spelling === b.spelling ? WORTH.spelling : closeness(a, b)
}

/**
 * Returns the share of letters that agree, as written or as folded. If the consonants are the same, half the difference
 * is forgiven.
 */
function closeness(a: NameWord, b: NameWord): number {
  const letters = Math.max(lettersSimilarity(a.text, b.text), lettersSimilarity(a.spelling, b.spelling))
  return a.skeleton === b.skeleton && a.skeleton.length > 1 ? (1 + letters) / 2 : letters
}

/** Compares letter by letter if both scripts leave out vowels, else by consonants alone. */
function vowellessSimilarity(a: NameWord, b: NameWord): number {
  if (a.vowelless && b.vowelless) return lettersSimilarity(a.text, b.text)
  const [x, y] = [vowellessSkeleton(a.spelling), vowellessSkeleton(b.spelling)]
  if (x === '' || y === '') return 0
  return x === y ? WORTH.skeleton : Math.min(WORTH.skeleton, lettersSimilarity(x, y))
}

/** Returns 1 less the share of letters that must be edited. */
function lettersSimilarity(a: string, b: string): number {
  return 1 - editDistance(a, b) / Math.max(a.length, b.length, 1)
}
