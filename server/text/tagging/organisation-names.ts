import { GOVERNMENT_HEADS, MINISTRY_WORDS, NEVER_NAMES, ORGANISATION_HEADS } from '../gazetteer/words.ts'
import type { Token } from '../sentences/tokens.ts'
import { type OrganisationTag, organisationTag, type TagContext } from './tag.ts'

const TIME =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const LINKS = new Set(['of', 'for', 'on', 'against'])
/** Head words so common in other names that one more word doesn't make a body. */
const NEEDS_TWO = new Set(
  'Mission Service Services System Times Post Port Force Office Group Press Dialogue Command Initiative Programme Program Conference Energy Oil Exchange'.split(
    ' ',
  ),
)

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'capital' || token.shape === 'upper')
}

/**
 * Returns the body whose name starts at a token; null if none does. The name is a run of capitalised words with a head
 * word ("Bank", "Ministry") and its "of", "for" and "on" ("Ministry of Foreign Affairs of Uzbekistan"), or a ministry
 * or central bank in lower case after its state ("Qatar's foreign ministry").
 */
export function organisationPhrase(context: TagContext, from: number): OrganisationTag | null {
  if (context.sentence.style !== 'prose') return null
  return lowerCaseBody(context, from) ?? capitalisedBody(context, from)
}

/** Returns the state that a name, adjective or possessive at a token means, and the index after it; null if none. */
function stateAt(context: TagContext, at: number): { state: string; to: number; adjective: boolean } | null {
  const hit = context.nameAt(at)
  if (hit?.entry.kind !== 'state' || hit.entry.form === 'capital' || hit.entry.form === 'seat') return null
  const to = at + hit.length
  const possessive = /^['’]s?$/.test(context.tokens[to]?.text ?? '')
  return { state: hit.entry.state, to: possessive ? to + 1 : to, adjective: hit.entry.form === 'adjective' }
}

function lowerCaseBody(context: TagContext, from: number): OrganisationTag | null {
  const state = stateAt(context, from)
  if (!state) return null
  const { tokens } = context
  let at = state.to
  while (
    MINISTRY_WORDS.has(tokens[at]?.lower ?? '') ||
    (at > state.to && tokens[at]?.lower === 'and') ||
    tokens[at]?.lower === 'affairs'
  )
    at += 1
  if (at > state.to && tokens[at]?.lower === 'ministry') return organisationTag(context, from, at + 1, [state.state])
  const isBank =
    /^(?:central|reserve|national)$/.test(tokens[state.to]?.lower ?? '') && tokens[state.to + 1]?.lower === 'bank'
  return isBank ? organisationTag(context, from, state.to + 2, [state.state]) : null
}

function capitalisedBody(context: TagContext, from: number): OrganisationTag | null {
  const { tokens } = context
  if (!isNameWord(tokens[from]) || /^\p{Lu}\.$/u.test(tokens[from]?.text ?? '')) return null
  const opening = stateAt(context, from)
  let at = from
  let head = -1
  const states: string[] = []
  if (opening) states.push(opening.state)
  if (opening && opening.to > from) at = opening.to
  for (; at < from + 9; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (!isNameWord(token)) {
      const joins =
        at > from &&
        (token.lower === 'and' || token.text === '&') &&
        head < 0 &&
        ordinary(context, at - 1) &&
        (ordinary(context, at + 1) || context.nameAt(at + 1)?.entry.kind === 'organisation')
      if (joins) continue
      break
    }
    if (at === from && NEVER_NAMES.has(token.text) && !opensBody(context, at)) return null
    const joined = /^(?:and|&)$/.test(tokens[at - 1]?.lower ?? '')
    if (!opening && at > from && context.nameAt(at)?.entry.kind === 'organisation' && head < 0 && !joined) return null
    // A government is its state. A body that is named after it has its own name.
    if (/^(?:Government|Administration)$/.test(token.text) && head < 0) return null
    if (ORGANISATION_HEADS.has(token.text)) head = at
    else if (head >= 0) break
    else if (context.officeAt(at) && !ORGANISATION_HEADS.has(tokens[at + 1]?.text ?? '')) return null
  }
  if (head < 0) return null
  const headWord = tokens[head]?.text ?? ''
  const government = GOVERNMENT_HEADS.has(headWord)
  // "US Central Intelligence Agency": the body is known without its state.
  if (opening !== null && context.nameAt(opening.to)?.entry.kind === 'organisation') return null
  // "Georgia's Black Sea Bank": a possessive is part of the name only for a body of the state.
  const possessive = opening !== null && /['’]s?$/.test(tokens[opening.to - 1]?.text ?? '')
  if (possessive && !government) return null
  const tail = linked(context, head + 1)
  if (government) states.push(...tail.states)
  const length = tail.to - from
  if (length < 2 || (NEEDS_TWO.has(headWord) && tail.to === head + 1 && length < 3 && opening === null)) return null
  if (from === head && tail.to === head + 1) return null
  if (opening !== null && head === opening.to && !GOVERNMENT_HEADS.has(headWord) && NEEDS_TWO.has(headWord)) return null
  // "Bank President": the head word belongs to the office.
  if (context.officeAt(head) && tokens[head + 1]?.shape === 'capital') return null
  return organisationTag(context, from, tail.to, government || opening?.adjective === true ? states : [])
}

/**
 * True if a word that often starts sentences starts a body's name: "Security Council", "Peace and Security Council".
 */
function opensBody({ tokens }: TagContext, at: number): boolean {
  if (ORGANISATION_HEADS.has(tokens[at + 1]?.text ?? '')) return true
  return tokens[at + 1]?.lower === 'and' && ORGANISATION_HEADS.has(tokens[at + 3]?.text ?? '')
}

/** True for an ordinary word with a capital, which is no part of the name of a person or place. */
function ordinary(context: TagContext, at: number): boolean {
  const token = context.tokens[at]
  return token !== undefined && isNameWord(token) && context.isWord(token.lower) && context.nameAt(at) === null
}

/** Reads "of the … and …" after the head word. Returns the index after it, and the states it names. */
function linked(context: TagContext, start: number): { to: number; states: string[] } {
  const { tokens } = context
  let to = start
  const states: string[] = []
  for (let link = start; LINKS.has(tokens[link]?.lower ?? ''); link = to) {
    let at = link + 1
    if (tokens[at]?.lower === 'the') at += 1
    const first = at
    for (let guard = 0; guard < 10; guard += 1) {
      const known = context.nameAt(at)
      if (known?.entry.kind === 'state' && at === first) {
        states.push(known.entry.state)
        at += known.length
        // "the Bank of Israel": a state ends the name, but an adjective doesn't ("of American States").
        if (known.entry.form !== 'adjective') break
      } else if (known && (at === first || known.entry.kind === 'people')) at += known.length
      else if (isNameWord(tokens[at]) && !TIME.test(tokens[at]?.text ?? '') && !known && !context.officeAt(at)) at += 1
      else if (
        (tokens[at]?.lower === 'and' || tokens[at]?.text === ',') &&
        at > first &&
        ordinary(context, at + 1) &&
        ordinary(context, at - 1)
      )
        at += 1
      else break
    }
    while (tokens[at - 1]?.lower === 'and' || tokens[at - 1]?.text === ',') at -= 1
    if (at <= first) break
    to = at
  }
  return { to, states }
}
