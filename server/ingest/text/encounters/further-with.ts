import type { ParsedSentence } from '../coreference.ts'
import type { Group } from '../groups.ts'
import { lower, type Part, parts } from './encounter.ts'

/** "met with A and with B", "met A and, separately, B": the list goes on behind its conjunction. */
export function furtherWith(sentence: ParsedSentence, partner: Group): Part[] {
  const at = lower(sentence, partner.to) === ',' ? partner.to + 1 : partner.to
  if (lower(sentence, at) !== 'and' || lower(sentence, at + 1) !== 'with') return []
  return parts(sentence.groups.find((group) => group.from >= at + 2 && group.from <= at + 3) ?? null)
}
