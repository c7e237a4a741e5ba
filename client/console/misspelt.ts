import { distance } from 'fastest-levenshtein'
import type { SchemaAnswer } from '../../model/api/console.ts'
import { blanked, openBrackets } from './blanked.ts'

/** A name in a query that the graph does not have: where it stands (UTF-16 offsets), and the one it may be meant for. */
export interface Misspelt {
  from: number
  to: number
  message: string
  fix: string | undefined
}

/** Labels beside those of the schema, which the console may ask for too. */
const OWN_LABELS = ['Entity', 'BatchPart', 'Key', 'Forgotten']
const NAME = /[A-Za-z_]\w*/g
/** `:A`, `:A|B`, `:A&B`. */
const AFTER_COLON = /:\s*[A-Za-z_]\w*(?:\s*[|&]\s*:?\s*[A-Za-z_]\w*)*/g
const AFTER_POINT = /(?<=[A-Za-z_]\w*)\.(?<name>[A-Za-z_]\w*)(?!\w*\s*[.(])/g
const KEY = /(?<name>[A-Za-z_]\w*)\s*:/g

/**
 * Labels, relations and properties that are spelt almost as one that is there, and relations that are not there at all:
 * to an engine these are no faults, it just finds nothing.
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

/** The known name that is nearest, where no more than a third of the letters differ, or only their order. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const most = Math.floor(name.length / 3)
  return known
    .map((other) => ({ other, far: differing(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)[0]?.other
}

/** Letters to add, leave out or change; letters in another order, as of hasty typing, count as one. */
function differing(a: string, b: string): number {
  return a !== b && [...a].sort().join() === [...b].sort().join() ? 1 : distance(a, b)
}
