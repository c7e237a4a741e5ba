import type { ParsedSentence } from '../coreference.ts'
import type { Encounter } from './encounter.ts'

const APART = /^(?:separate|separately|individually)$/

/** "held separate meetings with A and B" are two meetings; "A and B were received by C and D, respectively" too. */
export function separately(sentence: ParsedSentence, encounter: Encounter): Encounter[] {
  const { trigger } = encounter
  const near = sentence.tokens.slice(Math.max(0, trigger - 5), trigger + 4).some((token) => APART.test(token.lower))
  const left = encounter.parts.filter(({ member }) => member.to <= trigger)
  const right = encounter.parts.filter(({ member }) => member.from > trigger)
  if (near && right.length > 1) return right.map((part) => ({ ...encounter, parts: [...left, part] }))
  const respectively =
    sentence.tokens.some((token) => token.lower === 'respectively') && left.length === right.length && left.length > 1
  return respectively
    ? left.flatMap((part, index) => (right[index] ? [{ ...encounter, parts: [part, right[index]] }] : []))
    : [encounter]
}
