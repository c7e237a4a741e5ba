import { GOVERNMENT_HEADS, MINISTRY_WORDS, NEVER_NAMES, ORGANISATION_HEADS } from '../gazetteer/words.ts'
import type { Token } from '../sentences/tokens.ts'
import { type OrganisationTag, organisationTag, type TagContext } from './tag.ts'

const TIME =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const LINKS = new Set(['of', 'for', 'on', 'against'])
/** Heads too common in other names to make a body of one word before them. */
const NEEDS_TWO = new Set(
  'Mission Service Services System Times Post Port Force Office Group Press Dialogue Command Initiative Programme Program Conference Energy Oil Exchange'.split(
    ' ',
  ),
)

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'capital' || token.shape === 'upper')
}

/**
 * The body whose name starts at a token: a run of capitalised words that holds a telling word ("Bank", "Ministry"), with
 * what "of", "for" and "on" add ("Ministry of Foreign Affairs of Uzbekistan"), or a ministry or a central bank in lower
 * case after its state ("Qatar's foreign ministry"). Null where none starts here.
 */
export function organisationPhrase(context: TagContext, from: number): OrganisationTag | null {
  if (context.sentence.style !== 'prose') return null
  return lowerCaseBody(context, from) ?? capitalisedBody(context, from)
}

/** The state named at a token by adjective or possessive, and the index after it; null where there is none. */
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
    // A government is its state; whatever body is named behind it has a name of its own.
    if (/^(?:Government|Administration)$/.test(token.text) && head < 0) return null
    if (ORGANISATION_HEADS.has(token.text)) head = at
    else if (head >= 0) break
    else if (context.officeAt(at) && !ORGANISATION_HEADS.has(tokens[at + 1]?.text ?? '')) return null
  }
  if (head < 0) return null
  const headWord = tokens[head]?.text ?? ''
  const government = GOVERNMENT_HEADS.has(headWord)
  // "Georgia's Black Sea Bank": a possessive belongs to the name of a body of the state only.
  // "US Central Intelligence Agency": a state before a body that is known without it.
  if (opening !== null && context.nameAt(opening.to)?.entry.kind === 'organisation') return null
  const possessive = opening !== null && /['’]s?$/.test(tokens[opening.to - 1]?.text ?? '')
  if (possessive && !government) return null
  const tail = linked(context, head + 1)
  if (government) states.push(...tail.states)
  const length = tail.to - from
  if (length < 2 || (NEEDS_TWO.has(headWord) && tail.to === head + 1 && length < 3 && opening === null)) return null
  if (from === head && tail.to === head + 1) return null
  if (opening !== null && head === opening.to && !GOVERNMENT_HEADS.has(headWord) && NEEDS_TWO.has(headWord)) return null
  // "Bank President": the word belongs to the office that follows.
  if (context.officeAt(head) && tokens[head + 1]?.shape === 'capital') return null
  return organisationTag(context, from, tail.to, government || opening?.adjective === true ? states : [])
}

/** "Security Council", "Peace and Security Council": words that open sentences open these names too. */
function opensBody({ tokens }: TagContext, at: number): boolean {
  if (ORGANISATION_HEADS.has(tokens[at + 1]?.text ?? '')) return true
  return tokens[at + 1]?.lower === 'and' && ORGANISATION_HEADS.has(tokens[at + 3]?.text ?? '')
}

/** An ordinary capitalised word, which names of people and places are not made of. */
function ordinary(context: TagContext, at: number): boolean {
  const token = context.tokens[at]
  return token !== undefined && isNameWord(token) && context.isWord(token.lower) && context.nameAt(at) === null
}

/** What "of the … and …" adds behind the telling word: the index after it, and the states it names. */
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
        // "the Bank of Israel", "Embassy of the Republic of Korea": the state ends the name, save adjectives ("of American States").
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
