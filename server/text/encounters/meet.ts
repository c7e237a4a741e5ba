import { subjectBefore } from '../clause.ts'
import type { ParsedSentence } from '../coreference.ts'
import { type Group, membersOf } from '../groups.ts'
import { partnerAfter } from '../partner.ts'
import { byVerb, isPossessive, lower, parts, type Rule, size } from './encounter.ts'
import { furtherWith } from './further-with.ts'
import { isIntransitive } from './intransitive.ts'
import { subjectOfVerb } from './subject.ts'

const PASSIVE = /^(?:was|were|been|being|is|are|be)$/

const isPassive = (sentence: ParsedSentence, at: number) =>
  PASSIVE.test(lower(sentence, at - 1)) && lower(sentence, at) === 'met'

/** Transitive "A met B", "A met with B", "B was met by A". What A met may be a thing ("met B's demands"): then none. */
export const metWith: Rule = (sentence, at) => {
  const passive = isPassive(sentence, at)
  const subject = subjectOfVerb(sentence, at)
  const partner = partnerAfter(sentence, at + 1, passive ? ['by'] : ['with'], !passive)
  if (!partner || !subject || size(partner) === 0) return null
  if (isPossessive(partner) && sentence.speech[partner.to] === 'NOUN') return null
  const found = [...parts(subject), ...parts(partner), ...furtherWith(sentence, partner)]
  return byVerb(sentence, at, { rule: 'met', subject, parts: found })
}

/** Reciprocal "A and B met", "the pair met", and of one body whose members meet: "the council met". */
export const metJointly: Rule = (sentence, at) => {
  const subject = subjectOfVerb(sentence, at) ?? objectOfWith(sentence, at)
  if (!subject || isPassive(sentence, at) || !isIntransitive(sentence, at)) return null
  if (size(subject) < 2 && !isCollective(subject)) return null
  return byVerb(sentence, at, { rule: 'met-jointly', subject, parts: parts(subject) })
}

/** "A, whom B met in Lima": the relative pronoun is the object, B the subject. */
export const whomMet: Rule = (sentence, at) => {
  const subject = subjectBefore(sentence, at)
  if (!subject || size(subject) === 0) return null
  const pronoun = sentence.groups.find(
    (group) => group.to <= subject.from && subject.from - group.to <= 1 && lower(sentence, group.from) === 'whom',
  )
  if (!pronoun || size(pronoun) === 0) return null
  return byVerb(sentence, at, { rule: 'whom-met', subject, parts: [...parts(subject), ...parts(pronoun)] })
}

/** "The talks followed …, with A and B meeting in Lima": the absolute construction puts its subject behind "with". */
function objectOfWith(sentence: ParsedSentence, at: number): Group | null {
  if (lower(sentence, at) !== 'meeting') return null
  return sentence.groups.find((group) => group.to === at && group.preposition === 'with') ?? null
}

function isCollective(subject: Group): boolean {
  const form = subject.actors[0]?.form
  return form !== 'person' && form !== 'pronoun' && membersOf(subject)[0]?.entity.kind === 'Organisation'
}
