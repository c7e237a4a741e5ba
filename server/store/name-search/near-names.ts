import { distance } from 'fastest-levenshtein'
import type { Named } from './rank-names.ts'
import { words } from './words.ts'

/** Of a long query, words beyond these are left out: who types so many is not looking for one name. */
const MOST_WORDS = 8

/** Names less alike than this, 0 to 1, are no help to who has misspelt one. */
const LEAST_ALIKE = 0.6

/** What a name index is to look for: any of these words, as many letters away, or any word that begins so. */
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

/** Those candidates whose names are spelled like the query, each with the name that is most like it; nearest first. */
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

/** The share of the letters sought that a name has, each word against that of the name, or two run together, most like it. */
function alikeness(sought: string[], found: string[]): number {
  const joined = found.slice(1).map((word, index) => `${found[index]}${word}`)
  const letters = sought.reduce((sum, { length }) => sum + length, 0)
  const alike = sought.map(
    (word) => word.length * Math.max(0, ...[...found, ...joined].map((other) => share(word, other))),
  )
  return letters === 0 ? 0 : alike.reduce((sum, part) => sum + part, 0) / letters
}

/** 1 less the share of letters to change. */
function share(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length)
}
