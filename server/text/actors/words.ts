import type { Entity } from '../reading.ts'
import { type Tag, type TaggedSentence, tagStartingAt } from '../tag.ts'
import type { Resolver } from './actor.ts'

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
