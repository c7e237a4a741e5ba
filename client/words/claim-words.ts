import type { Value } from '../../model/claim.ts'
import { shortDate } from '../../model/drawing/dates.ts'

const properties: Readonly<Record<string, string>> = {
  name: 'name',
  aliases: 'other names',
  description: 'description',
  officialName: 'official name',
  adjective: 'adjective',
  acronym: 'short name',
  kind: 'kind',
  mode: 'how they met',
  status: 'status',
  date: 'date',
  place: 'place',
  topics: 'topics',
  keys: 'identifiers',
  role: 'role',
  title: 'office',
  since: 'since',
  until: 'until',
  topic: 'topic',
  how: 'how',
  representing: 'speaks for',
}

/** The name of a property in words. */
export function propertyWords(property: string): string {
  return properties[property] ?? property
}

/** The name of a property as a label. */
export function propertyLabel(property: string): string {
  const words = propertyWords(property)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A value in words: a name for an id, a readable date. */
export function valueWords(property: string, value: Value, names: Readonly<Record<string, string>> = {}): string {
  if (Array.isArray(value)) return value.join(' · ')
  if (typeof value === 'string' && ['date', 'since', 'until'].includes(property)) return shortDate(value)
  return property === 'representing' ? (names[String(value)] ?? String(value)) : String(value)
}
