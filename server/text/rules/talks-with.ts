import type { Member } from '../actors/actor.ts'
import type { ParsedSentence } from '../clauses/coreference.ts'
import { type Group, membersOf } from '../clauses/groups.ts'
import { furtherWith, objectAfter } from '../clauses/object.ts'
import { subjectAfter, subjectBefore } from '../clauses/subject.ts'
import { NOUN_PREDICATES } from '../gazetteer/meeting-words.ts'
import { byNoun, type Encounter, isPersonal, lower, parts, phrase, size } from './encounter.ts'
import type { NounPhrase } from './meeting-noun.ts'
import { usual } from './talks-between.ts'

const LEADING = /^(?:during|in|at|after|following|before|for|on|over|of|throughout|amid|from|through|by|ahead)$/

/** Reads "A's meeting with B". */
export function ownMeetingWith({
  sentence,
  at,
  owner,
  with: partner,
  sense,
  phraseFrom,
}: NounPhrase): Encounter | null {
  if (!owner || !partner || size(partner) === 0) return null
  const found = [...parts(owner), ...parts(partner), ...parts(furtherWith(sentence, partner))]
  return byNoun(sentence, at, { rule: 'noun-possessive', subject: owner, parts: found, ...usual(sense), phraseFrom })
}

/** Reads "A held talks with B". */
export function heldTalksWith({ sentence, at, holder, with: partner, attended, sense }: NounPhrase): Encounter | null {
  if (!holder || !partner || size(partner) === 0) return null
  const found = [...parts(holder), ...parts(partner), ...parts(furtherWith(sentence, partner)), ...attended]
  return byNoun(sentence, at, {
    rule: 'held-noun-with',
    subject: holder,
    parts: found,
    ...usual(sense),
    phraseFrom: holder.to,
  })
}

/** Reads "After talks with B, A said …", "A spoke of it at a meeting with B", where a preposition leads the noun. */
export function afterTalksWith(noun: NounPhrase): Encounter | null {
  const { sentence, at, light, with: partner, attended, sense } = noun
  if (light !== null || !partner || size(partner) === 0 || !isLed(sentence, at)) return null
  const subject = subjectBefore(sentence, at) ?? subjectAfter(sentence, partner.to - 1)
  if (!subject) return null
  const found = [...parts(subject), ...parts(partner), ...parts(furtherWith(sentence, partner)), ...attended]
  const phraseFrom = subject.to <= at ? subject.to : Math.max(0, at - 10)
  return byNoun(sentence, at, { rule: 'noun-with', subject, parts: found, ...usual(sense), phraseFrom })
}

/** Reads "his meeting with B", if the sentence says who he is. */
export function hisMeetingWith({ sentence, at, with: partner, sense, phraseFrom }: NounPhrase): Encounter | null {
  const members = partner && size(partner) > 0 ? pronounBefore(sentence, at) : []
  if (members.length === 0) return null
  const found = [...members.map((member) => ({ member, role: 'participant' as const })), ...parts(partner)]
  return byNoun(sentence, at, { rule: 'noun-possessive', subject: null, parts: found, ...usual(sense), phraseFrom })
}

/** Reads "A paid a courtesy call on B", "A paid a visit to B": this call is made in person. */
export function courtesyCall({ sentence, at, word, holder, phraseFrom }: NounPhrase): Encounter | null {
  if (!/^(?:calls?|visits?)$/.test(word) || !/^(?:on|upon|to|with|at)$/.test(lower(sentence, at + 1))) return null
  // "a call with B" is made by telephone
  if (
    /^call/.test(word) &&
    lower(sentence, at + 1) === 'with' &&
    !/^(?:courtesy|farewell)$/.test(lower(sentence, at - 1))
  )
    return null
  const partner = objectAfter(sentence, at + 1, ['on', 'upon', 'to', 'with'], false)
  if (!holder || !partner || size(partner) === 0 || !isPersonal(partner)) return null
  const found = [...parts(holder, 'visitor'), ...parts(partner, 'host')]
  return byNoun(sentence, at, { rule: 'courtesy-call', subject: holder, parts: found, kind: 'visit', phraseFrom })
}

/** Reads "A told B in a call …", "A conveyed his thanks to B at their meeting". */
export function addressedIn({ sentence, at, sense, with: partner }: NounPhrase): Encounter | null {
  if (
    partner !== null ||
    !/(?:^| )(?:in|during|at|over)(?: (?!and |or )[^ ]+){0,3}$/.test(phrase(sentence, at - 5, at))
  )
    return null
  const verb = sentence.tokens.findLastIndex(
    (token, index) => index < at && index > at - 30 && ADDRESSES.test(token.lower),
  )
  const subject = verb < 0 ? null : subjectBefore(sentence, verb)
  const hearer = verb < 0 ? null : (objectAfter(sentence, verb + 1, [], true) ?? toWhom(sentence, verb, at))
  if (!subject || !hearer || hearer.to > at || !isPersonal(subject) || !isPersonal(hearer) || size(hearer) === 0)
    return null
  const found = [...parts(subject), ...parts(hearer)]
  return byNoun(sentence, at, { rule: 'addressed-in', subject, parts: found, ...usual(sense), phraseFrom: subject.to })
}

const ADDRESSES =
  /^(?:told|tells|informed|assured|warned|thanked|congratulated|briefed|pressed|reassured|asked|conveyed|expressed|offered|reiterated|confirmed|raised|shared|stressed)$/

function toWhom(sentence: ParsedSentence, verb: number, at: number): Group | null {
  const group = sentence.groups.find(
    (other) => other.from > verb && other.to <= at && /^(?:to|with)$/.test(other.preposition ?? ''),
  )
  return group && group.from - verb < 12 ? group : null
}

function isLed(sentence: ParsedSentence, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1) {
    const word = lower(sentence, index)
    if (LEADING.test(word)) return true
    if (sentence.speech[index] === 'VERB' && !/ing$|ed$/.test(word)) return false
  }
  return at < 3 || NOUN_PREDICATES.has(lower(sentence, at + 1))
}

/**
 * Resolves "his", "her" or "their" before the noun: the subject, else the last group of that number, else the next one.
 */
function pronounBefore(sentence: ParsedSentence, at: number): Member[] {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const word = lower(sentence, index)
    if (!/^(?:his|her|their)$/.test(word)) continue
    const subject = subjectBefore(sentence, index)
    if (subject) return membersOf(subject)
    const plural = word === 'their'
    const named = sentence.groups.filter((group) => group.to <= index && membersOf(group).length > 1 === plural)
    const last = named.findLast((group) => membersOf(group).some(({ entity }) => plural || entity.kind === 'Person'))
    const meant = last ?? subjectAfter(sentence, at)
    return meant ? membersOf(meant) : []
  }
  return []
}
