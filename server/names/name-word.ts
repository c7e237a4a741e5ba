import { skeletonOf } from './skeleton.ts'
import { foldSpelling } from './spelling.ts'

/** One word of a name in the forms it is compared in. */
export interface NameWord {
  /** Lower-case ASCII. */
  readonly text: string
  /** The same in every usual romanisation (`foldSpelling`). */
  readonly spelling: string
  /** Its consonant classes (`skeletonOf`). */
  readonly skeleton: string
  /** Written in a script without short vowels: only its consonants count. */
  readonly vowelless: boolean
}

/** The words with a space between. */
export function textOf(words: readonly NameWord[]): string {
  return words.map((word) => word.text).join(' ')
}

export function nameWord(text: string, vowelless: boolean): NameWord {
  const spelling = foldSpelling(text)
  return { text, spelling, skeleton: skeletonOf(spelling), vowelless }
}
