import { type Member, tagStartingAt } from './actors.ts'
import { subjectAfter, subjectBefore } from './clause.ts'
import type { ParsedSentence } from './coreference.ts'
import { type Encounter, isVerb } from './encounters.ts'
import { MEETING_NOUNS, MEETING_VERBS } from './gazetteer/meeting-words.ts'
import { type Group, membersOf } from './groups.ts'
import { type Held, heldAt } from './places.ts'

/** A journey to a place, one per state visited. */
export interface Visit extends Encounter {
  held: Held
  /** Whether the visit stands behind "after" or "before": it was on another day than what the sentence tells. */
  otherDay: boolean
}

const TO_VERBS = /^(?:travel|flew|fly|flies|flying|head|go$|goes|went|return)/
const lower = (sentence: ParsedSentence, at: number) => sentence.tokens[at]?.lower ?? ''

/** Every visit a sentence tells of: "A visited B", "A arrived in B", "A's trip to B", "paid a visit to B". */
export function visitsIn(text: string, sentence: ParsedSentence): Visit[] {
  const visits: Visit[] = []
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const word = lower(sentence, at)
    const family = MEETING_VERBS.get(word)
    if ((family === 'visit' || family === 'travel') && isVerb(sentence, at))
      visits.push(...byVerb(text, sentence, at, family))
    else if (MEETING_NOUNS.get(word)?.kind === 'visit') visits.push(...byNoun(text, sentence, at))
  }
  return visits
}

function byVerb(text: string, sentence: ParsedSentence, at: number, family: 'visit' | 'travel'): Visit[] {
  const word = lower(sentence, at)
  if (
    word === 'visiting' &&
    !/^(?:is|are|was|were|been|be|while|after|before|currently|by)$/.test(lower(sentence, at - 1))
  )
    return []
  const start = family === 'visit' ? at + 1 : destination(sentence, at, word)
  if (start === null) return []
  const places = placesFrom(text, sentence, start)
  const subject = subjectBefore(sentence, at)
  if (!subject || places.length === 0) return []
  return places.map((held) =>
    visit(at, family === 'visit' ? 'visited' : 'travelled', subject, membersOf(subject), held, true, subject.to),
  )
}

/** Index of the first word of where a journey leads, or null where the verb has no such phrase. */
function destination(sentence: ParsedSentence, at: number, word: string): number | null {
  for (let index = at + 1; index <= at + 5; index += 1) {
    const next = lower(sentence, index)
    const arrives = /^(?:arriv|land)/.test(word) && (next === 'in' || next === 'at')
    const goes = TO_VERBS.test(word) && next === 'to'
    const leaves = /^(?:left|leave)/.test(word) && next === 'for'
    if (arrives) return behindAirport(sentence, index + 1)
    if (goes || leaves) return index + 1
    if (
      sentence.speech[index] !== 'ADV' &&
      !/^(?:on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|home|back|late|early)$/.test(next)
    )
      return null
  }
  return null
}

/** "at the Jorge Chavez International Airport in Lima": the place stands behind the airport. */
function behindAirport(sentence: ParsedSentence, from: number): number {
  for (let index = from; index < from + 8; index += 1) {
    if (!/^(?:airport|station|airbase|base|palace|port)$/.test(lower(sentence, index))) continue
    return lower(sentence, index + 1) === 'in' || lower(sentence, index + 1) === 'of' ? index + 2 : from
  }
  return from
}

