import { subjectBefore } from '../clause.ts'
import type { ParsedSentence } from '../coreference.ts'
import { lower } from '../encounters/encounter.ts'
import { tagStartingAt } from '../tag.ts'
import { placesVisited } from './places-visited.ts'
import { type Visit, visit } from './visit.ts'

const TO_VERBS = /^(?:travel|flew|fly|flies|flying|head|go$|goes|went|return)/
const BEFORE_VISITING = /^(?:is|are|was|were|been|be|while|after|before|currently|by)$/
const DAY = /^(?:on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|home|back|late|early|here)$/

/** "A visited B", "A arrived in B", "A flew to B", "A left for B". */
export function visitsByVerb(text: string, sentence: ParsedSentence, at: number, family: 'visit' | 'travel'): Visit[] {
  const word = lower(sentence, at)
  if (word === 'visiting' && !BEFORE_VISITING.test(lower(sentence, at - 1))) return []
  const start = family === 'visit' ? at + 1 : destination(sentence, at, word)
  const places = start === null ? [] : placesVisited(text, sentence, start)
  const travellers = subjectBefore(sentence, at)
  if (!travellers) return []
  const rule = family === 'visit' ? 'visited' : 'travelled'
  return places.map((held) => visit({ rule, trigger: at, travellers, held, isVerb: true, phraseFrom: travellers.to }))
}

/** Index of the first word of where a journey leads, or null where the verb has no such phrase. */
function destination(sentence: ParsedSentence, at: number, word: string): number | null {
  for (let index = at + 1; index <= at + 5; index += 1) {
    const next = lower(sentence, index)
    const arrives = /^(?:arriv|land)/.test(word) && (next === 'in' || next === 'at')
    const goes = TO_VERBS.test(word) && (next === 'to' || next === 'into')
    const leaves = /^(?:left|leave)/.test(word) && next === 'for'
    if (arrives) return behindAirport(sentence, index + 1)
    if (goes || leaves) return index + 1
    const origin = /^(?:left|leave)/.test(word) && tagStartingAt(sentence, index) !== undefined
    if (sentence.speech[index] !== 'ADV' && !DAY.test(next) && !origin) return null
  }
  return null
}

/** "at the Jorge Chavez International Airport in Lima": the place stands behind the airport. */
function behindAirport(sentence: ParsedSentence, from: number): number {
  for (let index = from; index < from + 8; index += 1) {
    if (!/^(?:airport|station|airbase|base|palace|port)$/.test(lower(sentence, index))) continue
    return /^(?:in|of)$/.test(lower(sentence, index + 1)) ? index + 2 : from
  }
  return from
}
