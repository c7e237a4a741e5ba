import { slug } from '../gazetteer/lookup.ts'
import type { MeetingReading } from '../reading.ts'
import { meetingConfidence } from './confidence.ts'
import type { FoundMeeting } from './meeting-details.ts'

/** Returns the group of kinds that may mean one meeting. A visit is never the talks held during it. */
const family = (kind: string) => (kind === 'visit' ? 'visit' : kind === 'call' ? 'call' : 'meeting')
const agree = (a: string | null, b: string | null) => a === null || b === null || a === b

/**
 * True if two meetings may be at one place. Visits need the same place, or none; talks may name their place only once.
 */
function samePlace(a: { kind: string; place: string | null }, b: { kind: string; place: string | null }): boolean {
  return a.kind === 'visit' && b.kind === 'visit' ? a.place === b.place : agree(a.place, b.place)
}

/**
 * Merges the reports of one meeting: the same people, status and group of kinds, and no date, place or name that
 * differs.
 */
export function mergeMeetings(found: readonly FoundMeeting[]): MeetingReading[] {
  const merged: MeetingReading[] = []
  const byPeople = new Map<string, MeetingReading[]>()
  const keys = new Map<string, number>()
  for (const one of found) {
    const people = one.participants.map((participant) => participant.entity.key).sort()
    const group = `${people.join('+')} ${one.status} ${family(one.kind)}`
    const known = byPeople.get(group) ?? []
    const same = known.find(
      (other) =>
        agree(other.name, one.name) &&
        agree(other.date, one.date) &&
        agree(other.heldIn, one.heldIn) &&
        samePlace(other, one),
    )
    if (same) absorb(same, one)
    else {
      const meeting = start(one, uniqueKey(people, one, keys))
      merged.push(meeting)
      byPeople.set(group, [...known, meeting])
    }
  }
  return merged
}

function uniqueKey(people: readonly string[], one: FoundMeeting, keys: Map<string, number>): string {
  const names = people.slice(0, 4).map((key) => slug(key.replace(/^(?:state|org):/, '')))
  const base = [one.kind, ...names, one.place === null ? '' : slug(one.place), one.date ?? '']
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 120)
  const count = (keys.get(base) ?? 0) + 1
  keys.set(base, count)
  return count === 1 ? base : `${base}-${count}`
}

function start(one: FoundMeeting, key: string): MeetingReading {
  const pronouns = one.participants.filter((participant) => participant.pronoun).length
  return {
    key,
    name: one.name,
    kind: one.kind,
    mode: one.mode,
    status: one.status,
    date: one.date,
    place: one.place,
    heldIn: one.heldIn,
    topics: one.topic === null ? [] : [one.topic],
    concerns: one.concerns.map((entity) => entity.key),
    participants: one.participants.map(({ entity, role, title, representing, mention }) => ({
      entity: entity.key,
      role,
      title,
      representing: representing?.key ?? null,
      mention,
    })),
    evidence: [one.evidence],
    rule: one.rule,
    confidence: meetingConfidence(one.rule, pronouns),
  }
}

function absorb(meeting: MeetingReading, one: FoundMeeting): void {
  meeting.name ??= one.name
  meeting.date ??= one.date
  meeting.place ??= one.place
  meeting.heldIn ??= one.heldIn
  if (meeting.kind === 'talks') meeting.kind = one.kind
  if (one.topic !== null && !meeting.topics.includes(one.topic)) meeting.topics.push(one.topic)
  for (const entity of one.concerns) if (!meeting.concerns.includes(entity.key)) meeting.concerns.push(entity.key)
  for (const participant of one.participants) {
    const known = meeting.participants.find((other) => other.entity === participant.entity.key)
    if (known) {
      known.title ??= participant.title
      known.representing ??= participant.representing?.key ?? null
    }
  }
  if (!meeting.evidence.some((evidence) => evidence.start === one.evidence.start)) meeting.evidence.push(one.evidence)
}
