import type { ClaimView } from '../../model/api/evidence.ts'
import type { ReviewItem } from '../../model/api/review.ts'
import { isRelation } from '../../model/claim.ts'
import { shortDate } from '../../model/drawing/dates.ts'
import { linkWords } from '../../model/drawing/link-words.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { isEntityId } from '../../model/entity.ts'
import { propertyWords, valueWords } from '../words/claim-words.ts'
import { kindWords } from '../words/link-words.ts'

type Names = Readonly<Record<string, string>>

/** The name of an item, else its id. */
export function nameOf(id: string, names: Names): string {
  return names[id] ?? id
}

/** A claim as a sentence: "Kim Yong-hyun took part in Talks in Seoul", "Ukraine is a state". */
export function claimTitle({ type, about, from, to, values }: ClaimView, names: Names): string {
  if (isRelation(type)) return `${nameOf(from ?? '', names)} ${linkWords(type, 'out')} ${nameOf(to ?? '', names)}`
  const name = typeof values.name === 'string' ? values.name : nameOf(about, names)
  return `${name} is ${article(kindWords[type].one)}`
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`
}

/** An item of the queue in one line. */
export function itemTitle(item: ReviewItem, names: Names): string {
  switch (item.kind) {
    case 'same':
      return `${item.a.name} = ${item.b.name}?`
    case 'contradiction':
      return nameOf(item.about, names)
    case 'claim':
      return claimTitle(item.claim, names)
  }
}

/** The second, small line of an item. */
export function itemNote(item: ReviewItem): string {
  switch (item.kind) {
    case 'same':
      return `possible duplicate · ${kindWords[item.a.kind].one}`
    case 'contradiction':
      return `${propertyWords(item.property)}: ${item.values.map(({ value }) => cut(valueWords(item.property, value), 24)).join(' or ')}`
    case 'claim': {
      const { date } = item.claim.values
      return `${typeof date === 'string' ? `${shortDate(date)} · ` : ''}${cut(item.claim.sourceName, 40)}`
    }
  }
}

/** A reason with names instead of ids. */
export function reasonWords(reason: string, names: Names): string {
  return reason.replace(/\b(?:person|state|org|meeting):[A-Za-z0-9-]+/g, (id) => nameOf(id, names))
}

/** The other values of a claim, which a rejection would remove too: "kind talks, place Seoul". */
export function besideWords({ values }: ClaimView, property: string, names: Names = {}): string {
  return Object.entries(values)
    .filter(([other]) => other !== property && other !== 'keys' && other !== 'name')
    .map(([other, value]) => `${propertyWords(other)} ${cut(valueWords(other, value, names), 60)}`)
    .join(', ')
}

/** The items of the graph that a queue item is about. */
export function idsIn(item: ReviewItem): string[] {
  if (item.kind === 'same') return [item.a.id, item.b.id]
  if (item.kind === 'contradiction') return [item.about]
  const { about, from, to } = item.claim
  return [from, to, about].filter((id) => id !== undefined && isEntityId(id))
}
