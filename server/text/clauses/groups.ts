import type { Actor, Member, Resolver } from '../actors/actor.ts'
import { readActor } from '../actors/read-actor.ts'
import { DETERMINERS } from '../gazetteer/words.ts'
import { isVerbTag } from '../sentences/part-of-speech.ts'
import type { TaggedSentence } from '../tagging/tag.ts'

/** Coordinated actors ("A, B and C") as one unit of the sentence. */
export interface Group {
  from: number
  to: number
  actors: Actor[]
  /** The preposition that governs the group, or null. */
  preposition: string | null
}

/** Prepositions. A group that one of them governs is never the subject of a verb. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at of to with from for by on after before between against about over toward towards near under into through during among amid around across via than like despite behind outside inside including involving without within since until alongside regarding concerning ahead upon'.split(
    ' ',
  ),
)

/** Returns the members of all actors of a group. */
export function membersOf(group: Group): Member[] {
  return group.actors.flatMap((actor) => actor.members)
}

/** Returns the groups of a sentence, in order. They don't overlap. */
export function groupsOf(sentence: TaggedSentence, resolver: Resolver): Group[] {
  const groups: Group[] = []
  // An earlier list found no "and" up to here, so later ones needn't look. That keeps an endless list at linear time.
  let barren = 0
  for (let at = 0; at < sentence.tokens.length; ) {
    const first = readActor(sentence, at, resolver)
    if (!first) {
      at += 1
      continue
    }
    const group = coordinate(sentence, first, resolver, barren)
    groups.push(group)
    barren = Math.max(barren, group.barren)
    at = Math.max(group.to, at + 1)
  }
  return groups
}

/**
 * True if "after" or "before" is a conjunction here, since a verb follows: "before A met B", "after he visited Kyiv".
 */
function isClauseSubject(sentence: TaggedSentence, actor: Actor): boolean {
  const before = sentence.tokens[actor.from - 1]?.lower ?? ''
  if (actor.form === 'pronoun') return /^(?:he|she|they|i|we)$/.test(actor.unresolved ?? '')
  return /^(?:after|before|since|until|as|than)$/.test(before) && isVerbTag(sentence.speech[actor.to])
}

/** Returns the preposition of the phrase before a comma and a place: "at State House, Abuja,". */
function governorOfPlace(sentence: TaggedSentence, from: number): string | null {
  if (sentence.tokens[from - 1]?.text !== ',') return null
  let at = from - 2
  while (at > from - 9 && sentence.tokens[at]?.shape === 'capital') at -= 1
  return at < from - 2 ? governor(sentence, at + 1) : null
}

function governor(sentence: TaggedSentence, from: number): string | null {
  for (let at = from - 1; at >= 0 && at >= from - 4; at -= 1) {
    const word = sentence.tokens[at]?.lower ?? ''
    // "a group of Moroccan diplomats": the diplomats act, so "of" doesn't govern them.
    if (
      word === 'of' &&
      /^(?:group|number|series|delegation|team|dozens|pair|couple|handful)$/.test(sentence.tokens[at - 1]?.lower ?? '')
    )
      return governor(sentence, at - 1)
    if (PREPOSITIONS.has(word)) return word
    if (DETERMINERS.has(word)) continue
    return null
  }
  return null
}

function coordinate(
  sentence: TaggedSentence,
  first: Actor,
  resolver: Resolver,
  barrenTo: number,
): Group & { barren: number } {
  const { tokens } = sentence
  const lower = (at: number) => tokens[at]?.lower ?? ''
  const isPlace = first.form === 'state' && !first.possessive
  const preposition =
    (isClauseSubject(sentence, first) ? null : governor(sentence, first.from)) ??
    (isPlace ? governorOfPlace(sentence, first.from) : null)
  const leader = ledBy(sentence, first, resolver)
  if (leader) return { from: first.from, to: leader.to, actors: [leader], preposition, barren: barrenTo }
  const actors = [first]
  let to = first.to
  let pending: Actor[] = []
  let at = first.to
  for (let guard = 0; guard < 40 && !first.possessive && first.to >= barrenTo; guard += 1) {
    let next = at
    const comma = lower(next) === ','
    if (comma) next += 1
    const joined = joinLength(sentence, next)
    next += joined
    if (!comma && joined === 0) break
    if (joined > 0 && lower(next) === 'with') next += 1
    if (joined > 0 && lower(next) === preposition) next += 1
    const actor = readActor(sentence, next, resolver)
    if (!actor || (actor.possessive && actor.form !== 'state' && actor.form !== 'person')) break
    if (actor.possessive) break
    const verb = isVerbTag(sentence.speech[actor.to])
    // "a member of the bureau and Foreign Minister X met …": the bureau belongs to the member.
    if (preposition === 'of' && verb && first.form === 'organisation' && actor.form === 'person') break
    // "between A and B" always needs both.
    if (joined > 0 && verb && preposition !== 'between' && startsClause(sentence, first, actor, comma)) break
    // A pronoun after a comma starts a new clause, unless "and" comes before it.
    if (joined === 0 && actor.form === 'pronoun') break
    pending.push(actor)
    at = actor.to
    if (joined > 0 || (comma && (sentence.style !== 'prose' || endsHeadline(sentence, first, actor)))) {
      actors.push(...pending)
      pending = []
      to = actor.to
    }
  }
  const last = pending[pending.length - 1]
  // "US Secretary A, Foreign Minister B, Minister C arrived": the verb ends the list, without "and".
  if (
    last &&
    actors.length + pending.length > 2 &&
    isVerbTag(sentence.speech[last.to]) &&
    [first, ...pending].every((actor) => actor.form === 'person')
  ) {
    return { from: first.from, to: last.to, actors: [...actors, ...pending], preposition, barren: barrenTo }
  }
  return { from: first.from, to, actors, preposition, barren: pending.length > 8 ? at : barrenTo }
}

