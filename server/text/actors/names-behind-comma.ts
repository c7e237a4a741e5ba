import type { Actor, Member } from './actor.ts'
import { isPlural, type Phrase } from './phrase.ts'
import { entityOf, hasEnded, lower, tagAt, type Words } from './words.ts'

const OPENS = new Set([',', '–', '—', '--', '-', ':'])
const CLOSES = new Set([',', '.', ')', 'and', ';', '–', '—'])
const MAX_NAMES = 8

/** "the Turkish foreign minister, Hakan X,", "the leaders of A and B – X and Y –"; null where no names follow. */
export function namesBehindComma(words: Words, from: number, phrase: Phrase): Actor | null {
  if (phrase.offices.length === 0 && !phrase.group) return null
  if (!OPENS.has(lower(words, phrase.to))) return null
  const plural = phrase.group || isPlural(phrase)
  const members = namesIn(words, phrase, plural)
  const last = members[members.length - 1]
  if (!last || (plural && phrase.bodies.length > 1 && members.length !== phrase.bodies.length)) return null
  const closing = lower(words, last.to)
  if (!plural && !CLOSES.has(closing) && !hasEnded(words, last.to)) return null
  const to = /^(?:,|–|—|--)$/.test(closing) && (plural || closing !== ',') ? last.to + 1 : last.to
  return { from, to, form: 'person', members, unresolved: null, possessive: false, plural: members.length > 1 }
}

/** The names of a list; each speaks for the body that stands at the same place in the list of bodies. */
function namesIn(words: Words, phrase: Phrase, plural: boolean): Member[] {
  const members: Member[] = []
  let at = phrase.to + 1
  for (let guard = 0; guard < MAX_NAMES; guard += 1) {
    at = behindTitles(words, at)
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

/** Index behind "Dr." and "Captain" before a name. */
function behindTitles(words: Words, from: number): number {
  let at = from
  for (let tag = tagAt(words, at); tag; tag = tagAt(words, at)) {
    const titles = tag.kind === 'honorific' || (tag.kind === 'office' && tagAt(words, tag.to)?.kind === 'person')
    if (!titles) break
    at = tag.to
  }
  return at
}
