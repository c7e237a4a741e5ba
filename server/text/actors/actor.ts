import type { Entity } from '../reading.ts'
import {
  type OfficeTag,
  type OrganisationTag,
  type PersonTag,
  type StateTag,
  type Tag,
  type TaggedSentence,
  tagStartingAt,
} from '../tagging/tag.ts'

/** One participant, as a phrase names it. */
export interface Member {
  entity: Entity
  title: string | null
  representing: Entity | null
  /** The tokens that name it; `to` is the first one after them. */
  from: number
  to: number
}

/** Returns the office of a member; null if the title only relates it to somebody else ("counterpart", "host"). */
export function officeOf({ title }: Member): string | null {
  return title !== null && /^(?:counterpart|colleague|opposite number|host|guest)s?$/i.test(title) ? null : title
}

/**
 * A phrase that names who acts: a person with office and state, an office or officials of a state, a state or body by
 * itself, or a pronoun. `to` is the token after the phrase and its appositions.
 */
export interface Actor {
  from: number
  to: number
  form: 'person' | 'office' | 'group' | 'state' | 'organisation' | 'pronoun'
  members: Member[]
  /** The office without a name ("the minister") or the pronoun that coreference has yet to resolve. */
  unresolved: string | null
  /** True if the phrase ends in a possessive ("Japan's"). */
  possessive: boolean
  plural: boolean
}

/** Tells which entity of the document a tag names; null if it names none. */
export interface Resolver {
  person(tag: PersonTag): Entity | null
  state(tag: StateTag): Entity | null
  stateById(id: string): Entity | null
  organisation(tag: OrganisationTag): Entity | null
}

/** A state or an organisation that a phrase names, and the tag that names it. */
export interface Body {
  entity: Entity
  tag: Tag
}

/** The part of a phrase about people that has been read; `to` is the next word. Each rule returns a new phrase. */
export interface Phrase {
  to: number
  bodies: readonly Body[]
  offices: readonly OfficeTag[]
  /** How the last state or body is named. An adjective alone ("Turkish") names nobody without a noun. */
  bare: 'adjective' | 'name' | 'none'
  /** True if the phrase has a noun for several people ("officials"). */
  group: boolean
  /** True if the part read so far ends in a possessive. */
  possessive: boolean
}

/** Returns a phrase that starts at a word, with nothing read yet. */
export const emptyPhrase = (to: number): Phrase => ({
  to,
  bodies: [],
  offices: [],
  bare: 'none',
  group: false,
  possessive: false,
})

/** True if an office of the phrase is in the plural ("foreign ministers"). */
export const isPlural = (phrase: Phrase): boolean => phrase.offices.some((office) => office.plural)

/** The input of every rule for phrases: a tagged sentence, and the entities that its tags name. */
export interface Words {
  sentence: TaggedSentence
  resolver: Resolver
}

/** Returns a word in lower case; empty after the end of the sentence. */
export const lower = ({ sentence }: Words, at: number): string => sentence.tokens[at]?.lower ?? ''

/** Returns the tag that starts at a word. */
export const tagAt = ({ sentence }: Words, at: number): Tag | undefined => tagStartingAt(sentence, at)

/** True if the word is a possessive ending ("'s"). */
export const isPossessive = ({ sentence }: Words, at: number): boolean =>
  /^['’]s?$/.test(sentence.tokens[at]?.text ?? '')

/** True if the index lies after the end of the sentence. */
export const hasEnded = ({ sentence }: Words, at: number): boolean => at >= sentence.tokens.length

/** Returns the entity that a tag names; null if the document knows none. */
export function entityOf({ resolver }: Words, tag: Tag | undefined): Entity | null {
  if (tag?.kind === 'person') return resolver.person(tag)
  if (tag?.kind === 'state') return resolver.state(tag)
  if (tag?.kind === 'organisation') return resolver.organisation(tag)
  return null
}