/** Returns X of "a delegation led by X" or "the ministry's delegation, headed by X,": X speaks for the body. */
function ledBy(sentence: TaggedSentence, first: Actor, resolver: Resolver): Actor | null {
  if (first.form !== 'group' && first.form !== 'organisation') return null
  const lower = (at: number) => sentence.tokens[at]?.lower ?? ''
  let at = first.to
  if (lower(at) === 'delegation') at += 1
  if (lower(at) === ',') at += 1
  if (!/^(?:led|headed)$/.test(lower(at)) || lower(at + 1) !== 'by') return null
  const leader = readActor(sentence, at + 2, resolver)
  if (leader?.form !== 'person') return null
  const body = first.members[0]?.entity ?? null
  const members = leader.members.map((member) => ({ ...member, representing: member.representing ?? body }))
  return { ...leader, from: first.from, members, to: lower(leader.to) === ',' ? leader.to + 1 : leader.to }
}

const isBody = ({ form }: Actor) => form === 'state' || form === 'organisation'

/** True if a comma stands for "and", as in the headline "PM A, President B hold talks". */
function endsHeadline(sentence: TaggedSentence, first: Actor, actor: Actor): boolean {
  const last = sentence.tokens[sentence.tokens.length - 1]?.text ?? ''
  return (
    first.from === 0 &&
    !/^[.!?"”]$/.test(last) &&
    (actor.form === first.form ||
      (actor.form === 'person' && first.form === 'office') ||
      (isBody(actor) && isBody(first))) &&
    !/[^s]s$/.test(sentence.tokens[actor.to]?.lower ?? '') &&
    sentence.tokens[actor.to]?.shape === 'lower'
  )
}

/**
 * Returns the number of tokens of "and", "&", "plus", "as well as", "along with", "together with" at an index; else 0.
 */
function joinLength(sentence: TaggedSentence, at: number): number {
  const word = (offset: number) => sentence.tokens[at + offset]?.lower ?? ''
  if (word(0) === 'and' || word(0) === '&' || word(0) === 'plus') return 1
  if (
    (word(0) === '-' || word(0) === '–' || word(0) === '/') &&
    sentence.tokens[at]?.start === sentence.tokens[at - 1]?.end
  )
    return 1
  if (word(0) === 'as' && word(1) === 'well' && word(2) === 'as') return 3
  if ((word(0) === 'along' || word(0) === 'together') && word(1) === 'with') return 2
  return 0
}

const CLAUSE_BEGINS = /^(?:[,;:]|that|but|while|when|where|which|who|because|if|whether)$/

/** True if the next actor is the subject of a new clause: in "A met B and C visited D", B is an object and C is not. */
function startsClause(sentence: TaggedSentence, first: Actor, next: Actor, comma: boolean): boolean {
  const boundary = sentence.tokens.findLastIndex(
    (token, index) => index < first.from && CLAUSE_BEGINS.test(token.lower),
  )
  const hasVerbBefore = sentence.speech.slice(boundary + 1, first.from).some(isVerbTag)
  const verb = sentence.tokens[next.to]?.lower ?? ''
  if (hasVerbBefore && comma && sentence.speech[first.from - 1] === 'VERB') return true
  return hasVerbBefore && !['met', 'meet', 'held', 'said'].includes(verb)
}
