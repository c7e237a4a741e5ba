import { SAYING } from '../gazetteer/words.ts'
import { isVerbTag } from '../sentences/part-of-speech.ts'
import type { ParsedSentence } from './coreference.ts'
import { type Group, PREPOSITIONS } from './groups.ts'

const SUBORDINATORS = new Set('that but while because if although though as unless whether so'.split(' '))
const SAYING_LEFT = /^(?:said|says|told|wrote|added|tweeted|announced|reported)$/

const OPENS_ASIDE = new Set(
  'who whose which where accompanied citing according including led joined flanked followed whom when after before'.split(
    ' ',
  ),
)

/** First words of posts that don't name their writer ("Good to meet B"). */
const POSTS =
  /^(?:had|met|spoke|held|good|great|pleased|hono(?:u)?red|delighted|glad|happy|welcomed|hosted|wonderful|excellent|productive|fruitful|discussed|received|nice|proud|just)$/

/** True if a group is part of a relative clause or aside that ends before `at`. */
function inClosedAside(sentence: ParsedSentence, group: Group, at: number): boolean {
  const { tokens } = sentence
  let open = false
  for (let index = group.from - 1; index >= Math.max(0, group.from - 25); index -= 1) {
    const word = tokens[index]?.lower ?? ''
    if (word === ',' || word === '–' || word === '—') {
      const opener = tokens[index + 1]?.lower ?? ''
      open = OPENS_ASIDE.has(opener) || isParticiple(sentence, index + 1)
      break
    }
  }
  if (!open) return false
  const between = tokens.slice(group.to, at)
  return between.some((token) => token.text === ',' || token.text === '–' || token.text === '—')
}

function isParticiple(sentence: ParsedSentence, at: number): boolean {
  return sentence.speech[at] === 'VERB' && /(?:ing|ed)$/.test(sentence.tokens[at]?.lower ?? '')
}

/** True if a group is the object of the verb before it ("visited Japan and met …"). */
function isObject(sentence: ParsedSentence, group: Group): boolean {
  const before = sentence.tokens[group.from - 1]
  if (!before || !isVerbTag(sentence.speech[group.from - 1])) return false
  return !SAYING_LEFT.test(before.lower) && sentence.speech[group.from - 1] === 'VERB' && before.lower !== 'when'
}

/**
 * Returns the subject of a verb: the nearest group to its left that no preposition governs, that is no object of
 * another verb, and that is in no closed aside. Null if there is none.
 */
export function subjectBefore(sentence: ParsedSentence, at: number): Group | null {
  const left = sentence.groups.filter((group) => group.to <= at)
  const limit = barrierBefore(sentence, at)
  for (const group of left.reverse()) {
    if (group.from < limit) break
    const possessive = group.actors[group.actors.length - 1]?.possessive ?? false
    if (possessive || isEmpty(group)) continue
    if (group.preposition !== null && PREPOSITIONS.has(group.preposition)) continue
    if (isObject(sentence, group) || inClosedAside(sentence, group, at)) continue
    return group
  }
  return left.length === 0 ? impliedSpeaker(sentence, at) : null
}

/** Returns the writer as the subject of a post without one: "Good to meet B in Lima," A wrote. */
function impliedSpeaker(sentence: ParsedSentence, at: number): Group | null {
  const opens = sentence.tokens.findIndex((token) => /^["“‘']$/.test(token.text))
  const first = sentence.tokens[opens + 1]
  if (opens < 0 || opens > 1 || at - opens > 8 || !first || !POSTS.test(first.lower)) return null
  const closes = sentence.tokens.findIndex((token, index) => index > at && /^["”’']$/.test(token.text))
  if (closes < 0) return null
  return (
    sentence.groups.find((group) => {
      const before = sentence.tokens[group.from - 1]?.lower ?? ''
      const following = sentence.tokens[group.to]?.lower ?? ''
      return group.from > closes && group.from <= closes + 4 && (SAYING.has(following) || SAYING.has(before))
    }) ?? null
  )
}

/** True if the group names nobody: "six cabinet ministers". */
const isEmpty = (group: Group) => group.actors.every((actor) => actor.members.length === 0)

/** Returns the index where the clause of `at` starts: after a semicolon, or a conjunction with a subject of its own. */
function barrierBefore(sentence: ParsedSentence, at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    const word = sentence.tokens[index]?.lower ?? ''
    if (word === ';') return index + 1
    if (SUBORDINATORS.has(word) || word === ':') {
      const subjectInside = sentence.groups.some(
        (group) =>
          group.from > index && group.to <= at && (group.preposition === null || !PREPOSITIONS.has(group.preposition)),
      )
      if (subjectInside) return index + 1
    }
  }
  return 0
}

/** Returns the subject after the next comma, as B in "After talks with A, B said"; null if there is none. */
export function subjectAfter(sentence: ParsedSentence, at: number): Group | null {
  const comma = sentence.tokens.findIndex((token, index) => index >= at && token.text === ',')
  if (comma < 0) return null
  return (
    sentence.groups.find(
      (group) =>
        group.from > comma &&
        group.from <= comma + 3 &&
        (group.preposition === null || !PREPOSITIONS.has(group.preposition)),
    ) ?? null
  )
}

/**
 * Returns the subject of a verb. A participle at the start ("After hosting A, B …") has its subject after the comma.
 */
export function subjectOfVerb(sentence: ParsedSentence, at: number): Group | null {
  const subject = subjectBefore(sentence, at)
  return subject === null && /ing$/.test(sentence.tokens[at]?.lower ?? '') ? subjectAfter(sentence, at) : subject
}
