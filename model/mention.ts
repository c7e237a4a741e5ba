import * as z from 'zod'

/** What may be done with a text that names somebody whom the author left out. */
export const MentionChoice = z.discriminatedUnion('do', [
  /** Other words in place of the whole text. Not for quotes, since a reworded quote is none. */
  z.strictObject({ do: z.literal('reword'), text: z.string().trim().min(1).max(1_000) }),
  /** A role in place of the name: "a minister". In a quote it stands in square brackets. */
  z.strictObject({ do: z.literal('role'), text: z.string().trim().min(1).max(100) }),
  /** Leaves out the text, or the item, link or source that can't be without it. */
  z.strictObject({ do: z.literal('leave-out') }),
  /** Publishes the name knowingly. */
  z.strictObject({ do: z.literal('publish') }),
])
export type MentionChoice = z.infer<typeof MentionChoice>

/** The kinds of text that a snapshot makes public. */
export const textKinds = [
  'title',
  'caption',
  'credits',
  'alt',
  'item',
  'link',
  'quote',
  'source',
  'address',
  'note',
  'annotation',
  'step',
  /** The finished files as a whole: a name that comes together from two texts. */
  'files',
] as const
export type TextKind = (typeof textKinds)[number]

/** A text of a snapshot that names somebody who is not in its picture. */
export const Mention = z.object({
  /** The key of the text, by which a request says what to do with it. The same text of the same graph has the same. */
  place: z.string(),
  kind: z.enum(textKinds),
  text: z.string(),
  /** Whom it names. Somebody `isHidden` if the request says so, and must be decided; others are there to be known. */
  whom: z.array(z.object({ id: z.string(), name: z.string(), isHidden: z.boolean() })).min(1),
  /** What may be done with this kind of text. */
  choices: z.array(z.enum(['reword', 'role', 'leave-out', 'publish'])),
  /** What the request does with it; null if it says nothing. */
  choice: MentionChoice.nullable(),
})
export type Mention = z.infer<typeof Mention>
