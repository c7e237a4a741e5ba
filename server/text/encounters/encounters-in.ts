import type { ParsedSentence } from '../coreference.ts'
import { MEETING_VERBS, type VerbFamily } from '../gazetteer/meeting-words.ts'
import { membersOf } from '../groups.ts'
import { called, calledOn } from './call.ts'
import { discussedJointly, discussedWith } from './discuss.ts'
import { type Encounter, lower, type Rule } from './encounter.ts'
import { isVerb } from './is-verb.ts'
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
} from './joint.ts'
import { kindOf } from './kind.ts'
import { metJointly, metWith, whomMet } from './meet.ts'
import { type NounPhrase, nounPhrase } from './noun-phrase.ts'
import { gaveMealFor, received, receivedBy } from './receive.ts'
import { toSee } from './see.ts'
import { separately } from './separately.ts'
import { satAcross, spokeJointly, spokeWith } from './speak.ts'
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
import { triggersOf } from './triggers.ts'

/** The rules of each family of verbs, tried in order; journeys are read by `visits.ts`. */
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

/** Everyone whom a sentence says to have met, by the first rule that fits at each word that may say so. */
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

/** Teams and players "meet" too: sentences about sport count only where someone with an office is named. */
function isSport(sentence: ParsedSentence): boolean {
  return (
    sentence.tokens.some((token) => SPORT.has(token.lower)) &&
    !sentence.groups.some((group) => membersOf(group).some((member) => member.title !== null))
  )
}
