import type { Page } from '../workspace/place.ts'

/** Keys to be pressed together or one of several, and what they do. */
export type KeyRow = readonly [keys: readonly string[], what: string]

const explore: readonly KeyRow[] = [
  [['/'], 'search'],
  [['↑', '↓', '←', '→'], 'move to the nearest item; in the list, rows'],
  [['↵'], 'details of the item'],
  [['Space'], 'mark, to act on several'],
  [['E'], 'expand'],
  [['C'], 'collapse'],
  [['P'], 'path to…'],
  [['H'], 'hide'],
  [['F'], 'pin or unpin'],
  [['L'], 'graph or list'],
  [['M'], 'fold or unfold meetings'],
  [['T'], 'tidy up'],
  [['⇧', 'F10'], 'menu of the item'],
  [['Esc'], 'close, then clear the selection'],
]

const undoing: readonly KeyRow[] = [
  [['Ctrl', 'Z'], 'undo'],
  [['Ctrl', '⇧', 'Z'], 'redo'],
]

const own: Record<Page, readonly KeyRow[]> = {
  explore: [...explore, ...undoing],
  paths: [
    [['/'], 'the end that is still to be named'],
    [['↑', '↓', '←', '→'], 'in the graph, move to the nearest item'],
    ...undoing,
  ],
  query: [
    [['Ctrl', '↵'], 'run the query'],
    [['Ctrl', 'Space'], 'suggest'],
    [['Esc', 'Tab'], 'leave the editor, one after the other'],
  ],
  review: [
    [['A'], 'accept, or take the value picked'],
    [['R'], 'reject'],
    [['E'], 'correct'],
    [['M'], 'merge the two'],
    [['K'], 'keep them apart'],
    [['1', '…', '9'], 'pick one of the values that disagree'],
    [['X'], 'later: put it at the end'],
    [['S'], 'skip'],
    [['↑', '↓'], 'the one before, the next'],
    [['O'], 'show in the graph'],
    [['Ctrl', 'Z'], 'undo the last decision'],
  ],
  import: undoing,
  snapshots: undoing,
}

/** The keys of a page, in the order they are told in. */
export function keysOf(page: Page): KeyRow[] {
  return [...own[page], [['?'], 'this list']]
}
