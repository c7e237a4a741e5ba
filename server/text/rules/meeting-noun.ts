import type { Member } from '../actors/actor.ts'
import type { ParsedSentence } from '../clauses/coreference.ts'
import { type Group, membersOf } from '../clauses/groups.ts'
import { objectAfter } from '../clauses/object.ts'
import { subjectBefore } from '../clauses/subject.ts'
import { LIGHT_VERBS, MEETING_NOUNS, type NounSense } from '../gazetteer/meeting-words.ts'
import { lower, type Part, parts, phrase } from './encounter.ts'

/** A noun that means a meeting, with the groups in its phrase that may say who met. */
export interface NounPhrase {
  sentence: ParsedSentence
  at: number
  word: string
  sense: NounSense
  /** The index of the light verb whose object is the noun ("held talks"), or null. */
  light: number | null
  /** The subject of the light verb. */
  holder: Group | null
  /** The group in the possessive before the noun ("Putin's surprise meeting"). */
  owner: Group | null
  /** States and bodies joined before the noun ("U.S.-Russia talks"). */
  compound: readonly Member[]
  between: Group | null
  with: Group | null
  of: Group | null
  attended: readonly Part[]
  /** The first token of the verb phrase if no subject is known: words of status are searched from here. */
  phraseFrom: number
}

const DETERMINED = /^(?:the|a|an|his|her|their|its|of|first|joint|bilateral|in|during|at|over|through|'s|’s)$/
const HELD =
  /^(?:(?:took|takes|will take|has taken|have taken|are taking|is taking) place|(?:was|were|will be|is|are) (?:being )?held|(?:is|are|were|was) (?:under way|underway)|(?:scheduled|planned|set|due|slated|held)(?: for)?|(?:has |have )?(?:began|begun|resumed|opened|started|ended|continued|concluded)) ?/
/** Words that make a commission a meeting of its sides; other commissions are bodies. */
const JOINT = /^(?:joint|intergovernmental|inter-governmental|mixed|binational|bilateral|cooperation)$/
/** Words that never stand between a light verb and its object. */
const BARRIER = /^(?:with|in|at|to|from|between|after|before|during|that|who|,|;|on|by)$/

/** Reads the phrase around a noun for a meeting; null if the word is a verb, or a call for something. */
export function nounPhrase(sentence: ParsedSentence, at: number): NounPhrase | null {
  const word = lower(sentence, at)
  const sense = MEETING_NOUNS.get(word)
  if (sense === undefined) return null
  if (/^(?:commission|committee)$/.test(word) && !JOINT.test(lower(sentence, at - 1))) return null
  if (word.startsWith('call') && /^(?:for|to)$/.test(lower(sentence, at + 1))) return null
  const usedAsVerb =
    sentence.speech[at] === 'VERB' && sentence.style === 'prose' && word !== 'meeting' && word !== 'talks'
  if (usedAsVerb && !DETERMINED.test(lower(sentence, at - 1))) return null
  const following = at + 1 + heldLength(sentence, at + 1)
  const light = lightVerbBefore(sentence, at)
  const holder = light === null ? null : subjectBefore(sentence, light)
  return {
    sentence,
    at,
    word,
    sense,
    light,
    holder,
    owner: possessorBefore(sentence, at),
    compound: compoundBefore(sentence, at),
    between: objectAfter(sentence, following, ['between', 'among', 'involving'], false),
    with: objectAfter(sentence, following, ['with'], false),
    of: lower(sentence, at + 1) === 'of' ? objectAfter(sentence, at + 1, ['of'], false) : null,
    attended: attendedBy(sentence, at),
    phraseFrom: light === null ? Math.max(0, at - 10) : (holder?.to ?? Math.max(0, light - 6)),
  }
}

/** Returns the number of tokens of "took place" or "was held", which may come before "between A and B". */
function heldLength(sentence: ParsedSentence, at: number): number {
  const match = HELD.exec(phrase(sentence, at, at + 4))
  return match ? match[0].trim().split(' ').length : 0
}

/** Returns the index of the light verb before a noun. Only words of the noun phrase may stand between. */
function lightVerbBefore(sentence: ParsedSentence, at: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - 14); index -= 1) {
    const word = lower(sentence, index)
    const used = sentence.speech[index]
    if (LIGHT_VERBS.has(word) && (used === 'VERB' || used === 'AUX' || /^(?:held|hosts?|holds?)$/.test(word)))
      return index
    if (word === 'in' && /^(?:participat|part$|engag)/.test(lower(sentence, index - 1))) continue
    if (BARRIER.test(word) && word !== ',') return null
  }
  return null
}

function possessorBefore(sentence: ParsedSentence, at: number): Group | null {
  return (
    sentence.groups.find(
      (group) =>
        group.actors[group.actors.length - 1]?.possessive === true &&
        group.to <= at &&
        at - group.to <= 4 &&
        onlyAdjectives(sentence, group.to, at),
    ) ?? null
  )
}

function compoundBefore(sentence: ParsedSentence, at: number): Member[] {
  const group = sentence.groups.find(
    (other) =>
      other.to <= at &&
      at - other.to <= 3 &&
      other.actors.length > 1 &&
      other.actors.every(({ form }) => form === 'state' || form === 'organisation' || form === 'group') &&
      onlyAdjectives(sentence, other.to, at),
  )
  // "the envoy for the Belgrade-Pristina dialogue": an office, and no meeting.
  return group && !/^(?:for|about|of|as)$/.test(group.preposition ?? '') ? membersOf(group) : []
}

function onlyAdjectives(sentence: ParsedSentence, from: number, to: number): boolean {
  return sentence.speech.slice(from, to).every((used) => /^(?:ADJ|NOUN|NUM|PROPN|VERB)$/.test(used))
}

const BY =
  /^(?:attended|hosted|chaired|led|headed|co-chaired|co-hosted|co-presided|over|joined|opened|convened|mediated) by$/
const TOGETHER = /^(?:brought|gathered|bringing|gathering) together$/
const HOSTS = /^(?:hosted|chaired|led|headed|co-chaired|co-hosted|co-presided|over|opened|convened)/
const REACH = 30

/** Returns the participants after the noun: "attended by A and B", "presided over by A", "brought together A and B". */
function attendedBy(sentence: ParsedSentence, at: number): Part[] {
  const found: Part[] = []
  for (let index = at + 1; index < Math.min(sentence.tokens.length, at + REACH); index += 1) {
    const word = lower(sentence, index)
    if (word === '.' || word === ';') break
    const pair = `${word} ${lower(sentence, index + 1)}`
    if (!BY.test(pair) && !TOGETHER.test(pair)) continue
    const group = sentence.groups.find((other) => other.from >= index + 2 && other.from <= index + 4) ?? null
    found.push(...parts(group, HOSTS.test(pair) ? 'host' : 'participant'))
  }
  return found
}
