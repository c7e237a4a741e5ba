import { isJoiningWord, plainWord } from './body-words.ts'
import { shortenLegalForms, takeLegalForms } from './legal-forms.ts'
import { type PersonName, parsePerson } from './parse-person.ts'
import { isVowelless, romanise } from './romanise.ts'
import { type NameWord, nameWord } from './spelling.ts'

/**
 * The kind of entity that a name belongs to. People's names are read as given names, surnames and particles, all others
 * as words.
 */
export type NameKind = 'Person' | 'State' | 'Organisation' | 'Meeting'

/** The most UTF-16 units of a name. Longer texts are only tested for equality, never compared word by word. */
export const MAX_NAME_LENGTH = 200

/** A name that is parsed once and compared with many. */
export type ParsedName = PersonName | BodyName

/** Reads a name by the rules of its kind. */
export function parseName(name: string, kind: NameKind): ParsedName {
  return kind === 'Person' ? parsePerson(name) : parseBody(name)
}

/** The name of an organisation, state or meeting: the words that matter, and its legal forms. */
export interface BodyName {
  readonly kind: 'Body'
  readonly words: readonly NameWord[]
  readonly legalForms: readonly string[]
  /** True for one word of capitals: "NATO". */
  readonly isAcronym: boolean
}

/** Sets legal forms and joining words aside, writes initials together ("J.P." → "jp") and numbers as digits. */
function parseBody(name: string): BodyName {
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
