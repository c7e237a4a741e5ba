import type { Page } from '../workspace/address.ts'

/** A row of the list: keys (a combination or alternatives) and what they do. */
export type KeyRow = readonly [keys: readonly string[], what: string]

const explore: readonly KeyRow[] = [
  [['/'], 'search'],
  [['↑', '↓', '←', '→'], 'move to the nearest item; in the list, to the next row'],
  [['↵'], 'show details'],
  [['Space'], 'mark, to act on several'],
  [['E'], 'expand'],
  [['C'], 'collapse'],
  [['P'], 'path to…'],
  [['H'], 'hide'],
  [['F'], 'pin or unpin'],
  [['L'], 'graph or list'],
  [['M'], 'fold or unfold meetings'],
  [['T'], 'tidy up'],
  [['⇧', 'F10'], 'open the menu of the item'],
  [['Esc'], 'close, then clear the selection'],
]

const undoing: readonly KeyRow[] = [
  [['Ctrl', 'Z'], 'undo'],
  [['Ctrl', '⇧', 'Z'], 'redo'],
]

const own: Record<Page, readonly KeyRow[]> = {
  explore: [...explore, ...undoing],
  paths: [
    [['/'], 'search for the missing end'],
    [['↑', '↓', '←', '→'], 'in the graph, move to the nearest item'],
    ...undoing,
  ],
  query: [
    [['Ctrl', '↵'], 'run the query'],
    [['Ctrl', 'Space'], 'show suggestions'],
    [['Esc', 'Tab'], 'leave the editor: first Esc, then Tab'],
  ],
  review: [
    [['A'], 'accept, or use the picked value'],
    [['R'], 'reject'],
    [['E'], 'correct'],
    [['M'], 'merge the two'],
    [['K'], 'keep the two apart'],
    [['1', '…', '9'], 'pick one of the values'],
    [['X'], 'answer later: move it to the end'],
    [['S'], 'skip'],
    [['↑', '↓'], 'previous, next'],
    [['O'], 'show in the graph'],
    [['Ctrl', 'Z'], 'undo the last decision'],
  ],
  import: undoing,
  snapshots: undoing,
}

/** The keys of a page, in the order of the list. */
export function keysOf(page: Page): KeyRow[] {
  return [...own[page], [['?'], 'this list']]
}
