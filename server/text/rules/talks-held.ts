import type { ParsedSentence } from '../clauses/coreference.ts'
import { membersOf } from '../clauses/groups.ts'
import { subjectBefore } from '../clauses/subject.ts'
import { byNoun, type Encounter, lower, modeNear, parts, phrase, sides, size } from './encounter.ts'
import type { NounPhrase } from './meeting-noun.ts'
import { usual } from './talks-between.ts'

/** Nouns for events where many don't meet each other. Only people who are said to attend them have met. */
const SOFT =
  /^(?:conference|forum|gathering|briefing|ceremony|session|lunch|dinner|breakfast|discussions?|conversations?|calls|handshake)$/
const LEADS = /^(?:lead|head|chair|co-chair|represent|co-lead)(?:s|ing|ed)?$|^leading$/

/** Reads "A and B held talks". */
export function heldJointly({
  sentence,
  at,
  word,
  holder,
  attended,
  sense,
  with: partner,
}: NounPhrase): Encounter | null {
  if (partner !== null || !holder) return null
  const together = size(holder) > 1 || (size(holder) === 1 && attended.length > 0)
  if (!together || (isSoft(sentence, at, word) && attended.length === 0)) return null
  const found = [...parts(holder), ...attended]
  return byNoun(sentence, at, {
    rule: 'held-noun-jointly',
    subject: holder,
    parts: found,
    ...usual(sense),
    phraseFrom: holder.to,
  })
}

/** Reads "The council held an emergency session", where members of one body met. */
export function heldByBody({ sentence, at, word, holder, sense, with: partner }: NounPhrase): Encounter | null {
  if (partner !== null || !holder || size(holder) !== 1 || isSoft(sentence, at, word)) return null
  if (membersOf(holder)[0]?.entity.kind !== 'Organisation' || holder.actors[0]?.form !== 'organisation') return null
  return byNoun(sentence, at, {
    rule: 'held-noun-collective',
    subject: holder,
    parts: parts(holder),
    ...usual(sense),
    phraseFrom: holder.to,
  })
}

/** Reads "a summit attended by A and B". */
export function attended({
  sentence,
  at,
  attended: all,
  sense,
  phraseFrom,
  with: partner,
}: NounPhrase): Encounter | null {
  if (partner !== null || all.length < 2) return null
  return byNoun(sentence, at, { rule: 'noun-attended', subject: null, parts: [...all], ...usual(sense), phraseFrom })
}

/** Reads "The session was held in Lima, with A and B leading the two sides". */
export function ledByBoth({ sentence, at, sense, phraseFrom }: NounPhrase): Encounter | null {
  const both = sentence.groups.find(
    (group) =>
      group.from > at && group.from <= at + 14 && group.preposition === 'with' && LEADS.test(lower(sentence, group.to)),
  )
  if (!both || sides(both) < 2) return null
  return byNoun(sentence, at, { rule: 'noun-attended', subject: null, parts: parts(both), ...usual(sense), phraseFrom })
}

/** Reads "A and B agreed at a summit in Lima", "A and B reached an accord after two weeks of talks". */
export function jointlyAt({ sentence, at, sense, attended, with: partner }: NounPhrase): Encounter | null {
  if (
    partner !== null ||
    !/(?:^| )(?:at|during|after|following|in)(?: (?!and |or )[^ ]+){0,4}$/.test(phrase(sentence, at - 6, at))
  )
    return null
  const subject = subjectBefore(sentence, at)
  if (!subject || size(subject) < 2 || sides(subject) < 2) return null
  return byNoun(sentence, at, {
    rule: 'joint-at-noun',
    subject,
    parts: [...parts(subject), ...attended],
    ...usual(sense),
    phraseFrom: subject.to,
  })
}

/** Reads "Negotiators of A and B returned to Lima for talks". */
export function jointlyFor({ sentence, at, sense, with: partner }: NounPhrase): Encounter | null {
  if (partner !== null || !/(?:^| )for(?: (?!and |or )[^ ]+){0,3}$/.test(phrase(sentence, at - 5, at))) return null
  const subject = subjectBefore(sentence, at)
  if (!subject || size(subject) < 2 || sides(subject) < 2) return null
  if (
    !/ (?:arriv|travel|return|flew|fly|gather|conven|land|came|com|head|assembl)[^ ]* /.test(
      ` ${phrase(sentence, subject.to, at)} `,
    )
  )
    return null
  return byNoun(sentence, at, {
    rule: 'joint-for-noun',
    subject,
    parts: parts(subject),
    ...usual(sense),
    phraseFrom: subject.to,
  })
}

function isSoft(sentence: ParsedSentence, at: number, word: string): boolean {
  if (!SOFT.test(word)) return false
  // The people who speak hold "a video conference" or "a conference call".
  return modeNear(sentence, at, 'unknown') === 'unknown'
}
