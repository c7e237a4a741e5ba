import type { Actor } from './actor.ts'
import { lower, type Words } from './words.ts'

const PRONOUNS = new Set('he she they i we who him them'.split(' '))

/** "he", "they", "who": whom it means the document tells; null for other words. */
export function pronoun(words: Words, at: number): Actor | null {
  const word = lower(words, at)
  if (!PRONOUNS.has(word) || (word === 'i' && words.sentence.tokens[at]?.text !== 'I')) return null
  return {
    from: at,
    to: at + 1,
    form: 'pronoun',
    members: [],
    unresolved: word,
    possessive: false,
    plural: word === 'they' || word === 'we',
  }
}
