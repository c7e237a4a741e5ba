import type { ParsedSentence } from '../clauses/coreference.ts'
import { type Held, heldAt } from '../meetings/place.ts'
import { tagStartingAt } from '../tagging/tag.ts'
import { lower } from './encounter.ts'

/** Words that may stand before the first place of a list. */
const LEADS =
  /^(?:the|a|city|town|capital|island|of|border|port|southern|northern|eastern|western|central|neighbouring|neighboring|nearby|resort|both|russian|chinese|turkish)$/
const JOINS = /^(?:and|,|then|on|to|the|both|of)$/
const MAX_WORDS = 24

/** Returns the places of the list that starts at a token, one for each state. */
export function placesVisited(text: string, sentence: ParsedSentence, from: number): Held[] {
  const found: Held[] = []
  let at = from
  for (let guard = 0; guard < MAX_WORDS; guard += 1) {
    const tag = tagStartingAt(sentence, at)
    if (tag && (tag.kind === 'state' || tag.kind === 'place')) {
      const isOf =
        tag.kind === 'state' &&
        tag.form === 'adjective' &&
        /^(?:capital|city|town|port|resort|border|island)$/.test(lower(sentence, tag.to))
      if (isOf) {
        // "the Argentine capital", "the Belarusian capital of Minsk"
        found.push({ place: null, state: tag.state, from: tag.from })
        at = tag.to + 1
        continue
      }
      const held = heldAt(text, sentence, tag)
      if (!held || /^['’]s?$/.test(sentence.tokens[tag.to]?.text ?? '')) break
      found.push(held)
      at = tag.to
      if (lower(sentence, at) === '(') at += 3
      continue
    }
    const word = lower(sentence, at)
    if (!(found.length === 0 ? LEADS : JOINS).test(word)) break
    // A comma continues the list only before another place.
    const next = tagStartingAt(sentence, at + 1)
    if (word === ',' && next?.kind !== 'state' && next?.kind !== 'place') break
    at += 1
  }
  return onePerState(found)
}

/** Returns the first place in each state: "Durres, Albania" is one place, "Seoul and Tokyo" are two. */
function onePerState(places: Held[]): Held[] {
  const byState = new Map<string, Held>()
  for (const held of places) {
    const key = held.state ?? held.place ?? ''
    if (!byState.has(key)) byState.set(key, held)
  }
  return [...byState.values()]
}
