import { distance } from 'fastest-levenshtein'
import type { SchemaAnswer } from '../../model/api/console.ts'
import { blanked, openBrackets } from './query-text.ts'

/** A name in a query that the graph does not have: its place (UTF-16 offsets), and the name you may have meant. */
export interface Misspelt {
  from: number
  to: number
  message: string
  fix: string | undefined
}

/** Labels that queries may use although the schema does not list them. */
const OWN_LABELS = ['Entity', 'BatchPart', 'Key', 'Forgotten']
const NAME = /[A-Za-z_]\w*/g
/** `:A`, `:A|B`, `:A&B`. */
const AFTER_COLON = /:\s*[A-Za-z_]\w*(?:\s*[|&]\s*:?\s*[A-Za-z_]\w*)*/g
const AFTER_POINT = /(?<=[A-Za-z_]\w*)\.(?<name>[A-Za-z_]\w*)(?!\w*\s*[.(])/g
const KEY = /(?<name>[A-Za-z_]\w*)\s*:/g

/**
 * Finds labels, relations and properties that are spelt almost like an existing one, and relations that don't exist.
 * An engine doesn't report these: it just finds nothing.
 */
export function misspelt(query: string, { labels, relations }: SchemaAnswer): Misspelt[] {
  const code = blanked(query)
  const labelNames = [...labels.map(({ name }) => name), ...OWN_LABELS]
  const relationNames = relations.map(({ name }) => name)
  const properties = [...new Set([...labels, ...relations].flatMap((thing) => thing.properties))]
  const found: Misspelt[] = []

  const check = (name: string, from: number, what: string, known: readonly string[], isClosed = false) => {
    if (known.includes(name)) return
    const fix = nearest(name, known)
    if (fix === undefined && !isClosed) return
    const hint = fix === undefined ? '' : ` Did you mean ${fix}?`
    found.push({ from, to: from + name.length, message: `There is no ${what} ${name}.${hint}`, fix })
  }

  for (const { 0: names, index } of code.matchAll(AFTER_COLON)) {
    const inside = openBrackets(code.slice(0, index)).at(-1)
    if (inside === '{') continue
    for (const { 0: name, index: at } of names.matchAll(NAME)) {
      if (inside === '[') check(name, index + at, 'relation', relationNames, true)
      else check(name, index + at, 'label', labelNames)
    }
  }
  for (const { groups, index } of code.matchAll(AFTER_POINT))
    check(groups?.name ?? '', index + 1, 'property', properties)
  for (const { groups, index } of code.matchAll(KEY)) {
    const [outer, inner] = openBrackets(code.slice(0, index)).slice(-2)
    if (inner === '{' && outer !== undefined && outer !== '{') check(groups?.name ?? '', index, 'property', properties)
  }
  return found.sort((a, b) => a.from - b.from)
}

/** The nearest known name; undefined if more than a third of the letters differ. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const most = Math.floor(name.length / 3)
  return known
    .map((other) => ({ other, far: differing(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)[0]?.other
}

/** The number of letters to add, remove or change. Swapped letters, as in hasty typing, count as one. */
function differing(a: string, b: string): number {
  return a !== b && [...a].sort().join() === [...b].sort().join() ? 1 : distance(a, b)
}
