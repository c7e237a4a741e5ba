import type { ReviewItem } from '../../model/api/review.ts'

/** The meaning of a key press: a step in the queue, a picked value, or an answer. */
export type Press = 'undo' | 'previous' | 'next' | 'show' | { pick: number } | { choose: string }

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * Reads a key press; undefined if it means nothing here.
 *
 * @param singleKeys true if keys of one letter are turned on
 * @param isScrolling true if arrow keys scroll or move where the key was pressed
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
