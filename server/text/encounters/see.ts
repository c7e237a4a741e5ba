import { subjectBefore } from '../clause.ts'
import type { ParsedSentence } from '../coreference.ts'
import { MEETING_NOUNS, MEETING_VERBS } from '../gazetteer/meeting-words.ts'
import { partnerAfter } from '../partner.ts'
import { byVerb, isPossessive, lower, parts, type Rule, size } from './encounter.ts'

const REACH = 16
const BE = /^(?:is|are|was|were)$/

/**
 * What a journey is for: "A flew to Lima to see B", "A will visit Ankara to press President B"; and what is arranged: "A is
 * to see B". Elsewhere "to see B" is a wish or a sight.
 */
export const toSee: Rule = (sentence, at) => {
  if (lower(sentence, at - 1) !== 'to') return null
  if (!isJourney(sentence, at - 1) && !BE.test(lower(sentence, at - 2))) return null
  const subject = subjectBefore(sentence, at)
  const partner = partnerAfter(sentence, at + 1, ['with'], true)
  if (!subject || !partner || size(partner) === 0 || isPossessive(partner)) return null
  // "to see B win": what B does is seen.
  if (!partner.actors.every(({ form }) => form === 'person') || sentence.speech[partner.to] === 'VERB') return null
  return byVerb(sentence, at, { rule: 'travelled-to-see', subject, parts: [...parts(subject), ...parts(partner)] })
}

/** Whether a verb or noun of travel stands before a word, in its clause. */
function isJourney(sentence: ParsedSentence, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    const word = lower(sentence, index)
    if (/^[.;:"”]$/.test(word)) return false
    const family = MEETING_VERBS.get(word)
    if (family === 'visit' || family === 'travel' || MEETING_NOUNS.get(word)?.kind === 'visit') return true
  }
  return false
}
