import type { ParsedSentence } from './coreference.ts'
import { SAYING } from './gazetteer/words.ts'
import type { Group } from './groups.ts'

/** Prepositions whose object is never the subject of a verb. */
const GOVERNING = new Set(
  'in at of to with from for by on after before between against about over toward towards near under into through during among amid around across via than like despite behind outside inside including involving without within since until alongside regarding concerning ahead upon'.split(
    ' ',
  ),
)
const SUBORDINATORS = new Set('that but while because if although though as unless whether so'.split(' '))
const SAYING_LEFT = /^(?:said|says|told|wrote|added|tweeted|announced|reported)$/

/** Words with which a post opens that leaves its writer unsaid. */
const POSTS =
  /^(?:had|met|spoke|held|good|great|pleased|hono(?:u)?red|delighted|glad|happy|welcomed|hosted|wonderful|excellent|productive|fruitful|discussed|received|nice|proud|just)$/

const isVerb = (tag: string | undefined) => tag === 'VERB' || tag === 'AUX'

/** Whether a group stands in a relative clause or aside that has closed before `at`. */
function inClosedAside(sentence: ParsedSentence, group: Group, at: number): boolean {
  const { tokens } = sentence
  let open = false
  for (let index = group.from - 1; index >= Math.max(0, group.from - 25); index -= 1) {
    const word = tokens[index]?.lower ?? ''
    if (word === ',' || word === '–' || word === '—') {
      const opener = tokens[index + 1]?.lower ?? ''
      open =
        [
          'who',
          'whose',
          'which',
          'where',
          'accompanied',
          'citing',
          'according',
          'including',
          'led',
          'joined',
          'flanked',
          'followed',
          'whom',
          'when',
          'after',
          'before',
        ].includes(opener) || isParticiple(sentence, index + 1)
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

/** Whether a group is the object of a verb before it ("visited Japan and met …"). */
function isObject(sentence: ParsedSentence, group: Group): boolean {
  const before = sentence.tokens[group.from - 1]
  if (!before || !isVerb(sentence.speech[group.from - 1])) return false
  return !SAYING_LEFT.test(before.lower) && sentence.speech[group.from - 1] === 'VERB' && before.lower !== 'when'
}

/** The subject of a verb: the nearest group to its left that is governed by no preposition, object of no verb, in no closed aside. */
export function subjectBefore(sentence: ParsedSentence, at: number): Group | null {
  const left = sentence.groups.filter((group) => group.to <= at)
  const limit = barrierBefore(sentence, at)
  for (const group of left.reverse()) {
    if (group.from < limit) break
    const possessive = group.actors[group.actors.length - 1]?.possessive ?? false
    if (possessive || isEmpty(group)) continue
    if (group.preposition !== null && GOVERNING.has(group.preposition)) continue
    if (isObject(sentence, group) || inClosedAside(sentence, group, at)) continue
    return group
  }
  return left.length === 0 ? impliedSpeaker(sentence, at) : null
}

/** "Good to meet B in Lima," A wrote: a post without a subject is about who wrote it. */
function impliedSpeaker(sentence: ParsedSentence, at: number): Group | null {
  const opens = sentence.tokens.findIndex((token) => /^["“‘']$/.test(token.text))
  const first = sentence.tokens[opens + 1]
  if (opens < 0 || opens > 1 || at - opens > 8 || !first || !POSTS.test(first.lower)) return null
  const closes = sentence.tokens.findIndex((token, index) => index > at && /^["”’']$/.test(token.text))
  if (closes < 0) return null
  return (
    sentence.groups.find((group) => {
      const before = sentence.tokens[group.from - 1]?.lower ?? ''
      const behind = sentence.tokens[group.to]?.lower ?? ''
      return group.from > closes && group.from <= closes + 4 && (SAYING.has(behind) || SAYING.has(before))
    }) ?? null
  )
}

/** "six cabinet ministers": nobody who is named. */
const isEmpty = (group: Group) => group.actors.every((actor) => actor.members.length === 0)

/** Index of the first token of the clause that holds `at`: after a semicolon, or a conjunction that brings a subject of its own. */
function barrierBefore(sentence: ParsedSentence, at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    const word = sentence.tokens[index]?.lower ?? ''
    if (word === ';') return index + 1
    if (SUBORDINATORS.has(word) || word === ':') {
      const subjectInside = sentence.groups.some(
        (group) =>
          group.from > index && group.to <= at && (group.preposition === null || !GOVERNING.has(group.preposition)),
      )
      if (subjectInside) return index + 1
    }
  }
  return 0
}

/** The first subject to the right of a place, as in "After talks with A, B said". */
export function subjectAfter(sentence: ParsedSentence, at: number): Group | null {
  const comma = sentence.tokens.findIndex((token, index) => index >= at && token.text === ',')
  if (comma < 0) return null
  return (
    sentence.groups.find(
      (group) =>
        group.from > comma &&
        group.from <= comma + 3 &&
        (group.preposition === null || !GOVERNING.has(group.preposition)),
    ) ?? null
  )
}

const SKIPPED = new Set(
  (
    'again also briefly separately privately secretly virtually online today tomorrow yesterday earlier later here there first late early together face-to-face one-on-one in-person on in at for by via over during this last next the a an morning evening afternoon night week month hours hour two three several ' +
    'more than less about nearly almost half minutes days weeks phone telephone videoconference video conference link monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december down directly bilaterally behind closed doors turn airport palace residence office capital headquarters hotel base border town city center centre state presidential guest house room villa , ( ) up sidelines margins of sideline'
  ).split(' '),
)
const MAX_SKIP = 16
const INCLUDING = /^(?:including|namely|notably|among|such|:|–|—)$/

/** The group a verb or noun acts with, to its right: directly, or behind "with", over times and places. */
export function partnerAfter(
  sentence: ParsedSentence,
  at: number,
  prepositions: readonly string[],
  direct: boolean,
): Group | null {
  let index = at
  let adjacent = true
  // "four new ambassadors, among them A", "Pacific leaders, including A": so far only what describes them.
  let counted = true
  for (let guard = 0; guard < MAX_SKIP; guard += 1) {
    const token = sentence.tokens[index]
    if (!token) return null
    const here = sentence.groups.find((group) => group.from === index)
    if (here) {
      const by = here.preposition
      if (by !== null && prepositions.includes(by) && precededBy(sentence, here, by))
        return isAbsolute(sentence, here) ? null : named(sentence, here)
      if ((by === null || !GOVERNING.has(by)) && direct && (adjacent || guard < 4)) return named(sentence, here)
      if (by === null || !['in', 'at', 'on', 'of', 'for', 'during', 'near', 'from'].includes(by)) return null
      index = here.to
      adjacent = false
      continue
    }
    const building = direct ? null : behindBuilding(sentence, index)
    if (building !== null) {
      index = building
      continue
    }
    if (prepositions.includes(token.lower)) {
      const group = sentence.groups.find((other) => other.from > index && other.from <= index + 4)
      const first = sentence.groups.find((other) => other.from > index)
      if (group && group === first && onlyLeadIn(sentence, index + 1, group.from))
        return isAbsolute(sentence, group) ? null : named(sentence, group)
      return included(sentence, index + 1)
    }
    if (direct && guard === 0 && isLeadIn(sentence, index)) {
      const group = sentence.groups.find((other) => other.from > index)
      if (group && group.from <= index + 4 && group.preposition === null && onlyLeadIn(sentence, index, group.from))
        return group
    }
    const time =
      token.shape === 'number' ||
      sentence.speech[index] === 'NUM' ||
      SKIPPED.has(token.lower) ||
      sentence.speech[index] === 'ADV' ||
      sentence.tags.some((tag) => tag.from === index && tag.kind === 'place')
    if (!time) return direct && (guard === 0 || counted) ? included(sentence, index) : null
    counted = counted && describes(sentence, index)
    if (token.text !== ',') adjacent = adjacent && sentence.speech[index] === 'ADV'
    index += 1
  }
  return null
}

const BUILDING =
  /^(?:airport|palace|airbase|station|residence|hotel|headquarters|house|building|mansion|ministry|villa)$/

/** "at the Queen Alia airport": index behind the building a phrase of place names; null where it names none. */
function behindBuilding(sentence: ParsedSentence, from: number): number | null {
  if (!/^(?:at|in|inside|outside)$/.test(sentence.tokens[from]?.lower ?? '')) return null
  for (let at = from + 1; at < from + 7; at += 1) {
    const token = sentence.tokens[at]
    if (!token || token.shape === 'punct' || isVerb(sentence.speech[at])) return null
    if (BUILDING.test(token.lower)) return at + 1
  }
  return null
}

/** "…, with A greeting B at the airport": A is the subject of a participle and no partner. */
function isAbsolute(sentence: ParsedSentence, group: Group): boolean {
  return (
    group.preposition === 'with' &&
    sentence.speech[group.to] === 'VERB' &&
    /ing$/.test(sentence.tokens[group.to]?.lower ?? '') &&
    !INCLUDING.test(sentence.tokens[group.to]?.lower ?? '')
  )
}

/** "European leaders, including A and B": who is named behind a plural that names nobody. */
function named(sentence: ParsedSentence, group: Group): Group {
  if (group.actors.some((actor) => actor.members.length > 0)) return group
  return included(sentence, group.to) ?? group
}

const describes = (sentence: ParsedSentence, at: number) =>
  sentence.speech[at] === 'NUM' || sentence.tags.some((tag) => tag.from === at && tag.kind === 'place')

const isThem = (group: Group) => group.actors[0]?.unresolved === 'them'

/** Who is named behind "including" or "among them" in a phrase that starts at a token and names nobody before it. */
function included(sentence: ParsedSentence, from: number): Group | null {
  for (let index = from; index < from + 9; index += 1) {
    const word = sentence.tokens[index]?.lower ?? '.'
    if (INCLUDING.test(word))
      return sentence.groups.find((group) => group.from > index && group.from <= index + 3 && !isThem(group)) ?? null
    if (/^[.;"”]$/.test(word) || isVerb(sentence.speech[index])) return null
  }
  return null
}

function precededBy(sentence: ParsedSentence, group: Group, preposition: string): boolean {
  return (
    sentence.tokens[group.from - 1]?.lower === preposition || sentence.tokens[group.from - 2]?.lower === preposition
  )
}

/** Words between a preposition and the group it governs: adjectives and nouns that belong to the phrase. */
function onlyLeadIn(sentence: ParsedSentence, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (!isLeadIn(sentence, index)) return false
  return true
}

function isLeadIn(sentence: ParsedSentence, at: number): boolean {
  const tag = sentence.speech[at]
  const token = sentence.tokens[at]
  return (
    token !== undefined &&
    token.shape !== 'punct' &&
    (tag === 'ADJ' ||
      tag === 'DET' ||
      tag === 'NUM' ||
      /^(?:visiting|separately|members|representatives|group|delegation|series|leaders|of)$/.test(token.lower))
  )
}
