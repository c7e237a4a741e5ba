import { distance } from 'fastest-levenshtein'
import { type Named, words } from './names.ts'

/** The most words of a query that are looked at. Nobody who types more is looking for one name. */
const MOST_WORDS = 8

/** The least alikeness, 0 to 1, at which a name helps somebody who misspelt one. */
const LEAST_ALIKE = 0.6

/** Returns what to look for in a name index: any of these words, with up to `edits` letters different, or any word that begins alike. */
export function nearWords(query: string): { word: string; edits: number; beginning: string }[] {
  return words(query)
    .slice(0, MOST_WORDS)
    .map((word) => ({
      word,
      edits: word.length < 3 ? 0 : word.length < 4 ? 1 : 2,
      beginning: beginningOf([...word]),
    }))
}

function beginningOf(letters: string[]): string {
  return letters.slice(0, Math.max(3, Math.ceil(letters.length / 2))).join('')
}

/** Returns the candidates with a name spelled like the query, each with its most similar name, most similar first. */
export function rankNear(query: string, candidates: Iterable<Named>): { entity: Named; matched: string }[] {
  const sought = words(query).slice(0, MOST_WORDS)
  return [...candidates]
    .flatMap((entity) => {
      const names = [entity.name, ...entity.aliases].map((matched) => ({
        entity,
        matched,
        alike: alikeness(sought, words(matched)),
      }))
      const best = names.reduce((one, other) => (other.alike > one.alike ? other : one))
      return best.alike < LEAST_ALIKE ? [] : [best]
    })
    .sort((a, b) => b.alike - a.alike || a.matched.length - b.matched.length || (a.entity.id < b.entity.id ? -1 : 1))
}

/** The share, 0 to 1, of the sought letters that a name has. Each word is compared with the most similar word of the name, or two run together. */
function alikeness(sought: string[], found: string[]): number {
  const joined = found.slice(1).map((word, index) => `${found[index]}${word}`)
  const letters = sought.reduce((sum, { length }) => sum + length, 0)
  const alike = sought.map(
    (word) => word.length * Math.max(0, ...[...found, ...joined].map((other) => share(word, other))),
  )
  return letters === 0 ? 0 : alike.reduce((sum, part) => sum + part, 0) / letters
}

/** The share of letters that stay the same, from 0 to 1. */
function share(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length)
}
