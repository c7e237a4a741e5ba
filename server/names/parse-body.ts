import { isJoiningWord, plainWord } from './body-words.ts'
import { shortenLegalForms, takeLegalForms } from './legal-forms.ts'
import { type NameWord, nameWord } from './name-word.ts'
import { isVowelless, romanise } from './romanise.ts'

/** The name of a body, state or meeting as the words that carry it. */
export interface BodyName {
  readonly kind: 'Body'
  readonly words: readonly NameWord[]
  readonly legalForms: readonly string[]
  /** The name is one word of capitals: "NATO". */
  readonly isAcronym: boolean
}

/** Sets legal forms and joining words aside, writes initials together ("J.P." → "jp") and numbers as digits. */
export function parseBody(name: string): BodyName {
  const romanised = romanise(name)
    .replace(/&/g, ' and ')
    .replace(/%/g, ' percent')
    .replace(/\b([a-z])\.\s?(?=[a-z]\b)/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const { words, legalForms } = takeLegalForms(
    shortenLegalForms(romanised)
      .split(' ')
      .filter((word) => word !== ''),
  )
  const carrying = words.filter((word) => !isJoiningWord(word))
  const vowelless = isVowelless(name)
  return {
    kind: 'Body',
    words: (carrying.length === 0 ? words : carrying).map((word) => nameWord(plainWord(word), vowelless)),
    legalForms,
    isAcronym: /^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(name.trim()),
  }
}
