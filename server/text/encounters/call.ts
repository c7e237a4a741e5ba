import { subjectBefore } from '../clause.ts'
import { partnerAfter } from '../partner.ts'
import { byVerb, isPersonal, isPossessive, lower, parts, type Rule, size } from './encounter.ts'

/** What one calls someone to do oneself: "called B to discuss trade", not "called B to account". */
const TALKS =
  /^(?:discuss|congratulate|express|offer|convey|thank|review|brief|wish|say|tell|talk|inform|reiterate|exchange|assure|condole)$/

/** "A called B": someone, and not "called B a liar" or "called B to order". */
export const called: Rule = (sentence, at) => {
  if (lower(sentence, at + 1) === 'on' || lower(sentence, at + 1) === 'upon') return null
  const subject = subjectBefore(sentence, at)
  const partner = partnerAfter(sentence, at + 1, [], true)
  if (!subject || !partner || !isPersonal(partner) || size(partner) === 0 || isPossessive(partner)) return null
  const next = lower(sentence, partner.to)
  const toTalk = next === 'to' && TALKS.test(lower(sentence, partner.to + 1))
  if (!toTalk && /^(?:a|an|the|"|“|'|for|to|"')$/.test(next)) return null
  const found = [...parts(subject), ...parts(partner)]
  return byVerb(sentence, at, { rule: 'called', subject, parts: found, kind: 'call', usual: 'phone' })
}

/** Diplomatic "A called on B" is a visit to B; "called on B to act", "called on B for help" are appeals. */
export const calledOn: Rule = (sentence, at) => {
  if (lower(sentence, at + 1) !== 'on' && lower(sentence, at + 1) !== 'upon') return null
  const subject = subjectBefore(sentence, at)
  const partner = partnerAfter(sentence, at + 1, ['on', 'upon'], false)
  if (!subject || !partner || size(partner) === 0 || !isPersonal(subject)) return null
  const next = lower(sentence, partner.to)
  const named = partner.actors.every((actor) => actor.form === 'person')
  const holder = partner.actors.every((actor) => actor.form === 'person' || (actor.form === 'office' && !actor.plural))
  if (named ? next === 'to' : !holder || !/^(?:in|at|on|yesterday|today|here|[.,;])$/.test(next)) return null
  return byVerb(sentence, at, { rule: 'called-on', subject, parts: [...parts(subject), ...parts(partner)] })
}
