import { DETERMINERS } from '../gazetteer/grammar-words.ts'
import type { Entity } from '../reading.ts'
import { bodyList } from './bodies.ts'
import { head } from './head.ts'
import { modifiers } from './modifiers.ts'
import { emptyPhrase } from './phrase.ts'
import { hasEnded, lower, tagAt, type Words } from './words.ts'

/** What follows a person's name and belongs to it, up to `to`. */
interface Behind {
  title: string | null
  representing: Entity | null
  to: number
}

const CLOSES = new Set([',', '.', ')', ';', '–', '—', '"', '”', 'and', 'who'])

/** "X (centre)", "X of Moldova", "X, the Turkish foreign minister,". */
export function behindName(words: Words, from: number): Behind {
  const body = ofBody(words, behindBrackets(words, from))
  const described = apposition(words, body.to)
  return described === null ? body : { ...described, representing: body.representing ?? described.representing }
}

function behindBrackets(words: Words, at: number): number {
  if (lower(words, at) !== '(') return at
  const close = [1, 2, 3, 4, 5].find((offset) => lower(words, at + offset) === ')')
  return close === undefined ? at : at + close + 1
}

/** "X of Moldova", "X from Hezbollah": whom the person speaks for. */
function ofBody(words: Words, at: number): Behind {
  const none = { title: null, representing: null, to: at }
  if (lower(words, at) !== 'of' && lower(words, at) !== 'from') return none
  const { bodies, to } = bodyList(words, at + 1)
  const [body] = bodies
  return body && bodies.length === 1 ? { ...none, representing: body.entity, to } : none
}

/** ", the Turkish foreign minister,": one office, closed by a mark or by what goes on with the sentence; null where none. */
function apposition(words: Words, from: number): Behind | null {
  if (lower(words, from) !== ',') return null
  let at = from + 1
  while (DETERMINERS.has(lower(words, at))) at += 1
  let phrase = head(words, modifiers(words, emptyPhrase(at)))
  // "Deputy Prime Minister and Foreign Minister of the Kingdom".
  while (lower(words, phrase.to) === 'and' && tagAt(words, phrase.to + 1)?.kind === 'office')
    phrase = head(words, { ...phrase, to: phrase.to + 1 })
  const [office] = phrase.offices
  if (!office || office.plural || tagAt(words, phrase.to)?.kind === 'person') return null
  if (!CLOSES.has(lower(words, phrase.to)) && !hasEnded(words, phrase.to)) return null
  return { title: office.title, representing: phrase.bodies[0]?.entity ?? null, to: phrase.to }
}
