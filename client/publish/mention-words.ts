import type { Mention, MentionChoice, TextKind } from '../../model/mention.ts'
import { counted } from '../words/counted.ts'

type Do = MentionChoice['do']

/** The words that the author writes at the top of the pane, and changes there. */
const ownTexts = ['title', 'caption', 'credits', 'alt'] as const
export type OwnText = (typeof ownTexts)[number]

/** True for a text that the author writes at the top of the pane. */
export function isOwnText(kind: TextKind): kind is OwnText {
  return ownTexts.some((own) => own === kind)
}

const kindWords: Record<TextKind, string> = {
  title: 'Title',
  caption: 'Caption',
  credits: 'Credits',
  alt: 'Description',
  item: 'Item',
  link: 'Link',
  quote: 'Quote',
  source: 'Source',
  address: 'Address of a source',
  note: 'Note',
  annotation: 'Words with an arrow',
  step: 'Step',
  files: 'Picture and page, read as a whole',
}

/** The field of an item, link or source, from the place of its text; empty for its name and for other texts. */
function fieldOf({ kind, place }: Pick<Mention, 'kind' | 'place'>): string {
  if (kind !== 'item' && kind !== 'link' && kind !== 'source') return ''
  const field = place.slice(place.lastIndexOf(':') + 1)
  return field === 'name' ? '' : field
}

/** Names a text: "Quote", or for an item, link or source the field that holds it too: "Item, place". */
export function placeWords(mention: Pick<Mention, 'kind' | 'place'>): string {
  return [kindWords[mention.kind], fieldOf(mention)].filter((part) => part !== '').join(', ')
}

/** Says what a choice does with a text, for a list of choices. */
export function choiceWords(choice: Do, mention: Pick<Mention, 'kind' | 'place'>): string {
  if (choice === 'reword') return 'Write other words'
  if (choice === 'role')
    return mention.kind === 'quote' ? 'Replace the name by a role in [brackets]' : 'Replace the name by a role'
  if (choice === 'publish') return 'Publish the name'
  if (fieldOf(mention) === '' && mention.kind === 'item') return 'Leave the item out'
  if (fieldOf(mention) === '' && mention.kind === 'source') return 'Leave the source and its quotes out'
  return mention.kind === 'quote' ? 'Leave the quote out' : 'Leave these words out'
}

/** The role offered first: true of everybody, so that it is never wrong. */
export function roleFor({ whom }: Pick<Mention, 'whom'>): string {
  return whom.every(({ id }) => id.startsWith('person:')) ? 'somebody' : 'a body'
}

/** True if a text names somebody hidden, and nothing says what to do with it. */
export function isOpen({ whom, choice }: Pick<Mention, 'whom' | 'choice'>): boolean {
  return choice === null && whom.some(({ isHidden }) => isHidden)
}

function isUndecided(mention: Mention, drafted: Record<string, MentionChoice>): boolean {
  return isOpen(mention) && drafted[mention.place] === undefined
}

/** The draft's choices with one for each open text that has none yet and allows it. */
export function forAllOpen(
  mentions: readonly Mention[],
  drafted: Record<string, MentionChoice>,
  choice: Exclude<MentionChoice, { do: 'reword' }>,
): Record<string, MentionChoice> {
  const open = mentions.filter((mention) => isUndecided(mention, drafted) && mention.choices.includes(choice.do))
  return { ...drafted, ...Object.fromEntries(open.map(({ place }) => [place, choice])) }
}

/**
 * Says what stays out of a snapshot, and how far that is true of the names of those left out: how many texts named them,
 * and how many still will.
 */
export function leftOutWords(hidden: number, mentions: readonly Mention[]): string {
  const always = 'Identifiers, other names of items, methods and confidence are left out.'
  if (hidden === 0) return always
  const items = `${counted(hidden, 'item')} that ${hidden === 1 ? 'is' : 'are'} hidden or filtered ${hidden === 1 ? 'stays' : 'stay'} out of the picture`
  const named = mentions.filter(({ whom }) => whom.some(({ isHidden }) => isHidden))
  if (named.length === 0) return `${items}, and no public text names the people and organisations among them. ${always}`
  const count = (...what: (MentionChoice['do'] | undefined)[]) =>
    named.filter(({ choice }) => what.includes(choice?.do)).length
  const parts = [
    [count('role', 'reword', 'leave-out'), 'without the name'],
    [count('publish'), 'published with the name'],
    [count(undefined), 'not decided'],
  ].flatMap(([many, words]) => (many === 0 ? [] : [`${many} ${words}`]))
  return `${items}. ${counted(named.length, 'text names', 'texts name')} somebody among them: ${parts.join(', ')}. ${always}`
}
