import type { ParsedSentence } from '../coreference.ts'
import type { Group } from '../groups.ts'
import { lower, type Part, parts } from './encounter.ts'

/** "met with A and with B", "met A and, separately, B": the list goes on behind its conjunction. */
export function furtherWith(sentence: ParsedSentence, partner: Group): Part[] {
  const at = behindTime(sentence, partner.to)
  if (lower(sentence, at) !== 'and' || lower(sentence, at + 1) !== 'with') return []
  return parts(sentence.groups.find((group) => group.from >= at + 2 && group.from <= at + 3) ?? null)
}

/** "met with A on Friday and with B": index of the conjunction behind a comma, a day or a place. */
function behindTime(sentence: ParsedSentence, from: number): number {
  for (let at = from; at < from + 5; at += 1) {
    const word = lower(sentence, at)
    if (word === 'and') return at
    if (word !== ',' && !/^(?:ADP|PROPN|NUM|DET|NOUN)$/.test(sentence.speech[at] ?? '')) return from
  }
  return from
}
