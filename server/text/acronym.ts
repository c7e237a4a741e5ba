import { NEVER_NAMES } from './gazetteer/words.ts'
import type { OrganisationTag, TagContext } from './tag.ts'

const ROMAN = /^(?:II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVIII|XXIII)$/

/** "VI": the ordinal of a ruler. */
export const isRoman = (text: string): boolean => ROMAN.test(text)

/** An unknown acronym of two to seven capitals names a body; not in front of a number (G 20, F-16) and not a dateline. */
export function acronym(context: TagContext, at: number): OrganisationTag | null {
  const token = context.tokens[at]
  if (token === undefined || context.sentence.style !== 'prose') return null
  if (!/^[\p{Lu}][\p{Lu}\p{N}&-]{1,8}\+?$/u.test(token.text) || NEVER_NAMES.has(token.text) || isRoman(token.text))
    return null
  const next = context.tokens[at + 1]?.text ?? ''
  if (at < 3 && /^[,:/]$/.test(next)) return null
  if (at < 3 && context.sentence.startsBlock && token.text.length > 5) return null
  if (context.isWord(token.lower) && token.text.length > 3) return null
  if (context.sentence.startsBlock && at < 2 && context.tokens[at + 1]?.shape === 'upper') return null
  if ((next === '(' || next === '-' || next === '—' || next === '–' || next === '--') && at < 2) return null
  return {
    kind: 'organisation',
    from: at,
    to: at + 1,
    id: null,
    name: token.text,
    acronym: token.text,
    type: '',
    states: [],
  }
}
