import type { EntityId } from '../../model/entity.ts'
import { foldName } from '../names/full-name.ts'
import { haveIdsOfOneBatch, type Provenance, shareSource } from './evidence-against.ts'
import type { Match } from './match.ts'

/** What is known of a meeting. */
export interface MeetingContext extends Provenance {
  kind: string
  /** The first and last ISO day on which it may have been. */
  since: string
  until: string
  /** True if it was on all of these days, false if it was on some day between them. */
  isExact: boolean
  /** True if a source dates it, false if its days are those around the day its source was published. */
  isDated: boolean
  place: string | null
  /** The ids of the states it was held in. */
  states: readonly string[]
  /** The ids of the people, and of the states and organisations, that took part. */
  people: readonly EntityId[]
  bodies: readonly string[]
}

/**
 * Returns how two records of meetings match, or null if they don't.
 *
 * They are the same if they were on the same days, in the same place, with the same people; a visit is not the talks
 * held during it. A match is proposed if their days may overlap, their states don't differ, and they share two people, or
 * share a participant while everybody at the one was at the other. If a day isn't known, they must share two participants,
 * one of them a person, and be of one kind; if neither has a date, they must share the place too. Two records of one source
 * never match, because that source tells them apart.
 */
export function classifyMeetings(one: MeetingContext, other: MeetingContext): Match | null {
  if (one.since > other.until || other.since > one.until) return null
  if (shareSource(one, other) || haveIdsOfOneBatch(one, other)) return null
  const states = common(one.states, other.states)
  if (states.length === 0 && one.states.length > 0 && other.states.length > 0) return null
  const [people, bodies] = [common(one.people, other.people), common(one.bodies, other.bodies)]
  const isExact = one.isExact && other.isExact
  const isSameKind = (one.kind === 'visit') === (other.kind === 'visit')
  const inCommon = people.length + bodies.length
  const isSameCompany = people.length === Math.min(one.people.length, other.people.length)
  const isLikely = people.length >= 2 || (isSameCompany && (people.length > 0 || inCommon >= 2))
  if (!isLikely || (!isExact && (inCommon < 2 || people.length === 0 || !isSameKind))) return null
  if (!one.isDated && !other.isDated && !sharePlace(one, other)) return null
  const isSameDay = isExact && one.since === other.since && one.until === other.until
  const isSamePeople = people.length > 0 && people.length === Math.max(one.people.length, other.people.length)
  const isSamePlace = states.length > 0 && mayBeOnePlace(one.place, other.place)
  return {
    kind: isSameDay && isSamePeople && isSamePlace && isSameKind ? 'same' : 'propose',
    reasons: [
      isSameDay ? `both ${daysInWords(one)}` : `one ${daysInWords(one)}, the other ${daysInWords(other)}`,
      ...states.map((id) => `both in ${id}`),
      `both with ${[...people, ...bodies].join(', ')}`,
    ],
  }
}

function daysInWords({ since, until, isExact }: MeetingContext): string {
  if (!isExact) return `between ${since} and ${until}`
  return since === until ? `on ${since}` : `from ${since} to ${until}`
}

function common(ours: readonly string[], theirs: readonly string[]): string[] {
  return ours.filter((id) => theirs.includes(id))
}

/** True if both have a known place, and it is the same. */
function sharePlace(one: MeetingContext, other: MeetingContext): boolean {
  if (common(one.states, other.states).length > 0) return true
  return one.place !== null && other.place !== null && mayBeOnePlace(one.place, other.place)
}

/** True unless both are known and differ. "Seoul" and "Seoul, South Korea" are the same place. */
function mayBeOnePlace(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const [a, b] = [foldName(one, 'Meeting'), foldName(other, 'Meeting')]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}
