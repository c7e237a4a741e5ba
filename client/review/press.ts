import type { ReviewItem } from '../../model/api/review.ts'

/** What a key press asks for on the page: a step in the queue, a value, or the choice that the key stands for. */
export type Press = 'undo' | 'previous' | 'next' | 'show' | { pick: number } | { choose: string }

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * What a key press asks for, if anything. `singleKeys` says whether keys of one letter are switched on; `isScrolling`,
 * whether arrows have work of their own where the key was pressed.
 */
export function pressOf(
  { key: name, ctrlKey, metaKey, shiftKey }: Key,
  item: ReviewItem | undefined,
  { singleKeys, isScrolling }: { singleKeys: boolean; isScrolling: boolean },
): Press | undefined {
  const key = name.toUpperCase()
  if (ctrlKey || metaKey) return key === 'Z' && !shiftKey ? 'undo' : undefined
  if (name === 'ArrowDown' || name === 'ArrowUp')
    return isScrolling ? undefined : name === 'ArrowDown' ? 'next' : 'previous'
  if (item === undefined || !singleKeys) return undefined
  if (item.kind === 'contradiction' && /^[1-9]$/.test(key) && Number(key) <= item.values.length)
    return { pick: Number(key) - 1 }
  if (key === 'S') return 'next'
  return key === 'O' ? 'show' : { choose: key }
}
