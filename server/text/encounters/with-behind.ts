import type { ParsedSentence } from '../coreference.ts'
import type { Group } from '../groups.ts'

/** The group behind "with" after a verb and its object, inside the clause; null where none stands within `reach` words. */
export function withBehind(sentence: ParsedSentence, at: number, reach: number): Group | null {
  return (
    sentence.groups.find(
      (group) =>
        group.preposition === 'with' &&
        group.from > at &&
        group.from <= at + reach &&
        !breaks(sentence, at, group.from),
    ) ?? null
  )
}

function breaks(sentence: ParsedSentence, from: number, to: number): boolean {
  return sentence.tokens
    .slice(from, to)
    .some((token) => /^[.;,"”]$/.test(token.text) || /^(?:that|who|which|said)$/.test(token.lower))
}
