import { partnerAfter, subjectBefore } from '../clause.ts'
import { byVerb, parts, type Rule, size } from './encounter.ts'
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

/** Reciprocal "A and B talked", "the two spoke by phone". */
export const spokeJointly: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  if (!subject || size(subject) < 2 || !isIntransitive(sentence, at)) return null
  return byVerb(sentence, at, { rule: 'spoke-jointly', subject, parts: parts(subject), usual: 'unknown' })
}
