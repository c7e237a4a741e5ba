import type { ParsedSentence } from '../clauses/coreference.ts'
import { membersOf } from '../clauses/groups.ts'
import { MEETING_VERBS, type VerbFamily } from '../gazetteer/meeting-words.ts'
import type { MeetingKind } from '../reading.ts'
import {
  actedJointly,
  actedWith,
  broughtTogether,
  cameFaceToFace,
  embraced,
  gathered,
  joined,
  shookHands,
  signedBy,
} from './act-together.ts'
import { type Encounter, lower, phrase, type Rule } from './encounter.ts'
import { metJointly, metWith, toSee, whomMet } from './meet.ts'
import { type NounPhrase, nounPhrase } from './meeting-noun.ts'
import { gaveMealFor, received, receivedBy } from './receive.ts'
import { called, calledOn, discussedJointly, discussedWith, satAcross, spokeJointly, spokeWith } from './speak.ts'
import { between, compound, ofAll } from './talks-between.ts'
import { attended, heldByBody, heldJointly, jointlyAt, jointlyFor, ledByBoth } from './talks-held.ts'
import {
  addressedIn,
  afterTalksWith,
  courtesyCall,
  heldTalksWith,
  hisMeetingWith,
  ownMeetingWith,
} from './talks-with.ts'
import { isVerb, triggersOf } from './trigger-words.ts'

/** The rules for each family of verbs, in the order in which they are tried. `visits.ts` reads journeys. */
const VERB_RULES: Readonly<Record<VerbFamily, readonly Rule[]>> = {
  meet: [cameFaceToFace, metWith, whomMet, metJointly],
  see: [toSee],
  receive: [receivedBy, received],
  speak: [cameFaceToFace, satAcross, spokeWith, spokeJointly],
  phone: [calledOn, called],
  discuss: [discussedWith, discussedJointly],
  joint: [shookHands, embraced, signedBy, actedWith, joined, gathered, actedJointly],
  gather: [cameFaceToFace, broughtTogether, gaveMealFor],
  visit: [],
  travel: [],
}
const NOUN_RULES: readonly ((noun: NounPhrase) => Encounter | null)[] = [
  courtesyCall,
  between,
  compound,
  ownMeetingWith,
  heldTalksWith,
  afterTalksWith,
  hisMeetingWith,
  ofAll,
  heldJointly,
  heldByBody,
  jointlyAt,
  attended,
  ledByBoth,
  jointlyFor,
  addressedIn,
]
const SPORT = new Set(
  'final finals semi-final semi-finals quarter-final quarter-finals tournament match coach coaches goal goals striker midfielder playoff play-offs championship league stadium rugby cricket football tennis fans'.split(
    ' ',
  ),
)

/** Returns the encounters of a sentence: at each trigger word, the first rule that fits decides. */
export function encountersIn(sentence: ParsedSentence): Encounter[] {
  if (isSport(sentence)) return []
  return triggersOf(sentence)
    .flatMap((at) => encounterAt(sentence, at) ?? [])
    .filter(({ parts }) => parts.length > 0)
    .map((encounter) => ({ ...encounter, kind: kindOf(sentence, encounter) }))
    .flatMap((encounter) => separately(sentence, encounter))
}

function encounterAt(sentence: ParsedSentence, at: number): Encounter | null {
  const family = MEETING_VERBS.get(lower(sentence, at))
  if (family !== undefined && isVerb(sentence, at)) return firstOf(VERB_RULES[family], (rule) => rule(sentence, at))
  const noun = nounPhrase(sentence, at)
  if (!noun) return null
  return noun.sense.kind === 'visit' ? courtesyCall(noun) : firstOf(NOUN_RULES, (rule) => rule(noun))
}

function firstOf<R>(rules: readonly R[], apply: (rule: R) => Encounter | null): Encounter | null {
  for (const rule of rules) {
    const found = apply(rule)
    if (found) return found
  }
  return null
}

/** True for a sentence about sport, where teams and players "meet", unless it names somebody with an office. */
function isSport(sentence: ParsedSentence): boolean {
  return (
    sentence.tokens.some((token) => SPORT.has(token.lower)) &&
    !sentence.groups.some((group) => membersOf(group).some((member) => member.title !== null))
  )
}

/**
 * Words before a noun for a meeting of ministers: "ministerial meeting", "the foreign ministers' meeting", "2+2 talks".
 */
const OF_MINISTERS = /\bministerials?\b|\bministers['’]?(?: 's)? (?:[a-z-]+ )?[a-z-]+$|\b(?:2\+2|two-plus-two)\b/
const OF_MINISTERS_AFTER = /^(?:of|between|among) (?:the )?(?:[a-z]+ ){0,2}ministers\b/
const MINISTER =
  /\b(?:minister|ministers|secretary of state|foreign secretary|secretary of defen[cs]e|treasury secretary)\b/i
/** The fewest sides of a meeting of ministers; ministers of fewer sides hold talks. */
const MANY_SIDES = 3

/**
 * Returns the kind of a meeting, by the words next to its trigger and the offices of its people; else the rule's kind.
 */
function kindOf(sentence: ParsedSentence, { trigger, kind, isVerb, parts }: Encounter): MeetingKind {
  if (kind !== 'talks' && kind !== 'conference') return kind
  if (!isVerb) {
    const before = phrase(sentence, trigger - 3, trigger + 1)
    if (/(?:^| )(?:mini-)?summit [a-z]+$/.test(before) || /^summit/.test(lower(sentence, trigger + 1))) return 'summit'
    if (OF_MINISTERS.test(before) || OF_MINISTERS_AFTER.test(phrase(sentence, trigger + 1, trigger + 7)))
      return 'ministerial'
  }
  const sides = new Set(parts.map(({ member }) => (member.representing ?? member.entity).key))
  const ministers = parts.every(({ member }) => member.title !== null && MINISTER.test(member.title))
  return ministers && sides.size >= MANY_SIDES ? 'ministerial' : kind
}

const APART = /^(?:separate|separately|individually)$/

/**
 * Splits "held separate meetings with A and B" and "A and B were received by C and D, respectively" into two meetings.
 */
function separately(sentence: ParsedSentence, encounter: Encounter): Encounter[] {
  const { trigger } = encounter
  const near = sentence.tokens.slice(Math.max(0, trigger - 5), trigger + 4).some((token) => APART.test(token.lower))
  const left = encounter.parts.filter(({ member }) => member.to <= trigger)
  const right = encounter.parts.filter(({ member }) => member.from > trigger)
  if (near && right.length > 1) return right.map((part) => ({ ...encounter, parts: [...left, part] }))
  const respectively =
    sentence.tokens.some((token) => token.lower === 'respectively') && left.length === right.length && left.length > 1
  return respectively
    ? left.flatMap((part, index) => (right[index] ? [{ ...encounter, parts: [part, right[index]] }] : []))
    : [encounter]
}
