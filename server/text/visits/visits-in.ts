import type { ParsedSentence } from '../coreference.ts'
import { lower } from '../encounters/encounter.ts'
import { isVerb } from '../encounters/is-verb.ts'
import { triggersOf } from '../encounters/triggers.ts'
import { MEETING_NOUNS, MEETING_VERBS } from '../gazetteer/meeting-words.ts'
import { visitsByNoun } from './by-noun.ts'
import { visitsByVerb } from './by-verb.ts'
import type { Visit } from './visit.ts'

/** Every visit a sentence tells of, by verb ("visited", "arrived in") or noun ("a trip to"). */
export function visitsIn(text: string, sentence: ParsedSentence): Visit[] {
  return triggersOf(sentence).flatMap((at) => {
    const word = lower(sentence, at)
    const family = MEETING_VERBS.get(word)
    if ((family === 'visit' || family === 'travel') && isVerb(sentence, at))
      return visitsByVerb(text, sentence, at, family)
    return MEETING_NOUNS.get(word)?.kind === 'visit' ? visitsByNoun(text, sentence, at) : []
  })
}
