import { type Member, officeOf } from '../actors/actor.ts'
import type { ParsedSentence } from '../clauses/coreference.ts'
import { MEETING_NOUNS } from '../gazetteer/meeting-words.ts'
import type { Entity, Evidence, MeetingReading, Stretch } from '../reading.ts'
import type { Encounter, Role } from '../rules/encounter.ts'
import { dateOf } from './date.ts'
import { nameOfMeeting } from './name.ts'
import type { Held } from './place.ts'
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

/** One meeting, as one sentence reports it. */
export interface FoundMeeting
  extends Pick<MeetingReading, 'rule' | 'name' | 'kind' | 'mode' | 'status' | 'date' | 'place' | 'heldIn'> {
  topic: string | null
  concerns: Entity[]
  participants: FoundParticipant[]
  evidence: Evidence
}

/** A longer quote, in characters, is cut to the part with the participants and the trigger. */
const MAX_QUOTE = 600

/** The document of a meeting. */
export interface MeetingContext {
  text: string
  publishedAt: string | null
  stateById(id: string): Entity | null
}

function stretch(sentence: ParsedSentence, from: number, to: number): Stretch {
  return { start: sentence.tokens[from]?.start ?? sentence.start, end: sentence.tokens[to - 1]?.end ?? sentence.end }
}

function participant(sentence: ParsedSentence, member: Member, role: Role): FoundParticipant {
  const mention = stretch(sentence, member.from, member.to)
  const word = sentence.tokens[member.from]?.lower ?? ''
  return {
    entity: member.entity,
    role,
    title: officeOf(member),
    representing: member.representing,
    mention,
    pronoun: /^(?:he|she|they|i|we|who|whom|him|them)$/.test(word),
  }
}

/**
 * Adds status, date, place, topic and evidence to an encounter, up to the next trigger (`until`). Null if the sentence
 * doesn't say that they met, or names too few participants.
 */
export function assemble(
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

/**
 * Returns the index of the noun that may name the meeting: the trigger, or the object of "co-chaired" or "attended".
 */
function nounOf(sentence: ParsedSentence, { trigger, isVerb, rule }: Encounter): number {
  if (!isVerb || (rule !== 'acted-jointly' && rule !== 'signed-with')) return trigger
  for (let at = trigger + 1; at < trigger + 8; at += 1) {
    const token = sentence.tokens[at]
    if (!token || token.shape === 'punct' || sentence.speech[at] === 'ADP') break
    if (MEETING_NOUNS.has(token.lower)) return at
  }
  return trigger
}

/** True if one participant is enough: a body that meets ("the G20 met"), or a visit to a place in no state. */
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
