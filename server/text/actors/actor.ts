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

/** One participant as a phrase names it. */
export interface Member {
  entity: Entity
  title: string | null
  representing: Entity | null
  /** Tokens that name it. */
  from: number
  to: number
}

/** The office a member holds; null where its title only relates it to somebody ("counterpart", "host"). */
export function officeOf({ title }: Member): string | null {
  return title !== null && /^(?:counterpart|colleague|opposite number|host|guest)s?$/i.test(title) ? null : title
}

/**
 * A phrase that names who acts: a person with office and state, an office or officials of a state, a bare state or
 * body, or a pronoun. `to` is the token after it, appositions included.
 */
export interface Actor {
  from: number
  to: number
  form: 'person' | 'office' | 'group' | 'state' | 'organisation' | 'pronoun'
  members: Member[]
  /** Office alone ("the minister") or the pronoun: what is left to resolve. */
  unresolved: string | null
  /** How a bare state is named: a capital after a preposition is a place. */
  possessive: boolean
  plural: boolean
}

/** What the phrases need from the document: who a tag is. */
export interface Resolver {
  person(tag: PersonTag): Entity | null
  state(tag: StateTag): Entity | null
  stateById(id: string): Entity | null
  organisation(tag: OrganisationTag): Entity | null
}

/** A state or an organisation that a phrase names, with where it does. */
export interface Body {
  entity: Entity
  tag: Tag
}

/** What has been read of a phrase about people up to `to`, the index of the next word. Each rule returns a new one. */
export interface Phrase {
  to: number
  bodies: readonly Body[]
  offices: readonly OfficeTag[]
  /** An adjective alone ("Turkish") names nobody without a noun. */
  bare: 'adjective' | 'name' | 'none'
  /** Whether it has a noun for several people ("officials"). */
  group: boolean
  /** Whether it ends in a possessive, so far. */
  possessive: boolean
}

/** A phrase of which nothing has been read. */
export const emptyPhrase = (to: number): Phrase => ({
  to,
  bodies: [],
  offices: [],
  bare: 'none',
  group: false,
  possessive: false,
})

/** Whether an office of the phrase is one that several people hold ("foreign ministers"). */
export const isPlural = (phrase: Phrase): boolean => phrase.offices.some((office) => office.plural)

/** What every rule for phrases looks at: the words of a sentence with their tags, and who the document says they are. */
export interface Words {
  sentence: TaggedSentence
  resolver: Resolver
}

/** A word in lower case; empty behind the end. */
export const lower = ({ sentence }: Words, at: number): string => sentence.tokens[at]?.lower ?? ''

/** The tag that starts at a word. */
export const tagAt = ({ sentence }: Words, at: number): Tag | undefined => tagStartingAt(sentence, at)

/** Whether "'s" stands at a word. */
export const isPossessive = ({ sentence }: Words, at: number): boolean =>
  /^['’]s?$/.test(sentence.tokens[at]?.text ?? '')

/** Whether the sentence has ended before a word. */
export const hasEnded = ({ sentence }: Words, at: number): boolean => at >= sentence.tokens.length

/** Who a tag names; null where it names nobody the document knows. */
export function entityOf({ resolver }: Words, tag: Tag | undefined): Entity | null {
  if (tag?.kind === 'person') return resolver.person(tag)
  if (tag?.kind === 'state') return resolver.state(tag)
  if (tag?.kind === 'organisation') return resolver.organisation(tag)
  return null
}
