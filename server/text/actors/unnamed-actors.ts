import { type Actor, isPossessive, lower, type Member, type Phrase, type Words } from './actor.ts'

const MEETING_NOUN = /^(?:talks|meetings?|summits?|dialogues?|negotiations?|consultations?|calls?|visits?)$/

/** Reads an office or people without a name: "the Omani Sultan", "Turkish officials", "the minister". */
export function unnamedOffice(words: Words, from: number, phrase: Phrase, determined: boolean): Actor | null {
  const office = phrase.offices[0]
  if (!office && !phrase.group) return null
  const members = membersOf(phrase)
  if (members.length === 0) return determined ? anyOffice(words, from, phrase) : null
  const possessive = isPossessive(words, phrase.to)
  // "Iraq's army chief" speaks for the state, which is named first.
  const isOne = office && !office.plural && !phrase.group
  return {
    from,
    to: possessive ? phrase.to + 1 : phrase.to,
    form: phrase.group ? 'group' : 'office',
    members: isOne ? members.slice(0, 1) : members,
    unresolved: null,
    possessive,
    plural: office?.plural ?? phrase.group,
  }
}

/** Reads "the minister" and "the two sides", which coreference resolves. It can't resolve "the minister for sport". */
function anyOffice(words: Words, from: number, { to, offices }: Phrase): Actor | null {
  if (/^(?:of|for|from)$/.test(lower(words, to))) return null
  const office = offices[0]
  return {
    from,
    to,
    form: 'office',
    members: [],
    unresolved: office ? office.title.toLowerCase() : lower(words, to - 1),
    possessive: false,
    plural: office?.plural ?? true,
  }
}

/** Reads a state or body by itself: "Japan", "the European Union", "Japan's". Null if it only qualifies a noun. */
export function bareBody(words: Words, from: number, phrase: Phrase): Actor | null {
  const first = phrase.bodies[0]
  if (!first || phrase.bare === 'adjective') return null
  const possessive = isPossessive(words, first.tag.to)
  const to = possessive ? first.tag.to + 1 : first.tag.to
  if (!possessive && qualifiesNoun(words, first.tag, to)) return null
  return {
    from,
    to,
    form: first.tag.kind === 'state' ? 'state' : 'organisation',
    members: membersOf(phrase).slice(0, 1),
    unresolved: null,
    possessive,
    plural: false,
  }
}

/** True if a state only qualifies a noun, as in "U.S. sanctions". In "U.S. talks" it takes part. */
function qualifiesNoun({ sentence }: Words, tag: Phrase['bodies'][number]['tag'], at: number): boolean {
  const noun = sentence.tokens[at]
  return (
    tag.kind === 'state' &&
    tag.form !== 'people' &&
    sentence.speech[at] === 'NOUN' &&
    noun?.shape === 'lower' &&
    !MEETING_NOUN.test(noun.lower)
  )
}

function membersOf({ bodies, offices }: Phrase): Member[] {
  const title = offices[0]?.title ?? null
  return bodies.map(({ entity, tag }) => ({ entity, title, representing: null, from: tag.from, to: tag.to }))
}

const PRONOUNS = new Set('he she they i we who him them'.split(' '))

/** Reads "he", "they" and "who", which coreference resolves; null for other words. */
export function pronoun(words: Words, at: number): Actor | null {
  const word = lower(words, at)
  if (!PRONOUNS.has(word) || (word === 'i' && words.sentence.tokens[at]?.text !== 'I')) return null
  return {
    from: at,
    to: at + 1,
    form: 'pronoun',
    members: [],
    unresolved: word,
    possessive: false,
    plural: word === 'they' || word === 'we',
  }
}
