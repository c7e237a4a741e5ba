import type { ReviewAnswer, ReviewItem } from '../../model/api/review.ts'

export type ReviewKind = ReviewItem['kind']

/** What was decided of an item, and the batches that hold it, by which it is undone. */
export interface Decided {
  item: ReviewItem
  verdict: string
  /** Whether it was turned down. */
  isNo: boolean
  batches: string[]
  /** Where it stood among those that wait. */
  place: number
}

/** The queue as a person works through it: what was decided here, oldest first, and what waits. */
export interface Queue {
  done: readonly Decided[]
  waiting: readonly ReviewItem[]
  /** The key of the item that is looked at; undefined where none is. */
  at: string | undefined
  counts: ReviewAnswer['counts']
  names: ReviewAnswer['names']
  /** Where the server's queue goes on. */
  next: string | null
}

export const emptyQueue: Queue = {
  done: [],
  waiting: [],
  at: undefined,
  counts: { same: 0, contradiction: 0, claim: 0 },
  names: {},
  next: null,
}

/** What tells an item from all others. */
export function keyOf(item: ReviewItem): string {
  switch (item.kind) {
    case 'same':
      return `same ${item.decision.a} ${item.decision.b}`
    case 'contradiction':
      return `contradiction ${item.about} ${item.property}`
    case 'claim':
      return `claim ${item.claim.id}`
  }
}

/** The item that is looked at, while it waits. */
export function currentOf({ waiting, at }: Queue): ReviewItem | undefined {
  return waiting.find((item) => keyOf(item) === at)
}

/** A queue that starts with a page of the server's; what was decided before stays to be undone, and the item looked at if it still waits. */
export function opened({ done, at }: Queue, { items, names, counts, nextCursor }: ReviewAnswer): Queue {
  const isThere = items.some((item) => keyOf(item) === at)
  return { done, waiting: items, names, counts, next: nextCursor, at: isThere ? at : first(items) }
}

/** The queue with a further page. */
export function withPage(queue: Queue, { items, names, counts, nextCursor }: ReviewAnswer): Queue {
  const known = new Set([...queue.done.map(({ item }) => item), ...queue.waiting].map(keyOf))
  const waiting = [...queue.waiting, ...items.filter((item) => !known.has(keyOf(item)))]
  return {
    ...queue,
    waiting,
    names: { ...queue.names, ...names },
    counts,
    next: nextCursor,
    at: queue.at ?? first(waiting),
  }
}

/**
 * The queue as the server has it now, after a decision that may have settled other items: those go. Where the server's
 * queue is longer than its page, only the counts are taken, since it can't be told what went.
 */
export function refreshed(queue: Queue, { items, names, counts, nextCursor }: ReviewAnswer): Queue {
  if (nextCursor !== null) return { ...queue, counts }
  const there = new Map(items.map((item) => [keyOf(item), item]))
  const kept = queue.waiting.flatMap((item) => there.get(keyOf(item)) ?? [])
  const fresh = items.filter((item) => !queue.waiting.some((known) => keyOf(known) === keyOf(item)))
  const waiting = [...kept, ...fresh]
  const at = waiting.some((item) => keyOf(item) === queue.at) ? queue.at : first(waiting)
  return { ...queue, waiting, names: { ...queue.names, ...names }, counts, next: null, at }
}

/** The queue after a decision: it goes on to the item that came next, else to the first that waits. */
export function decided(queue: Queue, key: string, verdict: Omit<Decided, 'item' | 'place'>): Queue {
  const place = queue.waiting.findIndex((item) => keyOf(item) === key)
  const item = queue.waiting[place]
  if (item === undefined) return queue
  const waiting = queue.waiting.filter((_, index) => index !== place)
  return {
    ...queue,
    done: [...queue.done, { ...verdict, item, place }],
    waiting,
    counts: counted(queue, item, -1),
    at: first(waiting.slice(place)) ?? first(waiting),
  }
}

/** The queue in which the last decision was not made, looking at its item. */
export function undone(queue: Queue): Queue {
  const last = queue.done.at(-1)
  if (last === undefined) return queue
  const waiting = [...queue.waiting.slice(0, last.place), last.item, ...queue.waiting.slice(last.place)]
  return {
    ...queue,
    done: queue.done.slice(0, -1),
    waiting,
    counts: counted(queue, last.item, 1),
    at: keyOf(last.item),
  }
}

/** The queue with an item at its end, looking at the one that came next. */
export function later(queue: Queue, key: string): Queue {
  const place = queue.waiting.findIndex((item) => keyOf(item) === key)
  const item = queue.waiting[place]
  if (item === undefined) return queue
  const others = queue.waiting.filter((_, index) => index !== place)
  return { ...queue, waiting: [...others, item], at: first(others.slice(place)) ?? first(others) ?? key }
}

/** The queue looking at the next item that waits, or the one before; it goes round at its ends. */
export function stepped(queue: Queue, by: 1 | -1): Queue {
  const { waiting, at } = queue
  if (waiting.length === 0) return queue
  const place = waiting.findIndex((item) => keyOf(item) === at)
  const next = place < 0 ? 0 : (place + by + waiting.length) % waiting.length
  return { ...queue, at: first(waiting.slice(next)) }
}

/** How many wait in all. */
export function leftIn({ counts }: Pick<Queue, 'counts'>): number {
  return counts.same + counts.contradiction + counts.claim
}

function first(items: readonly ReviewItem[]): string | undefined {
  return items[0] === undefined ? undefined : keyOf(items[0])
}

function counted({ counts }: Queue, { kind }: ReviewItem, by: number): Queue['counts'] {
  return { ...counts, [kind]: Math.max(0, counts[kind] + by) }
}

/** The number of a claim of the queue, and what was decided of it. */
export interface Numbered {
  number: number
  look: 'ok' | 'no' | ''
}

/** The claims of the queue by id, numbered in its order. */
export function numbersIn({ done, waiting }: Queue): Map<string, Numbered> {
  const all = [
    ...done.map(({ item, isNo }) => ({ item, look: isNo ? 'no' : 'ok' }) as const),
    ...waiting.map((item) => ({ item, look: '' }) as const),
  ]
  return new Map(
    all.flatMap(({ item, look }, index) =>
      item.kind === 'claim' ? [[item.claim.id, { number: index + 1, look }] as const] : [],
    ),
  )
}
