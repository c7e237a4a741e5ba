import { type Mention, type MentionChoice, textKinds } from '../../model/mention.ts'
import { AppError } from '../../model/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { type Named, named, type Span } from '../names/find-named.ts'
import { choicesOf, type PublicText, withTexts } from './texts.ts'

/** Somebody who is not in the picture. */
export interface LeftOut {
  id: string
  name: string
  /** All names, the first too. */
  names: readonly string[]
  /** Ids and keys by which addresses may name them. */
  keys?: readonly string[]
  /** True for a person. Of people single words count too, since texts call them by their surnames. */
  isPerson: boolean
  /** True if the author hid them: a text that names them must be decided. */
  isHidden: boolean
}

export type Choices = Readonly<Record<string, MentionChoice>>

/** The name that Parley writes in its own description of the picture in place of somebody hidden. */
const SOMEBODY = 'somebody'

/**
 * Returns the texts of a document that name somebody left out, in the order of the kinds, those about the hidden first.
 * Hidden people are recognised by each word of their names but titles, others only by whole names.
 */
export function mentionsIn(snapshot: Snapshot, leftOut: readonly LeftOut[], choices: Choices = {}): Mention[] {
  const shown = namesShown(snapshot, leftOut)
  const looks = leftOut.map((person) => ({ person, look: lookFor(person, shown) }))
  const found: Mention[] = []
  withTexts(snapshot, (text) => {
    const whom = looks
      .filter(({ look }) => look.isIn(text))
      .map(({ person: { id, name, isHidden } }) => ({ id, name, isHidden }))
    if (whom.length === 0) return text.text
    const choice = choices[text.place] ?? null
    found.push({ ...text, whom, choices: [...choicesOf[text.kind]], choice })
    return text.text
  })
  const rank = ({ whom, kind }: Mention) => (whom.some(({ isHidden }) => isHidden) ? 0 : 100) + textKinds.indexOf(kind)
  return found.sort((a, b) => rank(a) - rank(b))
}

/** Returns the mentions of somebody hidden that are not decided. */
export function undecided(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ whom, choice }) => choice === null && whom.some(({ isHidden }) => isHidden))
}

/**
 * Does with the texts of a document what the choices say. The mentions that are returned hold a choice only if it was
 * enough: a reworded text that names them still is undecided. Throws `bad-request` for a choice that its text can't have.
 */
export function decided(
  snapshot: Snapshot,
  leftOut: readonly LeftOut[],
  choices: Choices,
): { snapshot: Snapshot; mentions: Mention[] } {
  const before = mentionsIn(snapshot, leftOut, choices)
  const at = new Map(before.map((mention) => [mention.place, mention]))
  const shown = namesShown(snapshot, leftOut)
  const persons = new Map(leftOut.map((person) => [person.id, lookFor(person, shown)]))
  const after = withTexts(snapshot, (text) => {
    const mention = at.get(text.place)
    if (mention === undefined || mention.choice === null) return text.text
    const { choice } = mention
    if (!mention.choices.includes(choice.do)) throw impossible(mention, choice)
    if (choice.do === 'publish') return text.text
    if (choice.do === 'leave-out') return undefined
    if (choice.do === 'reword') return choice.text
    const role = text.kind === 'quote' ? `[${choice.text}]` : choice.text
    return mention.whom.reduce(
      (left, { id }) => persons.get(id)?.without({ ...text, text: left }, role) ?? left,
      text.text,
    )
  })
  const still = new Set(mentionsIn(after, leftOut).map(({ place }) => place))
  return {
    snapshot: after,
    mentions: before.map((mention) =>
      still.has(mention.place) && mention.choice?.do !== 'publish' ? { ...mention, choice: null } : mention,
    ),
  }
}

/** Returns a document with a dash where the author publishes a name knowingly, so that only other names stand in it. */
export function withoutPublished(
  snapshot: Snapshot,
  leftOut: readonly LeftOut[],
  mentions: readonly Mention[],
): Snapshot {
  const known = new Map(mentions.filter(({ choice }) => choice?.do === 'publish').map((one) => [one.place, one]))
  if (known.size === 0) return snapshot
  const shown = namesShown(snapshot, leftOut)
  const persons = new Map(leftOut.map((person) => [person.id, lookFor(person, shown)]))
  return withTexts(snapshot, (text) =>
    (known.get(text.place)?.whom ?? []).reduce(
      (left, { id }) => persons.get(id)?.without({ ...text, text: left }, '–') ?? left,
      text.text,
    ),
  )
}

/** Returns a document whose description, which Parley wrote itself, is without the names of the hidden. */
export function describedWithout(snapshot: Snapshot, leftOut: readonly LeftOut[]): Snapshot {
  const shown = namesShown(snapshot, leftOut)
  const alt = leftOut
    .filter(({ isHidden }) => isHidden)
    .reduce((left, person) => lookFor(person, shown).without({ kind: 'alt', text: left }, SOMEBODY), snapshot.alt)
  return { ...snapshot, alt }
}

/** The people and states in the picture, by name: that Ada Kim stands there does not name a hidden Kim. */
function namesShown({ nodes }: Snapshot, leftOut: readonly LeftOut[]): Named {
  const hidden = leftOut.map(namedBy)
  const names = nodes
    .filter(
      ({ kind, name }) => (kind === 'Person' || kind === 'State') && hidden.every((one) => !isAny(one.whole(name))),
    )
    .map(({ name }) => name)
  return named(names, false)
}

/** Looks for somebody in texts. */
interface Look {
  isIn(text: Pick<PublicText, 'kind' | 'text'>): boolean
  /** The text with a role in place of their names. */
  without(text: Pick<PublicText, 'kind' | 'text'>, role: string): string
}

function lookFor(person: LeftOut, shown: Named): Look {
  const { whole, words, address } = namedBy(person)
  const spans = ({ kind, text }: Pick<PublicText, 'kind' | 'text'>) => {
    const found = kind === 'address' ? address(decoded(text)) : person.isHidden ? words(text) : whole(text)
    const others = isAny(found) ? shown.whole(text) : []
    return found.filter(({ start, end }) => !others.some((other) => other.start <= start && end <= other.end))
  }
  return {
    isIn: (text) => isAny(spans(text)),
    without: (text, role) => replacedAt(text.text.normalize('NFC'), spans(text), role),
  }
}

/** The search for somebody by their names and keys. */
export function namedBy({ names, isPerson, keys }: LeftOut): Named {
  return named(names, isPerson, keys)
}

const isAny = (spans: readonly Span[]) => spans.length > 0

/** Puts other words in some places of a text. At its beginning they start with a capital, as a sentence does. */
function replacedAt(text: string, spans: readonly Span[], words: string): string {
  const capital = words.slice(0, 1).toUpperCase() + words.slice(1)
  return spans.reduceRight(
    (left, { start, end }) => left.slice(0, start) + (start === 0 ? capital : words) + left.slice(end),
    text,
  )
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function impossible({ place, choices }: Mention, choice: MentionChoice): AppError {
  return new AppError('bad-request', `"${choice.do}" is not possible for ${place}: choose ${choices.join(', ')}`)
}
