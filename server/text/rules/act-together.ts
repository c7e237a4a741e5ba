import { objectAfter, withBehind } from '../clauses/object.ts'
import { subjectBefore } from '../clauses/subject.ts'
import { MEETING_NOUNS } from '../gazetteer/meeting-words.ts'
import { byVerb, isPersonal, isPossessive, lower, parts, phrase, type Rule, sides, size } from './encounter.ts'

const GATHERS = /^(?:gather|conven|assembl)/

/** Reads "A shook hands with B". */
export const shookHands: Rule = (sentence, at) => {
  if (!/^sh/.test(lower(sentence, at)) || !/^hands?$/.test(lower(sentence, at + 1))) return null
  const subject = subjectBefore(sentence, at)
  const partner = objectAfter(sentence, at + 2, ['with'], false)
  if (!subject || !partner) return null
  return byVerb(sentence, at, { rule: 'shook-hands', subject, parts: [...parts(subject), ...parts(partner)] })
}

/** Reads "A embraced B", where B is a person and no plan. */
export const embraced: Rule = (sentence, at) => {
  if (!/^(?:embrac|hug)/.test(lower(sentence, at))) return null
  const subject = subjectBefore(sentence, at)
  const partner = objectAfter(sentence, at + 1, [], true)
  if (!subject || !partner || !isPersonal(partner) || isPossessive(partner) || size(partner) === 0) return null
  return byVerb(sentence, at, { rule: 'shook-hands', subject, parts: [...parts(subject), ...parts(partner)] })
}

/** Reads "A signed a treaty with B", "A co-chaired with B the third session". */
export const actedWith: Rule = (sentence, at) => {
  if (!/^(?:sign|conclude|co-chair|co-host|inaugurat|exchang|attend)/.test(lower(sentence, at))) return null
  const subject = subjectBefore(sentence, at)
  const partner = withBehind(sentence, at, 12)
  if (!subject || !partner || !isPersonal(partner) || !isPersonal(subject) || size(partner) === 0) return null
  return byVerb(sentence, at, { rule: 'signed-with', subject, parts: [...parts(subject), ...parts(partner)] })
}

/** Reads "The treaty was signed by A and B", who speak for several sides. */
export const signedBy: Rule = (sentence, at) => {
  if (!/^(?:sign|initial|inaugurat|unveil|co-chair|co-host|attend)/.test(lower(sentence, at))) return null
  const both = lower(sentence, at + 1) === 'by' ? objectAfter(sentence, at + 1, ['by'], false) : null
  if (!both || size(both) < 2 || sides(both) < 2 || !isPersonal(both)) return null
  return byVerb(sentence, at, { rule: 'acted-jointly', subject: null, parts: parts(both) })
}

/** Reads "A joined B for dinner", "A was joined by B at the dinner". The noun rules read "A joined the talks". */
export const joined: Rule = (sentence, at) => {
  if (!/^join/.test(lower(sentence, at))) return null
  if ([1, 2, 3].some((ahead) => MEETING_NOUNS.has(lower(sentence, at + ahead)))) return null
  const subject = subjectBefore(sentence, at)
  const passive = lower(sentence, at + 1) === 'by' || lower(sentence, at + 2) === 'by'
  const partner = objectAfter(sentence, at + 1, passive ? ['by'] : [], !passive)
  if (!subject || !partner || !isPersonal(partner) || !isPersonal(subject)) return null
  if (!passive && !/^(?:on|at|for|in)$/.test(lower(sentence, partner.to))) return null
  return byVerb(sentence, at, { rule: 'joined', subject, parts: [...parts(subject), ...parts(partner)] })
}

/** Reads "Officials of A and B gathered in Lima". */
export const gathered: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  if (!GATHERS.test(lower(sentence, at)) || !subject || size(subject) < 2) return null
  return byVerb(sentence, at, { rule: 'gathered', subject, parts: parts(subject), kind: 'conference' })
}

/** Reads "A and B signed …", where people of several sides do together what one can only do in person. */
export const actedJointly: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  if (!subject || GATHERS.test(lower(sentence, at)) || size(subject) < 2 || sides(subject) < 2) return null
  if (!subject.actors.every((actor) => actor.form === 'person')) return null
  return byVerb(sentence, at, { rule: 'acted-jointly', subject, parts: parts(subject) })
}

/** Reads "A brought together B and C", "A brought B and C together", with A as the host. */
export const broughtTogether: Rule = (sentence, at) => {
  if (!/^br(?:ought|ing|ings|inging)$/.test(lower(sentence, at))) return null
  const following = lower(sentence, at + 1) === 'together'
  const guests = objectAfter(sentence, following ? at + 2 : at + 1, [], true)
  if (!guests || size(guests) < 2 || (!following && lower(sentence, guests.to) !== 'together')) return null
  const subject = subjectBefore(sentence, at)
  const found = [...parts(subject, 'host'), ...parts(guests)]
  return byVerb(sentence, at, { rule: 'brought-together', subject, parts: found })
}

/** Reads "A and B came face to face", "A came face to face with B". */
export const cameFaceToFace: Rule = (sentence, at) => {
  if (!/^(?:came|come|comes|meet|sat|sit)$/.test(lower(sentence, at))) return null
  if (phrase(sentence, at + 1, at + 4) !== 'face to face' && lower(sentence, at + 1) !== 'face-to-face') return null
  const subject = subjectBefore(sentence, at)
  const following = lower(sentence, at + 1) === 'face-to-face' ? at + 2 : at + 4
  const partner = objectAfter(sentence, following, ['with'], false)
  if (!subject || size(subject) + size(partner) < 2) return null
  return byVerb(sentence, at, { rule: 'met-jointly', subject, parts: [...parts(subject), ...parts(partner)] })
}
