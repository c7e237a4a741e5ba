import type { Member } from '../actors/actor.ts'
import type { ParsedSentence } from '../clauses/coreference.ts'
import { type Group, membersOf } from '../clauses/groups.ts'
import type { MeetingKind, MeetingMode, Participant } from '../reading.ts'

export type Role = Participant['role']

/** A participant with its role. */
export interface Part {
  member: Member
  role: Role
}

/** A meeting as a rule finds it, before status, date and place are read. */
export interface Encounter {
  /** The name of the rule; confidence is measured for each rule. */
  rule: string
  /** The index of the word that says they met. */
  trigger: number
  kind: MeetingKind
  mode: MeetingMode
  isVerb: boolean
  /** The first token of the verb phrase: words of status are searched from here. */
  phraseFrom: number
  parts: Part[]
}

/** Reads one construction of English at its trigger word; null if the sentence doesn't use this construction there. */
export type Rule = (sentence: ParsedSentence, at: number) => Encounter | null

/** The findings of a rule, from which `byVerb` and `byNoun` make an encounter. */
interface Finding {
  rule: string
  subject: Group | null
  parts: Part[]
  kind?: MeetingKind
  /** The mode if no word nearby tells it. */
  usual?: MeetingMode
  phraseFrom?: number
}

export const lower = (sentence: ParsedSentence, at: number): string => sentence.tokens[at]?.lower ?? ''

/** Returns the words from one token up to another in lower case, with a blank between two. */
export const phrase = (sentence: ParsedSentence, from: number, to: number): string =>
  sentence.tokens
    .slice(Math.max(0, from), Math.max(0, to))
    .map((token) => token.lower)
    .join(' ')

/** Returns the members of a group, all with one role. */
export function parts(group: Group | null, role: Role = 'participant'): Part[] {
  return group ? membersOf(group).map((member) => ({ member, role })) : []
}

/** Returns the number of different entities that a group names. */
export const size = (group: Group | null): number =>
  group ? new Set(membersOf(group).map((member) => member.entity.key)).size : 0

/** Returns the number of sides: members that speak for the same body count once. */
export const sides = (group: Group): number =>
  new Set(membersOf(group).map((member) => member.representing?.key ?? member.entity.key)).size

/** True if a group means people, by name, office or pronoun. A state alone may be meant as a place. */
export const isPersonal = (group: Group): boolean =>
  group.actors.some(({ form }) => form === 'person' || form === 'office' || form === 'group' || form === 'pronoun')

/** True if a group ends in a possessive: in "met B's envoy" the envoy is met. */
export const isPossessive = (group: Group): boolean => group.actors[group.actors.length - 1]?.possessive ?? false

/** Returns an encounter whose trigger is a verb. */
export function byVerb(sentence: ParsedSentence, at: number, finding: Finding): Encounter {
  const { rule, subject, kind = 'talks', usual = 'in-person' } = finding
  const mode = modeNear(sentence, at, usual)
  const apart = mode === 'phone' || mode === 'video'
  return {
    rule,
    trigger: at,
    kind: apart && kind === 'talks' ? 'call' : kind,
    mode,
    isVerb: true,
    phraseFrom: finding.phraseFrom ?? (subject ? Math.min(subject.to, at) : phraseStart(sentence, at)),
    parts: distinct(finding.parts),
  }
}

/** Returns an encounter whose trigger is a noun. */
export function byNoun(sentence: ParsedSentence, at: number, finding: Finding): Encounter {
  return { ...byVerb(sentence, at, finding), isVerb: false }
}

/** Returns the start of a verb phrase without a known subject: after the last comma or conjunction. */
function phraseStart(sentence: ParsedSentence, at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 12); index -= 1)
    if (/^[,;:]$|^(?:but|who|which|that)$/.test(lower(sentence, index))) return index + 1
  return Math.max(0, at - 12)
}

/** Returns each participant once, without media: they report meetings and don't take part. */
function distinct(all: readonly Part[]): Part[] {
  const seen = new Map<string, Part>()
  for (const part of all) {
    const { entity } = part.member
    const key = `${entity.kind} ${entity.key}`
    if (entity.type !== 'media' && !seen.has(key)) seen.set(key, part)
  }
  return [...seen.values()]
}

const PHONE = /^(?:phone|phoned|telephone|telephoned|telephonic|hotline|phone-call)$/
const VIDEO = /^(?:video|videoconference|videoconferencing|videolink|virtual|virtually|online|zoom|teleconference)$/
/** The number of words before and after the trigger that may tell the mode. */
const BEFORE = 4
const AFTER = 14

/** Returns the mode of a meeting, by the words near its trigger; else the usual mode. */
export function modeNear(sentence: ParsedSentence, at: number, usual: MeetingMode): MeetingMode {
  for (let index = Math.max(0, at - BEFORE); index < Math.min(sentence.tokens.length, at + AFTER); index += 1) {
    const word = sentence.tokens[index]?.lower ?? ''
    if (VIDEO.test(word)) return 'video'
    if (PHONE.test(word)) return 'phone'
  }
  return usual
}
