import { type Mention, type MentionChoice, textKinds } from '../../model/mention.ts'
import { AppError } from '../../model/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { calledAs, wordsOf } from '../names/called.ts'
import { redactionOf } from '../names/redact.ts'
import { choicesOf, type PublicText, withTexts } from './texts.ts'

/** Somebody who is not in the picture. */
export interface LeftOut {
  id: string
  name: string
  /** All names, the first too. */
  names: readonly string[]
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
    const words = wordsIn(text.text)
    const whom = looks
      .filter(({ look }) => look.mayBeIn(text.text, words) && look.without(text, '') !== text.text)
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

/** Returns a document whose description, which Parley wrote itself, is without the names of the hidden. */
export function describedWithout(snapshot: Snapshot, leftOut: readonly LeftOut[]): Snapshot {
  const shown = namesShown(snapshot, leftOut)
  const alt = leftOut
    .filter(({ isHidden }) => isHidden)
    .reduce((left, person) => lookFor(person, shown).without({ kind: 'alt', text: left }, SOMEBODY), snapshot.alt)
  return { ...snapshot, alt }
}

/** The names of items in the picture: that Ada Kim stands there does not name a hidden Kim. */
function namesShown({ nodes }: Snapshot, leftOut: readonly LeftOut[]): string[] {
  const hidden = leftOut.map(({ names }) => redactionOf(calledAs(names)))
  return nodes
    .filter(({ kind, name }) => kind !== 'Meeting' && hidden.every(({ names }) => names(name) === name))
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
}

/** Changes a text but for these names in it. */
function around(names: readonly string[], text: string, change: (text: string) => string): string {
  const there = names.filter((name) => text.includes(name))
  const mark = (index: number) => String.fromCodePoint(FIRST_MARK + index)
  const marked = there.reduce((left, name, index) => left.replaceAll(name, ` ${mark(index)} `), text)
  const changed = change(marked)
  if (changed === marked) return text
  return there.reduce((left, name, index) => left.replaceAll(` ${mark(index)} `, name), changed)
}

/** The first character of a plane for private use: no text of a source has it. */
const FIRST_MARK = 0xf0000

/** Looks for somebody in texts. */
interface Look {
  /** False if no word of the text can be theirs: a quick look before the real one. */
  mayBeIn(text: string, words: ReadonlySet<string>): boolean
  /** The text with other words in place of their names. */
  without(text: Pick<PublicText, 'kind' | 'text'>, role: string): string
}

function lookFor({ names, isPerson, isHidden }: LeftOut, shown: readonly string[]): Look {
  const called = calledAs(names)
  const single = wordsOf(called).map(folded)
  const parts = [...new Set([...called.flatMap((name) => [...wordsIn(name)]), ...single])]
  const unspaced = called.filter((name) => !/\s/.test(name)).map(folded)
  const byRole = new Map<string, ReturnType<typeof redactionOf>>()
  const redaction = (role: string) => {
    const known = byRole.get(role) ?? redactionOf(called, role)
    byRole.set(role, known)
    return known
  }
  const inAddress = single.filter((word) => word.length >= SHORTEST_IN_ADDRESS)
  return {
    mayBeIn: (text, words) =>
      parts.some((part) => words.has(part)) || unspaced.some((name) => folded(text).includes(name)),
    without: ({ kind, text }, role) => {
      if (kind === 'address') return isInAddress(text, inAddress) ? role : text
      const { names: whole, words } = redaction(role)
      return around(shown, text, isPerson && isHidden ? words : whole)
    },
  }
}

/** Letters of the shortest word of a name that is looked for in addresses. */
const SHORTEST_IN_ADDRESS = 4

function isInAddress(address: string, words: readonly string[]): boolean {
  const parts = wordsIn(decoded(address))
  return words.some((word) => parts.has(word))
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text, folded. */
function wordsIn(text: string): Set<string> {
  return new Set(
    folded(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )
}

function impossible({ place, choices }: Mention, choice: MentionChoice): AppError {
  return new AppError('bad-request', `"${choice.do}" is not possible for ${place}: choose ${choices.join(', ')}`)
}
