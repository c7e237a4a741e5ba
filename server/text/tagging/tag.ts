import type { findName, findOffice, StateForm } from '../gazetteer/lookup.ts'
import type { PartOfSpeech } from '../sentences/part-of-speech.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { type Token, textOf } from '../sentences/tokens.ts'

interface Span {
  /** Indices of tokens in the sentence; `to` is the first one after it. */
  from: number
  to: number
}

export type StateTag = Span & { kind: 'state'; state: string; form: StateForm }
export type PlaceTag = Span & { kind: 'place'; state: string | null; name: string; form: 'city' | 'region' }
export type OrganisationTag = Span & {
  kind: 'organisation'
  /** Id of a known body, else null. */
  id: string | null
  name: string
  acronym: string | null
  type: string
  /** States that the name of a ministry, a parliament or the like names too. */
  states: string[]
}
export type PersonTag = Span & {
  kind: 'person'
  name: string
  /**
   * `titled`: an office stands before it. `full`: looks like a whole name. `weak`: a lone word, a person only if the document says so.
   * `called`: a lone word that is also an ordinary one ("Bush"), a person only if the document has named someone so.
   */
  strength: 'titled' | 'full' | 'weak' | 'called'
}
export type OfficeTag = Span & { kind: 'office'; title: string; plural: boolean }
export type Tag =
  | StateTag
  | PlaceTag
  | OrganisationTag
  | PersonTag
  | OfficeTag
  | (Span & { kind: 'people' | 'honorific' })

/** The tag of an unknown body by the name that stands in the text. */
export function organisationTag(context: TagContext, from: number, to: number, states: string[] = []): OrganisationTag {
  const name = textOf(context.text, context.tokens, from, to)
  return { kind: 'organisation', from, to, id: null, name, acronym: null, type: '', states }
}

/** A sentence with what its words are. */
export interface TaggedSentence extends Sentence {
  speech: PartOfSpeech[]
  tags: Tag[]
  /** The tag that starts at each token, where one does: what rules ask most. */
  starts: readonly (Tag | undefined)[]
}

/** A sentence with other tags than before. */
export function withTags(sentence: Sentence & { speech: PartOfSpeech[] }, tags: Tag[]): TaggedSentence {
  const starts = new Array<Tag | undefined>(sentence.tokens.length)
  for (const tag of tags) starts[tag.from] = tag
  return { ...sentence, tags, starts }
}

/** The tag that starts at a token. */
export const tagStartingAt = (sentence: TaggedSentence, at: number): Tag | undefined => sentence.starts[at]

/** What the rules for names may look at. */
export interface TagContext {
  text: string
  sentence: Sentence
  tokens: Token[]
  /** The words as the tables of names have them. */
  words: readonly string[]
  speech: PartOfSpeech[]
  isWord(lower: string): boolean
  /** The longest known name that starts at a token. */
  nameAt(at: number): ReturnType<typeof findName>
  /** The longest office that starts at a token. */
  officeAt(at: number): ReturnType<typeof findOffice>
}
