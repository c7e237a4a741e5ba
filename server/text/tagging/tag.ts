import type { findName, findOffice, StateForm } from '../gazetteer/lookup.ts'
import type { PartOfSpeech } from '../sentences/part-of-speech.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { type Token, textOf } from '../sentences/tokens.ts'

interface Span {
  /** Indices of tokens in the sentence; `to` is the first one after the span. */
  from: number
  to: number
}

export type StateTag = Span & { kind: 'state'; state: string; form: StateForm }
export type PlaceTag = Span & { kind: 'place'; state: string | null; name: string; form: 'city' | 'region' }
export type OrganisationTag = Span & {
  kind: 'organisation'
  /** The id of a known body, else null. */
  id: string | null
  name: string
  acronym: string | null
  type: string
  /** The states that the name of a ministry or a parliament also names. */
  states: string[]
}
export type PersonTag = Span & {
  kind: 'person'
  name: string
  /**
   * `titled`: an office comes before it. `full`: it looks like a whole name. `weak`: a single word, which is a person
   * only if the document says so. `called`: a single ordinary word ("Bush"), which is a person only if the document
   * names somebody so.
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

/** Returns the tag of an unknown body, under the name that the text gives it. */
export function organisationTag(context: TagContext, from: number, to: number, states: string[] = []): OrganisationTag {
  const name = textOf(context.text, context.tokens, from, to)
  return { kind: 'organisation', from, to, id: null, name, acronym: null, type: '', states }
}

/** A sentence with its parts of speech and tags. */
export interface TaggedSentence extends Sentence {
  speech: PartOfSpeech[]
  tags: Tag[]
  /** The tag that starts at each token, if one does: the question that rules ask most. */
  starts: readonly (Tag | undefined)[]
}

/** Returns a sentence with these tags. */
export function withTags(sentence: Sentence & { speech: PartOfSpeech[] }, tags: Tag[]): TaggedSentence {
  const starts = new Array<Tag | undefined>(sentence.tokens.length)
  for (const tag of tags) starts[tag.from] = tag
  return { ...sentence, tags, starts }
}

/** Returns the tag that starts at a token. */
export const tagStartingAt = (sentence: TaggedSentence, at: number): Tag | undefined => sentence.starts[at]

/** The input of the rules for names. */
export interface TagContext {
  text: string
  sentence: Sentence
  tokens: Token[]
  /** The words as the gazetteer's tables have them: with straight apostrophes. */
  words: readonly string[]
  speech: PartOfSpeech[]
  isWord(lower: string): boolean
  /** Returns the longest known name that starts at a token. */
  nameAt(at: number): ReturnType<typeof findName>
  /** Returns the longest office that starts at a token. */
  officeAt(at: number): ReturnType<typeof findOffice>
}
