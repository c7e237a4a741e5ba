import type { ParsedSentence } from '../clauses/coreference.ts'
import { stateById } from '../gazetteer/lookup.ts'
import type { PlaceTag, StateTag } from '../tagging/tag.ts'

/** The place of a meeting, as named (null if only the state is named), and the id of the state it lies in. */
export interface Held {
  place: string | null
  state: string | null
  from: number
}

const STATIC = new Set(['in', 'at', 'near', 'outside'])

/**
 * Returns the place that a tag names; null for adjectives. A capital means the town; the name of a state, the state.
 */
export function heldAt(text: string, sentence: ParsedSentence, tag: StateTag | PlaceTag): Held | null {
  if (tag.kind === 'place') return { place: tag.name, state: tag.state, from: tag.from }
  if (tag.form === 'adjective' || tag.form === 'people') return null
  const named = text.slice(sentence.tokens[tag.from]?.start ?? 0, sentence.tokens[tag.to - 1]?.end ?? 0)
  return { place: tag.form === 'name' ? null : named, state: stateById(tag.state) ? tag.state : null, from: tag.from }
}

/**
 * Returns the nearest phrase of place ("in Seoul", "at the White House"): after the trigger in its clause, else before.
 */
export function placeOf(
  text: string,
  sentence: ParsedSentence,
  trigger: number,
  from: number,
  to: number,
): Held | null {
  const following: Held[] = []
  const before: Held[] = []
  for (const tag of sentence.tags) {
    if (tag.kind !== 'state' && tag.kind !== 'place') continue
    if (!isStatic(sentence, tag.from)) continue
    const held = heldAt(text, sentence, tag)
    if (held && tag.from > trigger && tag.from < to) following.push(held)
    else if (held && tag.from >= from && tag.from < trigger) before.push(held)
  }
  return following[0] ?? before[before.length - 1] ?? null
}

/** True if "in", "at" or "near" governs a token. Articles and words like "border city of" may stand between. */
function isStatic(sentence: ParsedSentence, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 7); index -= 1) {
    const token = sentence.tokens[index]
    if (!token) return false
    if (STATIC.has(token.lower)) return true
    const passes =
      token.shape === 'lower'
        ? /^(?:the|a|an|of|city|town|resort|border|port|capital|southern|northern|eastern|western|central|royal|presidential|palace|region|province|island|village|residence|this|his|its|nearby|historic|coastal|desert|lakeside|black|sea)$/.test(
            token.lower,
          )
        : token.shape === 'capital' || (token.text === ',' && index === at - 1)
    if (!passes) return false
  }
  return false
}