/** The places named from a token on, in a list; one per state. */
function placesFrom(text: string, sentence: ParsedSentence, from: number): Held[] {
  const found: Held[] = []
  let at = from
  for (let guard = 0; guard < 24; guard += 1) {
    const tag = tagStartingAt(sentence, at)
    if (tag && (tag.kind === 'state' || tag.kind === 'place')) {
      if (
        tag.kind === 'state' &&
        tag.form === 'adjective' &&
        /^(?:capital|city|town|port|resort|border|island)$/.test(lower(sentence, tag.to))
      ) {
        // "the Argentine capital", "the Belarusian capital of Minsk".
        found.push({ place: null, state: tag.state, from: tag.from })
        at = tag.to + 1
        continue
      }
      const held = heldAt(text, sentence, tag)
      if (!held || /^['’]s?$/.test(sentence.tokens[tag.to]?.text ?? '')) break
      found.push(held)
      at = tag.to
      if (lower(sentence, at) === '(') at += 3
      continue
    }
    const word = lower(sentence, at)
    const leads =
      found.length === 0
        ? /^(?:the|a|city|town|capital|island|of|border|port|southern|northern|eastern|western|central|neighbouring|neighboring|nearby|resort|both|russian|chinese|turkish)$/.test(
            word,
          )
        : /^(?:and|,|then|on|to|the|both|of)$/.test(word)
    if (!leads) break
    // A comma goes on only to another place.
    const next = tagStartingAt(sentence, at + 1)
    if (word === ',' && next?.kind !== 'state' && next?.kind !== 'place') break
    at += 1
  }
  return onePerState(found)
}

/** "Durres, Albania" is one place; "Seoul and Tokyo" are two. */
function onePerState(places: Held[]): Held[] {
  const byState = new Map<string, Held>()
  for (const held of places) {
    const key = held.state ?? held.place ?? ''
    if (!byState.has(key)) byState.set(key, held)
  }
  return [...byState.values()]
}

function byNoun(text: string, sentence: ParsedSentence, at: number): Visit[] {
  const to = [1, 2, 3, 4]
    .map((offset) => at + offset)
    .find(
      (index) =>
        lower(sentence, index) === 'to' ||
        (/^(?:tour|visits?|trip)/.test(lower(sentence, at)) &&
          index === at + 1 &&
          /^(?:of|around)$/.test(lower(sentence, index))),
    )
  const by =
    lower(sentence, at + 1) === 'by'
      ? sentence.groups.find((group) => group.from > at && group.from <= at + 4)
      : undefined
  const start = by ? (lower(sentence, by.to) === 'to' ? by.to : undefined) : to
  if (start === undefined) return []
  const places = placesFrom(text, sentence, start + 1)
  if (places.length === 0) return []
  const owner = sentence.groups.find(
    (group) => group.actors[group.actors.length - 1]?.possessive === true && group.to <= at && at - group.to <= 4,
  )
  const subject =
    by ?? owner ?? guestBefore(sentence, at) ?? subjectBefore(sentence, at) ?? subjectAfter(sentence, start)
  if (!subject) return []
  const before = [1, 2, 3, 4, 5].map((back) => lower(sentence, at - back))
  const otherDay = before.some((word) => /^(?:after|before|following)$/.test(word))
  return places.map((held) => ({
    ...visit(
      at,
      'visit-noun',
      subject,
      membersOf(subject),
      held,
      false,
      owner || by ? Math.max(0, at - 8) : subject.to <= at ? subject.to : Math.max(0, at - 8),
    ),
    otherDay,
  }))
}

/** "A received B on an official visit to …", "hosted B at the start of his visit": the visitor is the guest. */
function guestBefore(sentence: ParsedSentence, at: number): Group | null {
  for (let index = at - 1; index >= Math.max(0, at - 30); index -= 1) {
    if (MEETING_VERBS.get(lower(sentence, index)) !== 'receive' || !isVerb(sentence, index)) continue
    const guest = sentence.groups.find((group) => group.from > index && group.to <= at && group.from <= index + 3)
    if (guest && membersOf(guest).length > 0 && guest.preposition === null) return guest
  }
  return null
}

function visit(
  at: number,
  rule: string,
  subject: Group,
  members: Member[],
  held: Held,
  verb: boolean,
  phraseFrom: number,
): Visit {
  const distinct = [
    ...new Map(
      members.filter((member) => member.entity.type !== 'media').map((member) => [member.entity.key, member]),
    ).values(),
  ]
  // The visitor's own country is no visit ("Turkey's president arrived in Istanbul").
  const abroad = distinct.filter(
    (member) => member.representing?.key !== held.state && member.entity.key !== held.state,
  )
  return {
    rule: subject.actors.some((actor) => actor.form === 'pronoun') ? `${rule}-pronoun` : rule,
    trigger: at,
    kind: 'visit',
    mode: 'in-person',
    isVerb: verb,
    phraseFrom: Math.min(phraseFrom, at),
    members: abroad.map((member) => ({ member, role: 'visitor' as const })),
    held,
    otherDay: false,
  }
}
