import { DETERMINERS } from '../gazetteer/words.ts'
import type { Entity } from '../reading.ts'
import type { PersonTag } from '../tagging/tag.ts'
import {
  type Actor,
  emptyPhrase,
  entityOf,
  hasEnded,
  isPlural,
  isPossessive,
  lower,
  type Member,
  type Phrase,
  tagAt,
  type Words,
} from './actor.ts'
import { bodyList } from './body-list.ts'
import { modifiers } from './modifiers.ts'
import { officePhrase } from './office-phrase.ts'

/**
 * Reads a person with office and state: "Turkish Foreign Minister Hakan X". Null if the document knows no such person.
 */
export function person(words: Words, from: number, tag: PersonTag, phrase: Phrase): Actor | null {
  const entity = entityOf(words, tag)
  if (!entity) return null
  const following = afterName(words, tag.to)
  const title = phrase.offices.map((office) => office.title).join(' ')
  const first: Member = {
    entity,
    title: title || following.title,
    representing: phrase.bodies[0]?.entity ?? following.representing,
    from: tag.from,
    to: tag.to,
  }
  const second = isPlural(phrase) ? secondOf(words, following.to, first, phrase) : null
  const end = second?.to ?? following.to
  const possessive = isPossessive(words, end)
  return {
    from,
    to: possessive ? end + 1 : end,
    form: 'person',
    members: second ? [first, second] : [first],
    unresolved: null,
    possessive,
    plural: second !== null,
  }
}

/** Returns the second person of "Thai and Malaysian leaders A and B", who speaks for the second state. */
function secondOf(words: Words, at: number, first: Member, phrase: Phrase): Member | null {
  const tag = lower(words, at) === 'and' ? tagAt(words, at + 1) : undefined
  const entity = tag?.kind === 'person' ? entityOf(words, tag) : null
  if (!tag || !entity) return null
  return { entity, title: first.title, representing: phrase.bodies[1]?.entity ?? null, from: tag.from, to: tag.to }
}

/** The part of a phrase that follows a person's name, up to `to`. */
interface AfterName {
  title: string | null
  representing: Entity | null
  to: number
}

const ENDS_APPOSITION = new Set([',', '.', ')', ';', '–', '—', '"', '”', 'and', 'who'])

/** Reads the words after a name: "X (centre)", "X of Moldova", "X, the Turkish foreign minister,". */
function afterName(words: Words, from: number): AfterName {
  const body = ofBody(words, afterBrackets(words, from))
  const described = apposition(words, body.to)
  return described === null ? body : { ...described, representing: body.representing ?? described.representing }
}

function afterBrackets(words: Words, at: number): number {
  if (lower(words, at) !== '(') return at
  const close = [1, 2, 3, 4, 5].find((offset) => lower(words, at + offset) === ')')
  return close === undefined ? at : at + close + 1
}

/** Reads whom a person speaks for: "X of Moldova", "X from Hezbollah". */
function ofBody(words: Words, at: number): AfterName {
  const none = { title: null, representing: null, to: at }
  if (lower(words, at) !== 'of' && lower(words, at) !== 'from') return none
  const { bodies, to } = bodyList(words, at + 1)
  const [body] = bodies
  return body && bodies.length === 1 ? { ...none, representing: body.entity, to } : none
}

/**
 * Reads an office after a comma: ", the Turkish foreign minister,". It must end in a mark, "and", "who" or the
 * sentence.
 */
function apposition(words: Words, from: number): AfterName | null {
  if (lower(words, from) !== ',') return null
  let at = from + 1
  while (DETERMINERS.has(lower(words, at))) at += 1
  let phrase = officePhrase(words, modifiers(words, emptyPhrase(at)))
  // "Deputy Prime Minister and Foreign Minister of the Kingdom"
  while (lower(words, phrase.to) === 'and' && tagAt(words, phrase.to + 1)?.kind === 'office')
    phrase = officePhrase(words, { ...phrase, to: phrase.to + 1 })
  const [office] = phrase.offices
  if (!office || office.plural || tagAt(words, phrase.to)?.kind === 'person') return null
  if (!ENDS_APPOSITION.has(lower(words, phrase.to)) && !hasEnded(words, phrase.to)) return null
  return { title: office.title, representing: phrase.bodies[0]?.entity ?? null, to: phrase.to }
}

const OPENS_NAMES = new Set([',', '–', '—', '--', '-', ':'])
const ENDS_NAMES = new Set([',', '.', ')', 'and', ';', '–', '—'])
const MAX_NAMES = 8

/** Reads names after an office: "the Turkish foreign minister, Hakan X,", "the leaders of A and B – X and Y –". */
export function namesBehindComma(words: Words, from: number, phrase: Phrase): Actor | null {
  if (phrase.offices.length === 0 && !phrase.group) return null
  if (!OPENS_NAMES.has(lower(words, phrase.to))) return null
  const plural = phrase.group || isPlural(phrase)
  const members = namesIn(words, phrase, plural)
  const last = members[members.length - 1]
  if (!last || (plural && phrase.bodies.length > 1 && members.length !== phrase.bodies.length)) return null
  const closing = lower(words, last.to)
  if (!plural && !ENDS_NAMES.has(closing) && !hasEnded(words, last.to)) return null
  const to = /^(?:,|–|—|--)$/.test(closing) && (plural || closing !== ',') ? last.to + 1 : last.to
  return { from, to, form: 'person', members, unresolved: null, possessive: false, plural: members.length > 1 }
}

/** Returns the people of a list. Each speaks for the body at the same place in the list of bodies. */
function namesIn(words: Words, phrase: Phrase, plural: boolean): Member[] {
  const members: Member[] = []
  let at = phrase.to + 1
  for (let guard = 0; guard < MAX_NAMES; guard += 1) {
    at = afterTitles(words, at)
    const tag = tagAt(words, at)
    const entity = tag?.kind === 'person' ? entityOf(words, tag) : null
    if (!tag || !entity) break
    const body = phrase.bodies[plural ? members.length : 0]
    const title = phrase.offices[0]?.title ?? null
    members.push({ entity, title, representing: body?.entity ?? null, from: tag.from, to: tag.to })
    at = tag.to
    if (!plural) break
    if (lower(words, at) === ',' && lower(words, at + 1) === 'and') at += 2
    else if (lower(words, at) === ',' || lower(words, at) === 'and') at += 1
    else break
  }
  return members
}

/** Returns the index after "Dr." and "Captain" before a name. */
function afterTitles(words: Words, from: number): number {
  let at = from
  for (let tag = tagAt(words, at); tag; tag = tagAt(words, at)) {
    const titles = tag.kind === 'honorific' || (tag.kind === 'office' && tagAt(words, tag.to)?.kind === 'person')
    if (!titles) break
    at = tag.to
  }
  return at
}
