import { furtherWith, objectAfter, withBehind } from '../clauses/object.ts'
import { subjectBefore } from '../clauses/subject.ts'
import { byVerb, isPersonal, isPossessive, lower, modeNear, parts, phrase, type Rule, size } from './encounter.ts'
import { isIntransitive } from './trigger-words.ts'

/** Reads "A spoke with B by phone", "A talked to B", "A sat down with B". Unnamed reporters don't count. */
export const spokeWith: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  const partner = objectAfter(sentence, at + 1, ['with', 'to'], false)
  if (!subject || !partner || size(partner) === 0) return null
  const found = [...parts(subject), ...parts(partner), ...parts(furtherWith(sentence, partner))]
  return byVerb(sentence, at, { rule: 'spoke', subject, parts: found, usual: modeNear(sentence, at, 'unknown') })
}

/** Reads "A sat across from B", "A sat opposite B". */
export const satAcross: Rule = (sentence, at) => {
  if (!/^s[ai]ts?$/.test(lower(sentence, at))) return null
  const subject = subjectBefore(sentence, at)
  const across = phrase(sentence, at + 1, at + 3) === 'across from'
  if (!across && lower(sentence, at + 1) !== 'opposite') return null
  const partner = objectAfter(sentence, across ? at + 2 : at + 1, ['from', 'opposite'], false)
  if (!subject || !partner || size(partner) === 0) return null
  return byVerb(sentence, at, { rule: 'spoke', subject, parts: [...parts(subject), ...parts(partner)] })
}

/** Reads "A and B talked", "the two spoke by phone". */
export const spokeJointly: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  if (!subject || size(subject) < 2 || !isIntransitive(sentence, at)) return null
  return byVerb(sentence, at, { rule: 'spoke-jointly', subject, parts: parts(subject), usual: 'unknown' })
}

/** Verbs after "called B to" that the caller does: "called B to discuss trade", not "called B to account". */
const TALKS =
  /^(?:discuss|congratulate|express|offer|convey|thank|review|brief|wish|say|tell|talk|inform|reiterate|exchange|assure|condole)$/

/** Reads "A called B", but not "called B a liar" or "called B to order". */
export const called: Rule = (sentence, at) => {
  if (lower(sentence, at + 1) === 'on' || lower(sentence, at + 1) === 'upon') return null
  const subject = subjectBefore(sentence, at)
  const partner = objectAfter(sentence, at + 1, [], true)
  if (!subject || !partner || !isPersonal(partner) || size(partner) === 0 || isPossessive(partner)) return null
  const next = lower(sentence, partner.to)
  const toTalk = next === 'to' && TALKS.test(lower(sentence, partner.to + 1))
  if (!toTalk && /^(?:a|an|the|"|“|'|for|to|"')$/.test(next)) return null
  const found = [...parts(subject), ...parts(partner)]
  return byVerb(sentence, at, { rule: 'called', subject, parts: found, kind: 'call', usual: 'phone' })
}

/**
 * Reads "A called on B", the diplomat's word for a visit. "Called on B to act" and "called on B for help" are appeals.
 */
export const calledOn: Rule = (sentence, at) => {
  if (lower(sentence, at + 1) !== 'on' && lower(sentence, at + 1) !== 'upon') return null
  const subject = subjectBefore(sentence, at)
  const partner = objectAfter(sentence, at + 1, ['on', 'upon'], false)
  if (!subject || !partner || size(partner) === 0 || !isPersonal(subject)) return null
  const next = lower(sentence, partner.to)
  const named = partner.actors.every((actor) => actor.form === 'person')
  const holder = partner.actors.every((actor) => actor.form === 'person' || (actor.form === 'office' && !actor.plural))
  if (named ? next === 'to' : !holder || !/^(?:in|at|on|yesterday|today|here|[.,;])$/.test(next)) return null
  return byVerb(sentence, at, { rule: 'called-on', subject, parts: [...parts(subject), ...parts(partner)] })
}

/** Reads "A discussed the border with B". */
export const discussedWith: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  const partner = withBehind(sentence, at, 14)
  if (!subject || !partner || size(partner) === 0 || !isPersonal(subject)) return null
  const found = [...parts(subject), ...parts(partner)]
  return byVerb(sentence, at, { rule: 'discussed-with', subject, parts: found, usual: 'unknown' })
}

/** Reads "A and B discussed the border". */
export const discussedJointly: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  if (!subject || size(subject) < 2) return null
  return byVerb(sentence, at, { rule: 'discussed-jointly', subject, parts: parts(subject), usual: 'unknown' })
}
