import { subjectBefore } from '../clause.ts'
import { byVerb, isPersonal, parts, type Rule, size } from './encounter.ts'
import { withBehind } from './with-behind.ts'

/** "A discussed the border with B": the one talked to stands behind the matter. */
export const discussedWith: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  const partner = withBehind(sentence, at, 14)
  if (!subject || !partner || size(partner) === 0 || !isPersonal(subject)) return null
  const found = [...parts(subject), ...parts(partner)]
  return byVerb(sentence, at, { rule: 'discussed-with', subject, parts: found, usual: 'unknown' })
}

/** "A and B discussed the border". */
export const discussedJointly: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  if (!subject || size(subject) < 2) return null
  return byVerb(sentence, at, { rule: 'discussed-jointly', subject, parts: parts(subject), usual: 'unknown' })
}
