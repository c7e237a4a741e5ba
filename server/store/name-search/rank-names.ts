import { distance } from 'fastest-levenshtein'
import { type Named, words } from './names.ts'

/** How well a name fits a query, best first. Within one place, fewer `edits` are better. */
const places = ['name', 'alias', 'start of name', 'start of alias', 'words', 'fuzzy'] as const
type Place = (typeof places)[number]

/** An entity, with the one of its names that fits a query best. */
export interface Ranked {
  entity: Named
  matched: string
  place: Place
  /** How many letters differ, in all words together. */
  edits: number
}

/**
 * How many letters of a word may differ: none in words of up to two letters, one in words of up to five, else two. This
 * is the rule of Elasticsearch's `fuzziness: AUTO`.
 */
export function editsAllowed(word: string): number {
  return word.length < 3 ? 0 : word.length < 6 ? 1 : 2
}

/**
 * Returns the candidates that a query really names, best first: by their whole name, by a whole alias, by the beginning
 * of a name, by words or beginnings of words in any order, and by words that differ in a few letters.
 */
export function rankNames(query: string, candidates: Iterable<Named>): Ranked[] {
  const sought = words(query)
  if (sought.length === 0) return []
  return [...candidates].flatMap((entity) => bestOf(entity, sought) ?? []).sort(compareRanked)
}

export function compareRanked(a: Ranked, b: Ranked): number {
  return places.indexOf(a.place) - places.indexOf(b.place) || a.edits - b.edits
}

function bestOf(entity: Named, sought: string[]): Ranked | undefined {
  const fits = [entity.name, ...entity.aliases].flatMap((text, index) => {
    const fit = fitOf(words(text), sought, index === 0)
    return fit === undefined ? [] : [{ entity, matched: text, ...fit }]
  })
  return fits.sort(compareRanked)[0]
}

function fitOf(found: string[], sought: string[], isName: boolean): { place: Place; edits: number } | undefined {
  const [text, start] = [found.join(' '), sought.join(' ')]
  if (text === start) return { place: isName ? 'name' : 'alias', edits: 0 }
  if (text.startsWith(start)) return { place: isName ? 'start of name' : 'start of alias', edits: 0 }
  if (sought.every((word) => found.some((other) => other.startsWith(word)))) return { place: 'words', edits: 0 }
  const edits = sought.map((word) => fewestEdits(word, found))
  return edits.some((count) => count === undefined)
    ? undefined
    : { place: 'fuzzy', edits: edits.reduce<number>((sum, count) => sum + (count ?? 0), 0) }
}

/** The letters that differ from the nearest of these words; undefined if no word is near enough. */
function fewestEdits(word: string, found: string[]): number | undefined {
  const counts = found.map((other) => (other.startsWith(word) ? 0 : distance(word, other)))
  const fewest = Math.min(...counts)
  return fewest <= editsAllowed(word) ? fewest : undefined
}
