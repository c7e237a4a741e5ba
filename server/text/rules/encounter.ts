import type { Member } from '../actors/actor.ts'
import type { ParsedSentence } from '../clauses/coreference.ts'
import { type Group, membersOf } from '../clauses/groups.ts'
import type { MeetingKind, MeetingMode, Participant } from '../reading.ts'

export type Role = Participant['role']

/** Someone who took part, in a role. */
export interface Part {
  member: Member
  role: Role
}

/** Someone met by a rule, before status, date and place are read. */
export interface Encounter {
  /** Name of the rule; confidence is measured by it. */
  rule: string
  /** Index of the word that says they met. */
  trigger: number
  kind: MeetingKind
  mode: MeetingMode
  isVerb: boolean
  /** First token of the verb phrase, where words of status are looked for. */
  phraseFrom: number
  parts: Part[]
}

/** One construction of the language that says who met, at the word that triggers it; null where it is not this one. */
export type Rule = (sentence: ParsedSentence, at: number) => Encounter | null

/** What a rule found, before it is completed. */
interface Finding {
  rule: string
  subject: Group | null
  parts: Part[]
  kind?: MeetingKind
  /** How they met where no word nearby says it. */
  usual?: MeetingMode
  phraseFrom?: number
}

export const lower = (sentence: ParsedSentence, at: number): string => sentence.tokens[at]?.lower ?? ''

/** Lower-case words from one token to another, one blank between. */
export const phrase = (sentence: ParsedSentence, from: number, to: number): string =>
  sentence.tokens
    .slice(Math.max(0, from), Math.max(0, to))
    .map((token) => token.lower)
    .join(' ')

/** The members of a group, each in one role. */
export function parts(group: Group | null, role: Role = 'participant'): Part[] {
  return group ? membersOf(group).map((member) => ({ member, role })) : []
}

/** Number of different entities a group names. */
export const size = (group: Group | null): number =>
  group ? new Set(membersOf(group).map((member) => member.entity.key)).size : 0

/** Number of sides: members that speak for one body count once. */
export const sides = (group: Group): number =>
  new Set(membersOf(group).map((member) => member.representing?.key ?? member.entity.key)).size

/** Whether someone is named, or an office or officials: not a bare state, which may be meant as a place. */
export const isPersonal = (group: Group): boolean =>
  group.actors.some(({ form }) => form === 'person' || form === 'office' || form === 'group' || form === 'pronoun')

/** Whether the group ends in a possessive: then what follows is met, not the group. */
export const isPossessive = (group: Group): boolean => group.actors[group.actors.length - 1]?.possessive ?? false

/** A meeting told by a verb. */
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

/** A meeting told by a noun. */
export function byNoun(sentence: ParsedSentence, at: number, finding: Finding): Encounter {
  return { ...byVerb(sentence, at, finding), isVerb: false }
}

/** Where the verb phrase starts when no subject is known: behind the last comma or conjunction. */
function phraseStart(sentence: ParsedSentence, at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 12); index -= 1)
    if (/^[,;:]$|^(?:but|who|which|that)$/.test(lower(sentence, index))) return index + 1
  return Math.max(0, at - 12)
}

/** Each participant once; agencies and papers report meetings and do not take part in them. */
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
/** Words before and behind the trigger among which one tells how they met. */
const BEFORE = 4
const BEHIND = 14

/** How they met, by words near the trigger; else what is usual for it. */
export function modeNear(sentence: ParsedSentence, at: number, usual: MeetingMode): MeetingMode {
  for (let index = Math.max(0, at - BEFORE); index < Math.min(sentence.tokens.length, at + BEHIND); index += 1) {
    const word = sentence.tokens[index]?.lower ?? ''
    if (VIDEO.test(word)) return 'video'
    if (PHONE.test(word)) return 'phone'
  }
  return usual
}
