import { distance } from 'fastest-levenshtein'

/** Insertions, deletions and substitutions between two words; two neighbours swapped count once, not twice. */
export function editDistance(a: string, b: string): number {
  const edits = distance(a, b)
  return edits === 2 && isSwapOfNeighbours(a, b) ? 1 : edits
}

function isSwapOfNeighbours(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at]) at += 1
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
