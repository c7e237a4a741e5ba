import type { ParsedSentence } from '../clauses/coreference.ts'
import { type Group, membersOf } from '../clauses/groups.ts'
import { furtherWith, objectAfter } from '../clauses/object.ts'
import { subjectBefore, subjectOfVerb } from '../clauses/subject.ts'
import { MEETING_NOUNS, MEETING_VERBS } from '../gazetteer/meeting-words.ts'
import { byVerb, isPossessive, lower, parts, type Rule, size } from './encounter.ts'
import { isIntransitive } from './trigger-words.ts'

const PASSIVE = /^(?:was|were|been|being|is|are|be)$/

const isPassive = (sentence: ParsedSentence, at: number) =>
  PASSIVE.test(lower(sentence, at - 1)) && lower(sentence, at) === 'met'

/** Reads "A met B", "A met with B", "B was met by A", but not "A met B's demands". */
export const metWith: Rule = (sentence, at) => {
  const passive = isPassive(sentence, at)
  const subject = subjectOfVerb(sentence, at)
  const partner = objectAfter(sentence, at + 1, passive ? ['by'] : ['with'], !passive)
  if (!partner || !subject || size(partner) === 0) return null
  if (isPossessive(partner) && sentence.speech[partner.to] === 'NOUN') return null
  const found = [...parts(subject), ...parts(partner), ...parts(furtherWith(sentence, partner))]
  return byVerb(sentence, at, { rule: 'met', subject, parts: found })
}

/** Reads "A and B met", "the pair met", and "the council met", where members of one body meet. */
export const metJointly: Rule = (sentence, at) => {
  const subject = subjectOfVerb(sentence, at) ?? objectOfWith(sentence, at)
  if (!subject || isPassive(sentence, at) || !isIntransitive(sentence, at)) return null
  if (size(subject) < 2 && !isCollective(subject)) return null
  return byVerb(sentence, at, { rule: 'met-jointly', subject, parts: parts(subject) })
}

/** Reads "A, whom B met in Lima". */
export const whomMet: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  if (!subject || size(subject) === 0) return null
  const pronoun = sentence.groups.find(
    (group) => group.to <= subject.from && subject.from - group.to <= 1 && lower(sentence, group.from) === 'whom',
  )
  if (!pronoun || size(pronoun) === 0) return null
  return byVerb(sentence, at, { rule: 'whom-met', subject, parts: [...parts(subject), ...parts(pronoun)] })
}

/** Returns the group after "with" as the subject: "The talks followed …, with A and B meeting in Lima". */
function objectOfWith(sentence: ParsedSentence, at: number): Group | null {
  if (lower(sentence, at) !== 'meeting') return null
  return sentence.groups.find((group) => group.to === at && group.preposition === 'with') ?? null
}

function isCollective(subject: Group): boolean {
  const form = subject.actors[0]?.form
  return form !== 'person' && form !== 'pronoun' && membersOf(subject)[0]?.entity.kind === 'Organisation'
}

const REACH = 16
const BE = /^(?:is|are|was|were)$/

/**
 * Reads the purpose of a journey ("A flew to Lima to see B", "A will visit Ankara to press President B") and an
 * arrangement ("A is to see B"). Elsewhere, "to see B" doesn't say that they met.
 */
export const toSee: Rule = (sentence, at) => {
  if (lower(sentence, at - 1) !== 'to') return null
  if (!isJourney(sentence, at - 1) && !BE.test(lower(sentence, at - 2))) return null
  const subject = subjectBefore(sentence, at)
  const partner = objectAfter(sentence, at + 1, ['with'], true)
  if (!subject || !partner || size(partner) === 0 || isPossessive(partner)) return null
  // "to see B win": A watches B.
  if (!partner.actors.every(({ form }) => form === 'person') || sentence.speech[partner.to] === 'VERB') return null
  return byVerb(sentence, at, { rule: 'travelled-to-see', subject, parts: [...parts(subject), ...parts(partner)] })
}

/** True if a verb or noun of travel comes before a word, in its clause. */
function isJourney(sentence: ParsedSentence, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    const word = lower(sentence, index)
    if (/^[.;:"”]$/.test(word)) return false
    const family = MEETING_VERBS.get(word)
    if (family === 'visit' || family === 'travel' || MEETING_NOUNS.get(word)?.kind === 'visit') return true
  }
  return false
}
