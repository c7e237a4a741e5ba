import { OFFICE_MODIFIERS } from './titles.ts'

export { GROUP_NOUNS } from './words.ts'

/** Words that may open a phrase about people: articles, possessives, numbers. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this these those his her their its our my both some several many all other two three four five six seven eight nine ten dozens another each senior'.split(
    ' ',
  ),
)

/** Words that may stand before an office, one word each. */
export const OFFICE_MODIFIER_WORDS: ReadonlySet<string> = new Set(
  OFFICE_MODIFIERS.split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && !word.includes(' ')),
)
