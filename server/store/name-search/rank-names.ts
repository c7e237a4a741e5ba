import { distance } from 'fastest-levenshtein'
import type { Node } from '../../../model/graph.ts'
import { words } from './words.ts'

/** An entity with every text it may be found by: its name, then its aliases. */
export interface Named {
  id: string
  kind: Node['kind']
  name: string
  aliases: string[]
}

/** How well a name fits, best first. Within one place the smaller `edits` is the better. */
const places = ['name', 'alias', 'start of name', 'start of alias', 'words', 'fuzzy'] as const
type Place = (typeof places)[number]

/** A named entity with the name of it that fits a query best. */
export interface Ranked {
  entity: Named
  matched: string
  place: Place
  /** Letters to change, in all words together. */
  edits: number
}

/**
 * Letters that may differ in a word of a query: none up to two letters, one up to five, else two. The rule is that of
 * Elasticsearch's `fuzziness: AUTO`.
 */
export function editsAllowed(word: string): number {
  return word.length < 3 ? 0 : word.length < 6 ? 1 : 2
}

/**
 * Those candidates that a query really names, best first: the name itself, an alias itself, what begins with the query,
 * what has its words or words that begin with them in any order, what has words that differ by few letters.
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

/** Edits to the nearest of these words; undefined where none is near enough. */
function fewestEdits(word: string, found: string[]): number | undefined {
  const counts = found.map((other) => (other.startsWith(word) ? 0 : distance(word, other)))
  const fewest = Math.min(...counts)
  return fewest <= editsAllowed(word) ? fewest : undefined
}
