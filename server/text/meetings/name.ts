import type { ParsedSentence } from '../clauses/coreference.ts'
import { MEETING_NOUNS } from '../gazetteer/meeting-words.ts'
import { NEVER_NAMES } from '../gazetteer/words.ts'
import { type Token, textOf } from '../sentences/tokens.ts'

/** Nouns of meetings that are named after their body ("G20 summit"). Talks and calls are not. */
const CALLED_AFTER = /^(?:summit|conference|forum|dialogue|ministerial)$/
const ORDINAL = /^\d+(?:st|nd|rd|th)$/
const MAX_WORDS = 9

/** Returns the name that the text gives a meeting, around the noun at the trigger; null if it gives none. */
export function nameOfMeeting(text: string, sentence: ParsedSentence, trigger: number): string | null {
  const noun = sentence.tokens[trigger]
  if (!noun || sentence.style !== 'prose' || !MEETING_NOUNS.has(noun.lower)) return null
  return noun.shape === 'capital' ? properName(text, sentence, trigger) : calledAfterBody(text, sentence, trigger)
}

/** Returns the capitalised words around the noun: "12th Joint Commission", "Summit of the Americas". */
function properName(text: string, sentence: ParsedSentence, trigger: number): string | null {
  const { tokens } = sentence
  let from = trigger
  while (from > 0 && trigger - from < MAX_WORDS && belongs(tokens, from - 1)) from -= 1
  let to = trigger + 1
  const linked = /^(?:of|on|for)$/.test(tokens[to]?.lower ?? '')
  const first = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1
  if (linked && tokens[first]?.shape === 'capital') {
    to = first
    while (tokens[to]?.shape === 'capital') to += 1
  }
  const opens = from === 0 && to - from === 2 && trigger === 0
  return to - from < 2 || opens ? null : textOf(text, tokens, from, to)
}

function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.text === '-' || token.text === '–' || ORDINAL.test(token.text)) return true
  // Inside the name of a meeting, a word that starts no other name may be part of it ("Security").
  const general =
    NEVER_NAMES.has(token.text) && (at === 0 || /^(?:The|A|An|This|In|At|On|After|During)$/.test(token.text))
  return (token.shape === 'capital' || token.shape === 'upper') && !general && !/^(?:Mr|Ms|Mrs|Dr)\.?$/.test(token.text)
}

/** Returns a body and the noun: "G20 summit in Rio", "EU-Japan summit", "ASEAN foreign ministers' conference". */
function calledAfterBody(text: string, sentence: ParsedSentence, trigger: number): string | null {
  const { tokens, tags } = sentence
  if (!CALLED_AFTER.test(tokens[trigger]?.lower ?? '')) return null
  const body = tags.find((tag) => tag.kind === 'organisation' && tag.to <= trigger && trigger - tag.to <= 2)
  if (!body) return null
  const between = tokens.slice(body.to, trigger)
  if (
    !between.every(
      (token) => /^(?:-|–|leaders|leaders'|'s?|’s?|annual|regional)$/.test(token.lower) || token.shape === 'capital',
    )
  )
    return null
  const partner = tags.find((tag) => tag.to === body.from - 1 && /^[-–]$/.test(tokens[tag.to]?.text ?? ''))
  const place = tags.find((tag) => tag.from === trigger + 2 && (tag.kind === 'place' || tag.kind === 'state'))
  const to = place && tokens[trigger + 1]?.lower === 'in' ? place.to : trigger + 1
  return textOf(text, tokens, partner?.from ?? body.from, to)
}
