import type { SnapshotLanguage } from '../../snapshot.ts'

/** How sure a sentence about a meeting is: it took place, it was to take place, or somebody says that it did. */
export type Mood = 'held' | 'planned' | 'said'

/** The relations and roles that a sentence has a verb of its own for. */
export type Verb = 'tookPart' | 'hosted' | 'chaired' | 'observed' | 'spokeAt' | 'heldIn' | 'concerned'

/**
 * The words of one language. In a sentence `{a}` is the first end, `{b}` the second, `{n}` a number, `{when}` the date
 * and its article. A letter after a colon, as in `{a:은}`, is a Korean particle that depends on the letter before it.
 * Without `{when}` the date follows at the end.
 */
export interface Grammar {
  language: SnapshotLanguage
  /** A date as it follows a sentence: "le 4 novembre 2024", "en 2024". */
  on: { day: string; month: string; year: string }
  /** The dates of a term, and of several meetings. A day takes `article` before it. */
  term: { both: string; since: string; until: string; article: string }
  between: string
  and: string

  verbs: Readonly<Record<Verb, Readonly<Record<Mood, string>>>>
  /** Several who took part in one meeting. */
  together: Readonly<Record<Mood, string>>
  met: string
  metTwice: string
  metTimes: string
  speaksFor: { now: string; past: string }
  memberOf: { now: string; past: string }
  partOf: string
  followedBy: string
  replacedBy: string
  ledTo: string

  /** Follows a sentence about a meeting of this status. */
  after: { postponed: string; cancelled: string; denied: string }
  /** The body that somebody spoke for at a meeting. */
  onBehalf: string
  /** A title, topic, role or place beside a name. */
  beside: string
  /** Makes a name fit into a sentence: a meeting's in quotes, a body's with its article. */
  named(name: string, kind: string): string
  /** A meeting's name with its place. */
  at(name: string, place: string): string
  /** Puts right what templates can't: a capital at the start, the number of a verb. */
  finished?(sentence: string): string
}
