import type { ParsedSentence } from '../coreference.ts'

const ADVERBIAL =
  /^(?:again|here|today|tomorrow|yesterday|twice|four|two|three|several|last|next|this|late|early|earlier|briefly|separately|online|face-to-face|once|before|after|when|where|as|monday|tuesday|wednesday|thursday|friday|saturday|sunday|behind|because|while|and|but|to|then|recently|privately|secretly|virtually|informally|alone|together)$/

/** Nothing that could be an object follows a verb: a time, a place, a preposition or the end. "met the deadline" has one. */
export function isIntransitive(sentence: ParsedSentence, at: number): boolean {
  const next = sentence.tokens[at + 1]
  if (!next || next.shape === 'punct' || next.shape === 'number') return true
  if (ADVERBIAL.test(next.lower)) return true
  return /^(?:ADP|ADV|SCONJ|CCONJ)$/.test(sentence.speech[at + 1] ?? '')
}
