import { isVerbTag } from '../sentences/part-of-speech.ts'
import type { ParsedSentence } from './coreference.ts'
import { type Group, PREPOSITIONS } from './groups.ts'

const SKIPPED = new Set(
  (
    'again also briefly separately privately secretly virtually online today tomorrow yesterday earlier later here there first late early together face-to-face one-on-one in-person on in at for by via over during this last next the a an morning evening afternoon night week month hours hour two three several ' +
    'more than less about nearly almost half minutes days weeks phone telephone videoconference video conference link monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december down directly bilaterally behind closed doors turn airport palace residence office capital headquarters hotel base border town city center centre state presidential guest house room villa , ( ) up sidelines margins of sideline'
  ).split(' '),
)
const MAX_SKIP = 16
const INCLUDING = /^(?:including|namely|notably|among|such|:|–|—)$/

/**
 * Returns the object of a verb or noun, to its right: the group it names directly (`direct`) or after one of the
 * prepositions ("with B"). Times and places may stand between: "met on Monday in Lima with B".
 */
export function objectAfter(
  sentence: ParsedSentence,
  at: number,
  prepositions: readonly string[],
  direct: boolean,
): Group | null {
  let index = at
  let adjacent = true
  // True as long as the words only describe who follows: "four new ambassadors, among them A".
  let counted = true
  for (let guard = 0; guard < MAX_SKIP; guard += 1) {
    const token = sentence.tokens[index]
    if (!token) return null
    const here = sentence.groups.find((group) => group.from === index)
    if (here) {
      const by = here.preposition
      if (by !== null && prepositions.includes(by) && precededBy(sentence, here, by))
        return isAbsolute(sentence, here) ? null : named(sentence, here)
      if ((by === null || !PREPOSITIONS.has(by)) && direct && (adjacent || guard < 4)) return named(sentence, here)
      if (by === null || !['in', 'at', 'on', 'of', 'for', 'during', 'near', 'from'].includes(by)) return null
      index = here.to
      adjacent = false
      continue
    }
    const building = direct ? null : afterBuilding(sentence, index)
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

/** Returns the index after the building of a phrase of place ("at the Queen Alia airport"); null if it names none. */
function afterBuilding(sentence: ParsedSentence, from: number): number | null {
  if (!/^(?:at|in|inside|outside)$/.test(sentence.tokens[from]?.lower ?? '')) return null
  for (let at = from + 1; at < from + 7; at += 1) {
    const token = sentence.tokens[at]
    if (!token || token.shape === 'punct' || isVerbTag(sentence.speech[at])) return null
    if (BUILDING.test(token.lower)) return at + 1
  }
  return null
}

/** True for "…, with A greeting B at the airport": A is the subject of a participle, not an object. */
function isAbsolute(sentence: ParsedSentence, group: Group): boolean {
  return (
    group.preposition === 'with' &&
    sentence.speech[group.to] === 'VERB' &&
    /ing$/.test(sentence.tokens[group.to]?.lower ?? '') &&
    !INCLUDING.test(sentence.tokens[group.to]?.lower ?? '')
  )
}

/** Returns the people named after a plural that names nobody: "European leaders, including A and B". */
function named(sentence: ParsedSentence, group: Group): Group {
  if (group.actors.some((actor) => actor.members.length > 0)) return group
  return included(sentence, group.to) ?? group
}

const describes = (sentence: ParsedSentence, at: number) =>
  sentence.speech[at] === 'NUM' || sentence.tags.some((tag) => tag.from === at && tag.kind === 'place')

const isThem = (group: Group) => group.actors[0]?.unresolved === 'them'

/** Returns the group after "including" or "among them" in the phrase that starts at a token; null if there is none. */
function included(sentence: ParsedSentence, from: number): Group | null {
  for (let index = from; index < from + 9; index += 1) {
    const word = sentence.tokens[index]?.lower ?? '.'
    if (INCLUDING.test(word))
      return sentence.groups.find((group) => group.from > index && group.from <= index + 3 && !isThem(group)) ?? null
    if (/^[.;"”]$/.test(word) || isVerbTag(sentence.speech[index])) return null
  }
  return null
}

function precededBy(sentence: ParsedSentence, group: Group, preposition: string): boolean {
  return (
    sentence.tokens[group.from - 1]?.lower === preposition || sentence.tokens[group.from - 2]?.lower === preposition
  )
}

/** True if all words between a preposition and its group belong to the phrase: adjectives, numbers, some nouns. */
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

/** Returns the group after "with" in the same clause, at most `reach` words on; null if there is none. */
export function withBehind(sentence: ParsedSentence, at: number, reach: number): Group | null {
  return (
    sentence.groups.find(
      (group) =>
        group.preposition === 'with' &&
        group.from > at &&
        group.from <= at + reach &&
        !breaks(sentence, at, group.from),
    ) ?? null
  )
}

function breaks(sentence: ParsedSentence, from: number, to: number): boolean {
  return sentence.tokens
    .slice(from, to)
    .some((token) => /^[.;,"”]$/.test(token.text) || /^(?:that|who|which|said)$/.test(token.lower))
}

/** Returns B of "met with A and with B", where the list continues after its conjunction; null if it doesn't. */
export function furtherWith(sentence: ParsedSentence, partner: Group): Group | null {
  const at = conjunctionAfter(sentence, partner.to)
  if (sentence.tokens[at]?.lower !== 'and' || sentence.tokens[at + 1]?.lower !== 'with') return null
  return sentence.groups.find((group) => group.from >= at + 2 && group.from <= at + 3) ?? null
}

/** Returns the index of "and" after a comma, a day or a place: "met with A on Friday and with B". */
function conjunctionAfter(sentence: ParsedSentence, from: number): number {
  for (let at = from; at < from + 5; at += 1) {
    const word = sentence.tokens[at]?.lower
    if (word === 'and') return at
    if (word !== ',' && !/^(?:ADP|PROPN|NUM|DET|NOUN)$/.test(sentence.speech[at] ?? '')) return from
  }
  return from
}
