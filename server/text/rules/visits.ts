import type { Member } from '../actors/actor.ts'
import type { ParsedSentence } from '../clauses/coreference.ts'
import { type Group, membersOf } from '../clauses/groups.ts'
import { subjectAfter, subjectBefore } from '../clauses/subject.ts'
import { MEETING_NOUNS, MEETING_VERBS } from '../gazetteer/meeting-words.ts'
import type { Held } from '../meetings/place.ts'
import { tagStartingAt } from '../tagging/tag.ts'
import { type Encounter, isPossessive, lower } from './encounter.ts'
import { placesVisited } from './places-visited.ts'
import { isVerb, triggersOf } from './trigger-words.ts'

/** Returns the visits that a sentence reports, by verb ("visited", "arrived in") or noun ("a trip to"). */
export function visitsIn(text: string, sentence: ParsedSentence): Visit[] {
  return triggersOf(sentence).flatMap((at) => {
    const word = lower(sentence, at)
    const family = MEETING_VERBS.get(word)
    if ((family === 'visit' || family === 'travel') && isVerb(sentence, at))
      return visitsByVerb(text, sentence, at, family)
    return MEETING_NOUNS.get(word)?.kind === 'visit' ? visitsByNoun(text, sentence, at) : []
  })
}

/** A journey to a place. A journey to several states is several visits. */
export interface Visit extends Encounter {
  held: Held
  /** True if "after" or "before" comes before the visit: it was on another day than the rest of the sentence. */
  otherDay: boolean
}

interface Journey {
  rule: string
  trigger: number
  travellers: Group
  held: Held
  isVerb: boolean
  phraseFrom: number
  otherDay?: boolean
}

/** Returns a visit without the travellers whose own country it is ("Turkey's president arrived in Istanbul"). */
function visit({ rule, trigger, travellers, held, isVerb, phraseFrom, otherDay = false }: Journey): Visit {
  const abroad = distinct(membersOf(travellers)).filter(
    (member) => member.representing?.key !== held.state && member.entity.key !== held.state,
  )
  return {
    rule: travellers.actors.some((actor) => actor.form === 'pronoun') ? `${rule}-pronoun` : rule,
    trigger,
    kind: 'visit',
    mode: 'in-person',
    isVerb,
    phraseFrom: Math.min(phraseFrom, trigger),
    parts: abroad.map((member) => ({ member, role: 'visitor' as const })),
    held,
    otherDay,
  }
}

function distinct(members: readonly Member[]): Member[] {
  const travels = members.filter((member) => member.entity.type !== 'media')
  return [...new Map(travels.map((member) => [member.entity.key, member])).values()]
}

const TO_VERBS = /^(?:travel|flew|fly|flies|flying|head|go$|goes|went|return)/
const BEFORE_VISITING = /^(?:is|are|was|were|been|be|while|after|before|currently|by)$/
const DAY = /^(?:on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|home|back|late|early|here)$/

/** Reads "A visited B", "A arrived in B", "A flew to B", "A left for B". */
function visitsByVerb(text: string, sentence: ParsedSentence, at: number, family: 'visit' | 'travel'): Visit[] {
  const word = lower(sentence, at)
  if (word === 'visiting' && !BEFORE_VISITING.test(lower(sentence, at - 1))) return []
  const start = family === 'visit' ? at + 1 : destinationOfVerb(sentence, at, word)
  const places = start === null ? [] : placesVisited(text, sentence, start)
  const travellers = subjectBefore(sentence, at)
  if (!travellers) return []
  const rule = family === 'visit' ? 'visited' : 'travelled'
  return places.map((held) => visit({ rule, trigger: at, travellers, held, isVerb: true, phraseFrom: travellers.to }))
}

/** Returns the index where the destination of a verb of travel starts; null if it names none. */
function destinationOfVerb(sentence: ParsedSentence, at: number, word: string): number | null {
  for (let index = at + 1; index <= at + 5; index += 1) {
    const next = lower(sentence, index)
    const arrives = /^(?:arriv|land)/.test(word) && (next === 'in' || next === 'at')
    const goes = TO_VERBS.test(word) && (next === 'to' || next === 'into')
    const leaves = /^(?:left|leave)/.test(word) && next === 'for'
    if (arrives) return afterAirport(sentence, index + 1)
    if (goes || leaves) return index + 1
    const origin = /^(?:left|leave)/.test(word) && tagStartingAt(sentence, index) !== undefined
    if (sentence.speech[index] !== 'ADV' && !DAY.test(next) && !origin) return null
  }
  return null
}

/** Returns the index of the place after an airport: "at the Jorge Chavez International Airport in Lima". */
function afterAirport(sentence: ParsedSentence, from: number): number {
  for (let index = from; index < from + 8; index += 1) {
    if (!/^(?:airport|station|airbase|base|palace|port)$/.test(lower(sentence, index))) continue
    return /^(?:in|of)$/.test(lower(sentence, index + 1)) ? index + 2 : from
  }
  return from
}

const REACH = 8

/** Reads "A's trip to B", "a visit by A to B", "A paid a visit to B", "A, on a tour of B", "after a visit to B, A". */
function visitsByNoun(text: string, sentence: ParsedSentence, at: number): Visit[] {
  const by =
    lower(sentence, at + 1) === 'by'
      ? sentence.groups.find((group) => group.from > at && group.from <= at + 4)
      : undefined
  const start = by ? afterVisitor(sentence, by) : destinationOfNoun(sentence, at)
  const places = start === null ? [] : placesVisited(text, sentence, start)
  if (places.length === 0 || start === null) return []
  const owner = sentence.groups.find((group) => isPossessive(group) && group.to <= at && at - group.to <= 4)
  const named = by ?? owner
  const travellers =
    named ?? guestBefore(sentence, at) ?? subjectBefore(sentence, at) ?? subjectAfter(sentence, start - 1)
  if (!travellers) return []
  const phraseFrom = named || travellers.to > at ? Math.max(0, at - REACH) : travellers.to
  const otherDay = [1, 2, 3, 4, 5].some((back) => /^(?:after|before|following)$/.test(lower(sentence, at - back)))
  return places.map((held) =>
    visit({ rule: 'visit-noun', trigger: at, travellers, held, isVerb: false, phraseFrom, otherDay }),
  )
}

/** Returns the index after the "to" that follows the visitor in "a visit by A to B"; null if there is none. */
function afterVisitor(sentence: ParsedSentence, visitor: Group): number | null {
  const at = lower(sentence, visitor.to) === ',' ? visitor.to + 1 : visitor.to
  return lower(sentence, at) === 'to' ? at + 1 : null
}

function destinationOfNoun(sentence: ParsedSentence, at: number): number | null {
  if (/^(?:of|around)$/.test(lower(sentence, at + 1)) && /^(?:tour|visits?|trip)/.test(lower(sentence, at)))
    return at + 2
  const to = [1, 2, 3, 4].find((ahead) => lower(sentence, at + ahead) === 'to')
  return to === undefined ? null : at + to + 1
}

/** Returns the guest as the visitor: "A received B on an official visit to …", "hosted B at the start of his visit". */
function guestBefore(sentence: ParsedSentence, at: number): Group | null {
  for (let index = at - 1; index >= Math.max(0, at - 30); index -= 1) {
    if (MEETING_VERBS.get(lower(sentence, index)) !== 'receive' || !isVerb(sentence, index)) continue
    const guest = sentence.groups.find((group) => group.from > index && group.to <= at && group.from <= index + 3)
    if (guest && membersOf(guest).length > 0 && guest.preposition === null) return guest
  }
  return null
}
