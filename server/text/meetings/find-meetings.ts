import type { Member } from '../actors/actor.ts'
import type { ParsedSentence } from '../clauses/coreference.ts'
import { MEETING_NOUNS } from '../gazetteer/meeting-words.ts'
import type { Entity, Evidence, MeetingKind, MeetingMode, MeetingStatus, Stretch } from '../reading.ts'
import { encountersIn } from '../rules/apply-rules.ts'
import type { Encounter, Role } from '../rules/encounter.ts'
import { type Visit, visitsIn } from '../rules/visits.ts'
import { dateOf } from './date.ts'
import { nameOfMeeting } from './name.ts'
import { type Held, placeOf } from './place.ts'
import { statusOf } from './status.ts'
import { topicOf } from './topic.ts'

interface FoundParticipant {
  entity: Entity
  role: Role
  title: string | null
  representing: Entity | null
  mention: Stretch
  pronoun: boolean
}

/** One meeting as one sentence tells it. */
export interface FoundMeeting {
  rule: string
  name: string | null
  kind: MeetingKind
  mode: MeetingMode
  status: MeetingStatus
  date: string | null
  place: string | null
  heldIn: string | null
  topic: string | null
  concerns: Entity[]
  participants: FoundParticipant[]
  evidence: Evidence
}

/** Longer quotes are cut to what holds the participants and the word that says they met. */
const MAX_QUOTE = 600

/** What the assembly needs from the document. */
export interface MeetingContext {
  text: string
  publishedAt: string | null
  stateById(id: string): Entity | null
}

/** The meetings a sentence tells of, each with what it says of status, date, place and topic. */
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

/** "travelled to Lima to meet X", "flew there for talks with X": one meeting, not a visit and a meeting. */
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

/** Two rules that fire on one clause ("held talks during a meeting with X") tell of one meeting. */
function mergeOverlapping(encounters: Encounter[]): Encounter[] {
  const merged: Encounter[] = []
  for (const encounter of [...encounters].sort((a, b) => b.parts.length - a.parts.length || a.trigger - b.trigger)) {
    const keys = encounter.parts.map((entry) => entry.member.entity)
    const inside = merged.some((other) => keys.every((key) => other.parts.some((entry) => entry.member.entity === key)))
    if (!inside) merged.push(encounter)
  }
  return merged.sort((a, b) => a.trigger - b.trigger)
}

function stretch(sentence: ParsedSentence, from: number, to: number): Stretch {
  return { start: sentence.tokens[from]?.start ?? sentence.start, end: sentence.tokens[to - 1]?.end ?? sentence.end }
}

function participant(sentence: ParsedSentence, member: Member, role: Role): FoundParticipant {
  const mention = stretch(sentence, member.from, member.to)
  const word = sentence.tokens[member.from]?.lower ?? ''
  const title =
    member.title !== null && /^(?:counterpart|colleague|opposite number|host|guest)s?$/i.test(member.title)
      ? null
      : member.title
  return {
    entity: member.entity,
    role,
    title,
    representing: member.representing,
    mention,
    pronoun: /^(?:he|she|they|i|we|who|whom|him|them)$/.test(word),
  }
}

function assemble(
  context: MeetingContext,
  sentence: ParsedSentence,
  encounter: Encounter,
  held: Held | null,
  until: number,
): FoundMeeting | null {
  const status = statusOf(sentence, encounter)
  if (status === null) return null
  const participants = encounter.parts.map(({ member, role }) => participant(sentence, member, role))
  const visited =
    encounter.kind === 'visit' && 'held' in encounter && held?.state ? context.stateById(held.state) : null
  if (visited && held && !participants.some((other) => other.entity === visited)) {
    participants.push({
      entity: visited,
      role: 'host',
      title: null,
      representing: null,
      mention: stretch(sentence, held.from, held.from + 1),
      pronoun: false,
    })
  }
  if (participants.length < 2 && !mayStandAlone(encounter, participants, held)) return null
  const otherDay = 'otherDay' in encounter && encounter.otherDay === true
  const topic = topicOf(context.text, sentence, encounter.trigger, until)
  return {
    rule: encounter.rule,
    name: nameOfMeeting(context.text, sentence, nounOf(sentence, encounter)),
    kind: encounter.kind,
    mode: encounter.mode,
    status,
    date: dateOf(context, sentence, encounter, status === 'planned', until, otherDay),
    place: held?.place ?? null,
    heldIn: encounter.mode === 'phone' || encounter.mode === 'video' ? null : (held?.state ?? null),
    topic: topic?.text ?? null,
    concerns: topic ? concernsOf(context, sentence, topic.from, topic.to, participants) : [],
    participants,
    evidence: evidenceOf(context.text, sentence, encounter.trigger, participants, held),
  }
}

/** The noun that may name the meeting: the trigger, or the object of "co-chaired", "attended". */
function nounOf(sentence: ParsedSentence, { trigger, isVerb, rule }: Encounter): number {
  if (!isVerb || (rule !== 'acted-jointly' && rule !== 'signed-with')) return trigger
  for (let at = trigger + 1; at < trigger + 8; at += 1) {
    const token = sentence.tokens[at]
    if (!token || token.shape === 'punct' || sentence.speech[at] === 'ADP') break
    if (MEETING_NOUNS.has(token.lower)) return at
  }
  return trigger
}

/** A body that meets ("the G20 met"), and a visit to a place of no state, have one participant. */
function mayStandAlone(encounter: Encounter, participants: FoundParticipant[], held: Held | null): boolean {
  if (participants.length === 0) return false
  return participants[0]?.entity.kind === 'Organisation' || ('held' in encounter && held?.state === null)
}

function concernsOf(
  context: MeetingContext,
  sentence: ParsedSentence,
  from: number,
  to: number,
  participants: FoundParticipant[],
): Entity[] {
  const states = sentence.tags.flatMap((tag) => {
    if (tag.from < from || tag.to > to) return []
    const id = tag.kind === 'state' ? tag.state : tag.kind === 'place' ? tag.state : null
    const state = id === null ? null : context.stateById(id)
    return state && !participants.some((other) => other.entity === state) ? [state] : []
  })
  return [...new Set(states)]
}

function evidenceOf(
  text: string,
  sentence: ParsedSentence,
  trigger: number,
  participants: FoundParticipant[],
  held: Held | null,
): Evidence {
  const at = stretch(sentence, trigger, trigger + 1)
  let { start, end } = sentence
  if (end - start > MAX_QUOTE) {
    const stretches = [
      at,
      ...participants.map((other) => other.mention),
      ...(held ? [stretch(sentence, held.from, held.from + 1)] : []),
    ]
    start = Math.min(...stretches.map((other) => other.start))
    end = Math.max(...stretches.map((other) => other.end))
  }
  return { start, end, quote: text.slice(start, end), trigger: at }
}
