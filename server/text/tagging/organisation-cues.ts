import { isGivenName } from '../gazetteer/lookup.ts'
import { BODY_NOUNS, NEVER_NAMES } from '../gazetteer/words.ts'
import { type OrganisationTag, organisationTag, type TagContext } from './tag.ts'

const MAX_WORDS = 4

/**
 * Returns a body that the words around its name give away: a noun before it ("the Catalan party Junts", "energy company
 * Orlen") or an office after it. Null if no name follows the noun, or one that starts like a person's.
 */
export function calledBody(context: TagContext, from: number): OrganisationTag | null {
  const { tokens, sentence } = context
  if (sentence.style === 'prose' && ownsOffice(context, from))
    return organisationTag(context, from, nameEnd(context, from))
  const noun = tokens[from - 1]
  if (sentence.style !== 'prose' || !noun || noun.shape !== 'lower' || !BODY_NOUNS.has(noun.lower)) return null
  const to = nameEnd(context, from)
  if (to === from || (to > from + 1 && isGivenName(tokens[from]?.text ?? ''))) return null
  return organisationTag(context, from, to)
}

/** True for "De Beers chief executive Al Cook": only companies have these offices. */
function ownsOffice(context: TagContext, from: number): boolean {
  const to = nameEnd(context, from)
  const before = context.tokens[from - 1]
  if (to === from || (before?.shape === 'capital' && from > 0)) return false
  const words = `${context.tokens[to]?.lower ?? ''} ${context.tokens[to + 1]?.lower ?? ''}`
  return /^(?:ceo |cfo |co-founder |chief executive)/.test(words)
}

function nameEnd(context: TagContext, from: number): number {
  let to = from
  while (to < from + MAX_WORDS && isNameWord(context, to)) to += 1
  return to
}

function isNameWord(context: TagContext, at: number): boolean {
  const token = context.tokens[at]
  if (!token || (token.shape !== 'capital' && token.shape !== 'upper')) return false
  return (
    !NEVER_NAMES.has(token.text) &&
    token.text !== 'CEO' &&
    token.text !== 'CFO' &&
    context.nameAt(at) === null &&
    context.officeAt(at) === null
  )
}

const ROMAN = /^(?:II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVIII|XXIII)$/

/** True for the ordinal of a ruler ("VI"). */
export const isRoman = (text: string): boolean => ROMAN.test(text)

/** Returns the body that an unknown acronym of two or more capitals names; null for datelines and ordinary words. */
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
  return { ...organisationTag(context, at, at + 1), acronym: token.text }
}
