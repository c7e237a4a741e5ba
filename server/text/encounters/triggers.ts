import type { ParsedSentence } from '../coreference.ts'
import { MEETING_NOUNS, MEETING_VERBS } from '../gazetteer/meeting-words.ts'

/** The places of the words that may say someone met; most sentences have none. */
export function triggersOf(sentence: ParsedSentence): number[] {
  const found: number[] = []
  for (const [at, { lower }] of sentence.tokens.entries())
    if (MEETING_VERBS.has(lower) || MEETING_NOUNS.has(lower)) found.push(at)
  return found
}
