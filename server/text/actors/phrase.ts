import type { Entity } from '../reading.ts'
import type { OfficeTag, Tag } from '../tag.ts'

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
