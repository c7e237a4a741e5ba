import { subjectBefore } from '../clause.ts'
import { partnerAfter } from '../partner.ts'
import { byVerb, lower, parts, phrase, type Rule, size } from './encounter.ts'
import { furtherWith } from './further-with.ts'
import { isIntransitive } from './intransitive.ts'
import { modeNear } from './mode.ts'

/** "A spoke with B by phone", "A talked to B", "A sat down with B". Speaking to reporters, who are nobody named, is no meeting. */
export const spokeWith: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  const partner = partnerAfter(sentence, at + 1, ['with', 'to'], false)
  if (!subject || !partner || size(partner) === 0) return null
  const found = [...parts(subject), ...parts(partner), ...furtherWith(sentence, partner)]
  return byVerb(sentence, at, { rule: 'spoke', subject, parts: found, usual: modeNear(sentence, at, 'unknown') })
}

/** "A sat across from B", "A sat opposite B". */
export const satAcross: Rule = (sentence, at) => {
  if (!/^s[ai]ts?$/.test(lower(sentence, at))) return null
  const subject = subjectBefore(sentence, at)
  const across = phrase(sentence, at + 1, at + 3) === 'across from'
  if (!across && lower(sentence, at + 1) !== 'opposite') return null
  const partner = partnerAfter(sentence, across ? at + 2 : at + 1, ['from', 'opposite'], false)
  if (!subject || !partner || size(partner) === 0) return null
  return byVerb(sentence, at, { rule: 'spoke', subject, parts: [...parts(subject), ...parts(partner)] })
}

/** Reciprocal "A and B talked", "the two spoke by phone". */
export const spokeJointly: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  if (!subject || size(subject) < 2 || !isIntransitive(sentence, at)) return null
  return byVerb(sentence, at, { rule: 'spoke-jointly', subject, parts: parts(subject), usual: 'unknown' })
}
