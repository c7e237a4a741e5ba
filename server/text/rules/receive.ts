import type { ParsedSentence } from '../clauses/coreference.ts'
import type { Group } from '../clauses/groups.ts'
import { objectAfter } from '../clauses/object.ts'
import { subjectBefore, subjectOfVerb } from '../clauses/subject.ts'
import { byVerb, isPersonal, isPossessive, lower, parts, phrase, type Rule, size } from './encounter.ts'

const BE = /^(?:was|were|been|is|are|be|being)$/
const PARTICIPLE = /(?:ed|met)$/
const MEAL = /^(?:dinner|lunch|breakfast|banquet|reception|luncheon|iftar|tea|ceremony)$/
/** The words that may stand between the verb and the guest. */
const AUDIENCE =
  /^(?:in audience|in audience the|in audience the (?:outgoing|new|newly)|a (?:joint |high-level |large )?delegation (?:led|headed) by|a (?:courtesy |farewell |phone |telephone )?(?:call|visit) (?:from|by)(?: the)?|a group of)$/

const isPassive = (sentence: ParsedSentence, at: number) =>
  BE.test(lower(sentence, sentence.speech[at - 1] === 'ADV' ? at - 2 : at - 1)) && PARTICIPLE.test(lower(sentence, at))

/** Reads "A was received by B" and "A, hosted by B, toured the base". */
export const receivedBy: Rule = (sentence, at) => {
  const reduced = lower(sentence, at + 1) === 'by' && PARTICIPLE.test(lower(sentence, at))
  if (!isPassive(sentence, at) && !reduced) return null
  const meal = lower(sentence, at + 1) === 'to' && MEAL.test(lower(sentence, at + 2)) ? 2 : 0
  const host = objectAfter(sentence, at + 1 + (meal || welcomeLength(sentence, at + 1)), ['by'], false)
  const subject = isPassive(sentence, at) ? subjectOfVerb(sentence, at) : modified(sentence, at)
  if (!host || !subject || !isPersonal(host) || !isPersonal(subject)) return null
  const found = [...parts(subject, 'visitor'), ...parts(host, 'host')]
  return byVerb(sentence, at, { rule: 'received-by', subject, parts: found, kind: 'visit' })
}

/** Returns the number of tokens of the welcome in "accorded a warm welcome by B"; 0 if there is none. */
function welcomeLength(sentence: ParsedSentence, at: number): number {
  const welcome = /^(?:a|an|the) (?:[a-z-]+ ){0,2}(?:welcome|reception|audience)(?= )/.exec(
    phrase(sentence, at, at + 5),
  )
  return welcome ? welcome[0].split(' ').length : 0
}

/** Returns the group that a participle after it modifies, with or without a comma. */
function modified(sentence: ParsedSentence, at: number): Group | null {
  const end = lower(sentence, at - 1) === ',' ? at - 1 : at
  return sentence.groups.find((group) => group.to === end || group.to === at) ?? null
}

/** Reads "A hosted B", where B means people: not "B's proposal", and not a state alone. */
export const received: Rule = (sentence, at) => {
  if (isPassive(sentence, at)) return null
  const subject = subjectOfVerb(sentence, at)
  const guest =
    objectAfter(sentence, at + 1, ['audience'], true) ?? guestOfHonour(sentence, at) ?? guestOfMeal(sentence, at)
  if (!guest || !subject || !isPersonal(guest) || size(guest) === 0 || isPossessive(guest)) return null
  if (/^received? a (?:phone|telephone) call/.test(phrase(sentence, at, at + 4))) {
    const both = [...parts(subject), ...parts(guest)]
    return byVerb(sentence, at, { rule: 'received', subject, parts: both, kind: 'call', usual: 'phone' })
  }
  const found = [...parts(subject, 'host'), ...parts(guest, 'visitor')]
  return byVerb(sentence, at, { rule: 'received', subject, parts: found, kind: 'visit' })
}

/** Returns X of "received in audience H.E. X", "received a delegation led by X", "received a courtesy call from X". */
function guestOfHonour(sentence: ParsedSentence, at: number): Group | null {
  const papers = /^(?:the )?(?:credentials|letters of credence) (?=of |from )/.exec(phrase(sentence, at + 1, at + 7))
  if (papers) return objectAfter(sentence, at + papers[0].trim().split(' ').length + 1, ['of', 'from'], false)
  const group = sentence.groups.find((other) => other.from > at && other.from <= at + 8)
  return group && AUDIENCE.test(phrase(sentence, at + 1, group.from)) ? group : null
}

/** Reads "A hosted a dinner for B", "A gave a banquet in honour of B". */
export const gaveMealFor: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  const guest = guestOfMeal(sentence, at)
  if (!subject || !guest || !isPersonal(guest) || size(guest) === 0) return null
  const found = [...parts(subject, 'host'), ...parts(guest, 'visitor')]
  return byVerb(sentence, at, { rule: 'received', subject, parts: found, kind: 'visit' })
}

function guestOfMeal(sentence: ParsedSentence, at: number): Group | null {
  const meal = [2, 3, 4, 5].map((ahead) => at + ahead).find((index) => MEAL.test(lower(sentence, index)))
  if (meal === undefined || !/^(?:a|an|the|his|her|their)$/.test(lower(sentence, at + 1))) return null
  return objectAfter(sentence, meal + 1, ['for', 'honour', 'honor'], false) ?? inHonourOf(sentence, meal)
}

function inHonourOf(sentence: ParsedSentence, meal: number): Group | null {
  if (!/^in hono(?:u)?r of/.test(phrase(sentence, meal + 1, meal + 4))) return null
  return sentence.groups.find((group) => group.from >= meal + 4 && group.from <= meal + 6) ?? null
}
