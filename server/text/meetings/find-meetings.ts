import type { ParsedSentence } from '../clauses/coreference.ts'
import { encountersIn } from '../rules/apply-rules.ts'
import type { Encounter } from '../rules/encounter.ts'
import { type Visit, visitsIn } from '../rules/visits.ts'
import { assemble, type FoundMeeting, type MeetingContext } from './meeting-details.ts'
import { placeOf } from './place.ts'

/** Returns the meetings that a sentence reports, with status, date, place and topic as the sentence gives them. */
export function meetingsIn(context: MeetingContext, sentence: ParsedSentence): FoundMeeting[] {
  const visits = visitsIn(context.text, sentence)
  const encounters = mergeOverlapping(encountersIn(sentence))
  const kept = visits.filter((visit) => !encounters.some((encounter) => absorbs(sentence, visit, encounter)))
  const nextTrigger = (at: number) =>
    Math.min(
      sentence.tokens.length,
      ...[...encounters, ...kept].map((other) => other.trigger).filter((trigger) => trigger > at + 1),
    )
  const found = [
    ...kept.map((visit) => assemble(context, sentence, visit, visit.held, nextTrigger(visit.trigger))),
    ...encounters.map((encounter) => {
      const journey = visits.find(
        (visit) => visit.trigger < encounter.trigger && sharesMember(visit, encounter) && !visit.otherDay,
      )
      const own = placeOf(
        context.text,
        sentence,
        encounter.trigger,
        clauseStart(sentence, encounter),
        nextTrigger(encounter.trigger),
      )
      return assemble(context, sentence, encounter, own ?? journey?.held ?? null, nextTrigger(encounter.trigger))
    }),
  ]
  return found.flatMap((meeting) => (meeting ? [meeting] : []))
}

function clauseStart(sentence: ParsedSentence, encounter: Encounter): number {
  for (let at = encounter.trigger - 1; at >= 0; at -= 1) if (sentence.tokens[at]?.text === ';') return at
  return Math.max(0, encounter.trigger - 30)
}

const sharesMember = (a: Encounter, b: Encounter) =>
  a.parts.some((one) => b.parts.some((other) => one.member.entity === other.member.entity))

/** True if a visit and an encounter are one meeting: "travelled to Lima to meet X", "flew there for talks with X". */
function absorbs(sentence: ParsedSentence, visit: Visit, encounter: Encounter): boolean {
  if (encounter.parts.every((entry) => visit.parts.some((other) => other.member.entity === entry.member.entity)))
    return false
  if (encounter.trigger <= visit.trigger || encounter.trigger - visit.trigger > 22 || !sharesMember(visit, encounter))
    return false
  const between = sentence.tokens.slice(visit.trigger, encounter.trigger).map((token) => token.lower)
  if (between.some((word) => /^(?:where|who|while|when|then|after|before|and|;)$/.test(word) && word !== 'and'))
    return false
  const purpose = between.slice(-6).join(' ')
  return / (?:to|for)(?: |$)/.test(` ${purpose} `) && !between.includes(',') && visit.rule.startsWith('travelled')
}

/** Keeps one of the encounters that several rules find in one clause ("held talks during a meeting with X"). */
function mergeOverlapping(encounters: Encounter[]): Encounter[] {
  const merged: Encounter[] = []
  for (const encounter of [...encounters].sort((a, b) => b.parts.length - a.parts.length || a.trigger - b.trigger)) {
    const keys = encounter.parts.map((entry) => entry.member.entity)
    const inside = merged.some((other) => keys.every((key) => other.parts.some((entry) => entry.member.entity === key)))
    if (!inside) merged.push(encounter)
  }
  return merged.sort((a, b) => a.trigger - b.trigger)
}
