import { subjectAfter, subjectBefore } from '../clause.ts'
import type { ParsedSentence } from '../coreference.ts'
import type { Group } from '../groups.ts'
import { lower } from './encounter.ts'

/** The subject of a verb; of a participle that opens the sentence ("After hosting A, B …") the one behind the comma. */
export function subjectOfVerb(sentence: ParsedSentence, at: number): Group | null {
  const subject = subjectBefore(sentence, at)
  return subject === null && /ing$/.test(lower(sentence, at)) ? subjectAfter(sentence, at) : subject
}
