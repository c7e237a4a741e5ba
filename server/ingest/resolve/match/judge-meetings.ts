import { foldName } from '../names/fold-name.ts'
import type { Judgement } from './judgement.ts'

/** What tells meetings apart. `since` and `until` are ISO days, known to the day. */
export interface MeetingFacts {
  kind: string
  since: string
  until: string
  place: string | null
  /** Ids of the states it was held in. */
  states: readonly string[]
  /** Ids of who took part. */
  people: readonly string[]
  bodies: readonly string[]
  /** Its sources, and the batches that gave it an id of ours. */
  toldApartBy: ReadonlySet<string>
}

/**
 * Whether two records are of one meeting. Unasked only those on the same days in the same place with the same people,
 * and a visit is no talks held during it. Proposed are those that overlap, share a person or two participants and are
 * not known to be in different states. Never two records of one source: it tells them apart.
 */
export function judgeMeetings(one: MeetingFacts, other: MeetingFacts): Judgement | null {
  if (one.since > other.until || other.since > one.until) return null
  if ([...one.toldApartBy].some((by) => other.toldApartBy.has(by))) return null
  const people = common(one.people, other.people)
  const bodies = common(one.bodies, other.bodies)
  const states = common(one.states, other.states)
  if (states.length === 0 && one.states.length > 0 && other.states.length > 0) return null
  if (people.length === 0 && bodies.length < 2) return null
  const isSameDay = one.since === other.since && one.until === other.until
  const days = isSameDay ? `both on ${one.since}` : `${one.since} to ${one.until} and ${other.since} to ${other.until}`
  const reasons = [days, ...states.map((id) => `both in ${id}`), `both with ${[...people, ...bodies].join(', ')}`]
  const isSamePeople = people.length > 0 && people.length === one.people.length && people.length === other.people.length
  const isSamePlace = states.length > 0 && samePlace(one.place, other.place)
  const isSameKind = (one.kind === 'visit') === (other.kind === 'visit')
  return { kind: isSameDay && isSamePeople && isSamePlace && isSameKind ? 'same' : 'propose', reasons }
}

function common(ours: readonly string[], theirs: readonly string[]): string[] {
  return ours.filter((id) => theirs.includes(id))
}

/** One of them may be unknown; "Seoul" and "Seoul, South Korea" are one. */
function samePlace(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const [a, b] = [foldName(one, 'Meeting'), foldName(other, 'Meeting')]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}
