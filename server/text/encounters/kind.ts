import type { ParsedSentence } from '../coreference.ts'
import type { MeetingKind } from '../vocabulary.ts'
import { type Encounter, lower, phrase } from './encounter.ts'

/** "ministerial meeting", "the foreign ministers' meeting", "a meeting of foreign ministers", "2+2 talks". */
const OF_MINISTERS = /\bministerials?\b|\bministers['’]?(?: 's)? (?:[a-z-]+ )?[a-z-]+$|\b(?:2\+2|two-plus-two)\b/
const BEHIND = /^(?:of|between|among) (?:the )?(?:[a-z]+ ){0,2}ministers\b/
const MINISTER =
  /\b(?:minister|ministers|secretary of state|foreign secretary|secretary of defen[cs]e|treasury secretary)\b/i
/** Fewer ministers hold talks; so many hold a meeting of ministers. */
const MANY_SIDES = 3

/** The kind of a meeting, by the words beside its trigger and the offices of those who meet; else what the rule says. */
export function kindOf(sentence: ParsedSentence, { trigger, kind, isVerb, parts }: Encounter): MeetingKind {
  if (kind !== 'talks' && kind !== 'conference') return kind
  if (!isVerb) {
    const before = phrase(sentence, trigger - 3, trigger + 1)
    if (/(?:^| )(?:mini-)?summit [a-z]+$/.test(before) || /^summit/.test(lower(sentence, trigger + 1))) return 'summit'
    if (OF_MINISTERS.test(before) || BEHIND.test(phrase(sentence, trigger + 1, trigger + 7))) return 'ministerial'
  }
  const sides = new Set(parts.map(({ member }) => (member.representing ?? member.entity).key))
  const ministers = parts.every(({ member }) => member.title !== null && MINISTER.test(member.title))
  return ministers && sides.size >= MANY_SIDES ? 'ministerial' : kind
}
