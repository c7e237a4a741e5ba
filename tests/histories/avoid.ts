/** Known ways to break the graph, named as in the tests of `known/`. */
const traps = [
  'R1',
  'R2',
  'S1',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D8',
  'D9',
  'O1',
  'O2',
  'E1',
  'E2',
  'E3',
  'C1',
  'C2',
  'J1',
] as const
export type Trap = (typeof traps)[number]

/** The traps that histories keep away from, since nobody has mended their cause yet. */
const open: readonly Trap[] = []

/**
 * Says which traps a history keeps away from: the open ones, or those that `PARLEY_HISTORIES_AVOID` lists. An empty
 * variable avoids nothing.
 */
export function avoidedTraps(given = process.env.PARLEY_HISTORIES_AVOID): ReadonlySet<Trap> {
  if (given === undefined) return new Set(open)
  const named = new Set(given.split(',').map((name) => name.trim()))
  return new Set(traps.filter((trap) => named.has(trap)))
}
