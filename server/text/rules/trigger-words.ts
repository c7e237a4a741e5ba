import type { ParsedSentence } from '../clauses/coreference.ts'
import { MEETING_NOUNS, MEETING_VERBS } from '../gazetteer/meeting-words.ts'
import { tagStartingAt } from '../tagging/tag.ts'
import { lower } from './encounter.ts'

/** Returns the indices of the words that may say that people met. Most sentences have none. */
export function triggersOf(sentence: ParsedSentence): number[] {
  const found: number[] = []
  for (const [at, { lower }] of sentence.tokens.entries())
    if (MEETING_VERBS.has(lower) || MEETING_NOUNS.has(lower)) found.push(at)
  return found
}

/** Words that are verbs whatever the tagger says, mostly past forms. */
const ALWAYS = new Set(
  'met hosted hosts visited arrived arrives travelled traveled flew spoke spoken telephoned phoned discussed signed conferred negotiated initialled initialed gathered convened meets'.split(
    ' ',
  ),
)
const AUXILIARY = /^(?:will|would|to|shall|may|did|'ll)$/
const BETWEEN = /^(?:also|next|then|first|later|soon|again|personally|be|jointly|separately)$/
const ARTICLE = /^(?:the|a|an|his|her|their|its|first|this|of|joint|bilateral|in|during|at|over|through)$/
/** Words before a gerund: "after meeting B", "on meeting B", "denied meeting B". */
const BEFORE_GERUND =
  /^(?:after|before|while|by|since|upon|on|when|from|for|of|without|denied|denies|deny|confirmed|confirms|admitted|admits|recalled)$/

/** True if a word that may be a noun ("talks", "visit", "meeting") is used as a verb. */
export function isVerb(sentence: ParsedSentence, at: number): boolean {
  const word = lower(sentence, at)
  if (ALWAYS.has(word)) return true
  const before = lower(sentence, at - 1)
  const capital = sentence.tokens[at]?.shape === 'capital'
  if (word === 'meeting') return isParticiple(sentence, at)
  // "The army chief visits Egypt": after a noun, the country would need a preposition.
  if (/^visits?$/.test(word) && namesPlace(sentence, at + 1)) return !ARTICLE.test(before)
  if (isThirdPerson(sentence, at)) return true
  if (sentence.style === 'prose' && at > 0 && capital && MEETING_NOUNS.has(word)) return false
  // In a headline every word has a capital, and the tagger takes verbs for names.
  if (sentence.style !== 'prose') return !MEETING_NOUNS.has(word) || before === 'to'
  if (AUXILIARY.test(before) || (AUXILIARY.test(lower(sentence, at - 2)) && BETWEEN.test(before)))
    // "will return to talks": a verb in the third person never follows an auxiliary.
    return !/[^s]s$/.test(word)
  return sentence.speech[at] === 'VERB' && !ARTICLE.test(before)
}

/**
 * True for "Lula hosts Macron" and "A travels to Lima", where the tagger sees plurals but the word after an actor is a
 * verb.
 */
function isThirdPerson(sentence: ParsedSentence, at: number): boolean {
  if (
    !/^(?:hosts|receives|travels|flies|heads|returns|arrives|tours|welcomes|greets|receives|leaves)$/.test(
      lower(sentence, at),
    )
  )
    return false
  const subject = sentence.groups.find((group) => group.to === at)
  if (!subject || subject.actors.some(({ possessive }) => possessive)) return false
  return /^(?:to|in|for)$/.test(lower(sentence, at + 1)) || sentence.groups.some((group) => group.from === at + 1)
}

/**
 * True for "A and B, meeting in Lima,", "Meeting in Lima, A and B", "after meeting B", "is meeting B"; not "a meeting".
 */
function isParticiple(sentence: ParsedSentence, at: number): boolean {
  const before = lower(sentence, at - 1)
  if (/^(?:is|are|was|were|been|be|not|also)$/.test(before)) return !/^(?:of|between)$/.test(lower(sentence, at + 1))
  const direct = sentence.groups.some((group) => group.from === at + 1)
  if (BEFORE_GERUND.test(before)) return direct
  const opens = at === 0 || before === ',' || before === '–' || before === '—'
  return opens && (direct || /^(?:in|at|on|with|for|here|behind|near|under)$/.test(lower(sentence, at + 1)))
}

function namesPlace(sentence: ParsedSentence, at: number): boolean {
  const tag = tagStartingAt(sentence, at)
  return tag?.kind === 'place' || (tag?.kind === 'state' && tag.form !== 'adjective')
}

const ADVERBIAL =
  /^(?:again|here|today|tomorrow|yesterday|twice|four|two|three|several|last|next|this|late|early|earlier|briefly|separately|online|face-to-face|once|before|after|when|where|as|monday|tuesday|wednesday|thursday|friday|saturday|sunday|behind|because|while|and|but|to|then|recently|privately|secretly|virtually|informally|alone|together)$/

/**
 * True if no object follows a verb, but a time, a place, a preposition or the end. "Met the deadline" has an object.
 */
export function isIntransitive(sentence: ParsedSentence, at: number): boolean {
  const next = sentence.tokens[at + 1]
  if (!next || next.shape === 'punct' || next.shape === 'number') return true
  if (ADVERBIAL.test(next.lower)) return true
  return /^(?:ADP|ADV|SCONJ|CCONJ)$/.test(sentence.speech[at + 1] ?? '')
}
