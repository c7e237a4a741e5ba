import { isGivenName } from './gazetteer/lookup.ts'
import { BODY_NOUNS, NEVER_NAMES } from './gazetteer/words.ts'
import type { OrganisationTag, TagContext } from './tag.ts'

const MAX_WORDS = 4

/**
 * A body that the noun before it calls one: "the Catalan party Junts", "energy company Orlen", whatever its name ends in.
 * Null where the noun is followed by no name, or by what begins like a person's.
 */
export function calledBody(context: TagContext, from: number): OrganisationTag | null {
  const { tokens, sentence } = context
  const noun = tokens[from - 1]
  if (sentence.style !== 'prose' || !noun || noun.shape !== 'lower' || !BODY_NOUNS.has(noun.lower)) return null
  let to = from
  while (to < from + MAX_WORDS && isNameWord(context, to)) to += 1
  if (to === from || (to > from + 1 && isGivenName(tokens[from]?.text ?? ''))) return null
  const name = context.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ')
  return { kind: 'organisation', from, to, id: null, name, acronym: null, type: '', states: [] }
}

function isNameWord(context: TagContext, at: number): boolean {
  const token = context.tokens[at]
  if (!token || (token.shape !== 'capital' && token.shape !== 'upper')) return false
  return !NEVER_NAMES.has(token.text) && context.nameAt(at) === null && context.officeAt(at) === null
}
