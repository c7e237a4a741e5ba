import type { ParsedSentence } from '../coreference.ts'
import type { MeetingMode } from '../vocabulary.ts'

const PHONE = /^(?:phone|phoned|telephone|telephoned|telephonic|hotline|phone-call)$/
const VIDEO = /^(?:video|videoconference|videoconferencing|videolink|virtual|virtually|online|zoom|teleconference)$/
/** Words before and behind the trigger among which one tells how they met. */
const BEFORE = 4
const BEHIND = 14

/** How they met, by words near the trigger; else what is usual for it. */
export function modeNear(sentence: ParsedSentence, at: number, usual: MeetingMode): MeetingMode {
  for (let index = Math.max(0, at - BEFORE); index < Math.min(sentence.tokens.length, at + BEHIND); index += 1) {
    const word = sentence.tokens[index]?.lower ?? ''
    if (VIDEO.test(word)) return 'video'
    if (PHONE.test(word)) return 'phone'
  }
  return usual
}
