import { straight, tokenize } from '../sentences/tokens.ts'
import { CITY_ROWS } from './cities.ts'
import { COMPANIES, MEDIA, ORGANISATION_ROWS } from './organisations.ts'
import { GIVEN_NAMES, HONORIFICS, OFFICES } from './people.ts'
import { PEOPLES, REGION_ROWS } from './regions.ts'
import { STATE_ROWS } from './states.ts'

/** The way a state is named: by name, adjective, the name of its people, its capital, or a seat of government. */
export type StateForm = 'name' | 'adjective' | 'people' | 'capital' | 'seat'

/** The meaning of a known name. */
export type Entry =
  | { kind: 'state'; state: string; form: StateForm }
  | { kind: 'place'; state: string | null; form: 'city' | 'region'; shown: string | null }
  | { kind: 'people' }
  | { kind: 'organisation'; id: string; name: string; acronym: string | null; type: string }

interface Phrase<T> {
  words: string[]
  entry: T
}

/** Phrases by their first word, longest first. */
type Table<T> = ReadonlyMap<string, readonly Phrase<T>[]>

function rowsOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()))
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

const unaccented = (word: string) => word.normalize('NFD').replace(/\p{M}+/gu, '')

class TableBuilder<T> {
  readonly #byPhrase = new Map<string, Phrase<T>>()

  /** Adds an entry. The first one for a phrase stays, so the most trusted lists come first. */
  add(phrase: string, entry: T): void {
    for (const spelling of new Set([phrase, unaccented(phrase)])) {
      const words = tokenize(spelling).map((token) => straight(token.text))
      const key = words.join(' ')
      if (words.length > 0 && !this.#byPhrase.has(key)) this.#byPhrase.set(key, { words, entry })
    }
  }

  table(form: (word: string) => string = (word) => word): Table<T> {
    const table = new Map<string, Phrase<T>[]>()
    for (const { words, entry } of this.#byPhrase.values()) {
      const formed = words.map(form)
      const first = formed[0] ?? ''
      const phrases = table.get(first)
      if (phrases) phrases.push({ words: formed, entry })
      else table.set(first, [{ words: formed, entry }])
    }
    for (const phrases of table.values()) phrases.sort((a, b) => b.words.length - a.words.length)
    return table
  }
}

/** Returns the id of a state by its code in the rows: `state:KOR`, `state:x-kosovo`. */
const stateId = (code: string) => `state:${code}`

export interface StateNames {
  id: string
  name: string
  adjective: string | null
}

function states(builder: TableBuilder<Entry>): Map<string, StateNames> {
  const known = new Map<string, StateNames>()
  for (const [code = '', names, adjectives, capitals, seats] of rowsOf(STATE_ROWS)) {
    const state = stateId(code)
    const list = { name: listOf(names), adjective: listOf(adjectives), capital: listOf(capitals), seat: listOf(seats) }
    known.set(state, { id: state, name: list.name[0] ?? code, adjective: list.adjective[0] ?? null })
    for (const form of ['name', 'adjective', 'capital', 'seat'] as const) {
      for (const phrase of list[form]) builder.add(phrase, { kind: 'state', state, form })
    }
    for (const adjective of list.adjective) {
      if (!/(?:sh|ch|se|ss|S\.|K)$/.test(adjective))
        builder.add(`${adjective}s`, { kind: 'state', state, form: 'people' })
    }
  }
  return known
}

/** Returns a name as the last part of an id: lower case, no accents, words joined by hyphens. */
export function slug(name: string): string {
  return unaccented(name)
    .toLowerCase()
    .replace(/\+/g, '-plus')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function organisations(builder: TableBuilder<Entry>): void {
  for (const [id = '', names, acronyms, type = ''] of rowsOf(ORGANISATION_ROWS)) {
    const name = listOf(names)[0] ?? id
    const acronym = listOf(acronyms)[0] ?? null
    const entry: Entry = { kind: 'organisation', id: `org:${id}`, name, acronym, type }
    for (const phrase of [...listOf(names), ...listOf(acronyms)]) builder.add(phrase, entry)
  }
  for (const [list, type] of [
    [MEDIA, 'media'],
    [COMPANIES, 'company'],
  ] as const) {
    for (const name of listOf(list))
      builder.add(name, { kind: 'organisation', id: `org:${slug(name)}`, name, acronym: null, type })
  }
}

function places(builder: TableBuilder<Entry>): void {
  for (const [code = '', cities] of rowsOf(CITY_ROWS)) {
    for (const city of listOf(cities))
      builder.add(city, { kind: 'place', state: stateId(code), form: 'city', shown: null })
  }
  for (const [code = '', regions] of rowsOf(REGION_ROWS)) {
    const state = code === '-' ? null : stateId(code)
    for (const region of listOf(regions)) {
      const [name = region, shown = null] = region.split('=').map((part) => part.trim())
      builder.add(name, { kind: 'place', state, form: 'region', shown })
    }
  }
  for (const word of listOf(PEOPLES)) builder.add(word, { kind: 'people' })
}

const names = new TableBuilder<Entry>()
const stateNames = states(names)
organisations(names)
places(names)
const exact = names.table()
const capitals = names.table((word) => word.toUpperCase())

const IRREGULAR: Record<string, string> = {
  'secretary of state': 'secretaries of state',
  'head of state': 'heads of state',
  'head of government': 'heads of government',
  'chief of staff': 'chiefs of staff',
  secretary: 'secretaries',
  'foreign secretary': 'foreign secretaries',
  'attorney general': 'attorneys general',
  'secretary general': 'secretaries general',
  'minister of foreign affairs': 'ministers of foreign affairs',
  'minister of defence': 'ministers of defence',
}

const officeBuilder = new TableBuilder<{ plural: boolean }>()
for (const office of listOf(OFFICES)) {
  officeBuilder.add(office, { plural: false })
  officeBuilder.add(IRREGULAR[office] ?? `${office}s`, { plural: true })
}
const offices = officeBuilder.table((word) => word.toLowerCase())

const honorifics: ReadonlySet<string> = new Set(listOf(HONORIFICS))
const givenNames: ReadonlySet<string> = new Set(GIVEN_NAMES.trim().split(/\s+/))

function longest<T>(table: Table<T>, words: readonly string[], at: number): { length: number; entry: T } | null {
  for (const { words: phrase, entry } of table.get(words[at] ?? '') ?? []) {
    let length = 1
    while (length < phrase.length && words[at + length] === phrase[length]) length += 1
    if (length === phrase.length) return { length, entry }
  }
  return null
}

/**
 * Returns the longest known name that starts at a word. `allCapitals` ignores case. The words have straight
 * apostrophes.
 */
export function findName(
  words: readonly string[],
  at: number,
  allCapitals: boolean,
): { length: number; entry: Entry } | null {
  return longest(allCapitals ? capitals : exact, words, at)
}

/** Returns the longest office that starts at a word. The words are in lower case. */
export function findOffice(words: readonly string[], at: number): { length: number; plural: boolean } | null {
  const hit = longest(offices, words, at)
  return hit ? { length: hit.length, plural: hit.entry.plural } : null
}

export const isHonorific = (word: string) => honorifics.has(word)
export const isGivenName = (word: string) => givenNames.has(word)

/** Returns the names of a state by its id; null if the gazetteer lacks it. */
export function stateById(id: string): StateNames | null {
  return stateNames.get(id) ?? null
}
