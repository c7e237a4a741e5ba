import { foldName } from '../names/fold-name.ts'
import type { Judgement } from './judgement.ts'
import { areNamedApart, haveOneSource, type Tellers } from './told-apart.ts'

/** What tells meetings apart. */
export interface MeetingFacts extends Tellers {
  kind: string
  /** First and last day on which it may have been, ISO. */
  since: string
  until: string
  /** It is known to have been on these days; else it was somewhere between them. */
  isExact: boolean
  /** Its days are its own; else they are those around the day on which its source was published. */
  isDated: boolean
  place: string | null
  /** Ids of the states it was held in. */
  states: readonly string[]
  /** Ids of who took part. */
  people: readonly string[]
  bodies: readonly string[]
}

/**
 * Whether two records are of one meeting. Unasked only those known to be on the same days in the same place with the
 * same people; and a visit is no talks held during it. Proposed are those whose days may overlap, in no two states,
 * with two people in common, or with a common participant and nobody at the one who is not at the other. Of a day that is
 * not known, two in common and the same kind are asked, and of two without any date also the place. Never two records of one source: it tells them apart.
 */
export function judgeMeetings(one: MeetingFacts, other: MeetingFacts): Judgement | null {
  if (one.since > other.until || other.since > one.until) return null
  if (haveOneSource(one, other) || areNamedApart(one, other)) return null
  const states = common(one.states, other.states)
  if (states.length === 0 && one.states.length > 0 && other.states.length > 0) return null
  const [people, bodies] = [common(one.people, other.people), common(one.bodies, other.bodies)]
  const isExact = one.isExact && other.isExact
  const isSameKind = (one.kind === 'visit') === (other.kind === 'visit')
  const inCommon = people.length + bodies.length
  const isSameCompany = people.length === Math.min(one.people.length, other.people.length)
  const isLikely = people.length >= 2 || (isSameCompany && (people.length > 0 ? inCommon >= 1 : inCommon >= 2))
  if (!isLikely || (!isExact && (inCommon < 2 || people.length === 0 || !isSameKind))) return null
  if (!one.isDated && !other.isDated && !sharePlace(one, other)) return null
  const isSameDay = isExact && one.since === other.since && one.until === other.until
  const isSamePeople = people.length > 0 && people.length === Math.max(one.people.length, other.people.length)
  const isSamePlace = states.length > 0 && samePlace(one.place, other.place)
  return {
    kind: isSameDay && isSamePeople && isSamePlace && isSameKind ? 'same' : 'propose',
    reasons: [
      isSameDay ? `both on ${one.since}` : `${inWords(one)}, and ${inWords(other)}`,
      ...states.map((id) => `both in ${id}`),
      `both with ${[...people, ...bodies].join(', ')}`,
    ],
  }
}

function inWords({ since, until, isExact }: MeetingFacts): string {
  if (!isExact) return `a day between ${since} and ${until}`
  return since === until ? since : `${since} to ${until}`
}

function common(ours: readonly string[], theirs: readonly string[]): string[] {
  return ours.filter((id) => theirs.includes(id))
}

/** Both tell a place, and it is one. */
function sharePlace(one: MeetingFacts, other: MeetingFacts): boolean {
  if (common(one.states, other.states).length > 0) return true
  return one.place !== null && other.place !== null && samePlace(one.place, other.place)
}

/** One of them may be unknown; "Seoul" and "Seoul, South Korea" are one. */
function samePlace(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const [a, b] = [foldName(one, 'Meeting'), foldName(other, 'Meeting')]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}
