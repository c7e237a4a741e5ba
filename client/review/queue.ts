import type { ReviewAnswer, ReviewItem } from '../../model/api/review.ts'

export type ReviewKind = ReviewItem['kind']

/** An answered item, with the batches that hold the answer, so that it can be undone. */
export interface Decided {
  item: ReviewItem
  verdict: string
  /** True for a negative answer: rejected, or kept apart. */
  isNo: boolean
  batches: string[]
  /** Its place among the waiting items. */
  place: number
}

/** The queue as you work through it: items answered here, oldest first, and waiting items. */
export interface Queue {
  done: readonly Decided[]
  waiting: readonly ReviewItem[]
  /** The key of the current item; undefined if there is none. */
  at: string | undefined
  counts: ReviewAnswer['counts']
  names: ReviewAnswer['names']
  /** The cursor of the next page on the server. */
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

/** The key of an item, unique in the queue. */
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

/** The current item; undefined if none waits. */
export function currentOf({ waiting, at }: Queue): ReviewItem | undefined {
  return waiting.find((item) => keyOf(item) === at)
}

/** Starts the queue again with the first page of the server. Answers given here stay, and so does the current item if it still waits. */
export function opened({ done, at }: Queue, { items, names, counts, nextCursor }: ReviewAnswer): Queue {
  const isThere = items.some((item) => keyOf(item) === at)
  return { done, waiting: items, names, counts, next: nextCursor, at: isThere ? at : first(items) }
}

/** Adds a page to the queue. */
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
 * Brings the queue up to date after an answer that may have answered other items too. If the server's queue is longer
 * than one page, only the counts are updated, since the page doesn't show which items are gone.
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

/** Marks an item as answered and moves to the next waiting item, or to the first. */
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

/** Takes back the last answer and shows its item. */
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

/** Moves an item to the end of the queue and shows the next. */
export function later(queue: Queue, key: string): Queue {
  const place = queue.waiting.findIndex((item) => keyOf(item) === key)
  const item = queue.waiting[place]
  if (item === undefined) return queue
  const others = queue.waiting.filter((_, index) => index !== place)
  return { ...queue, waiting: [...others, item], at: first(others.slice(place)) ?? first(others) ?? key }
}

/** Moves to the next or previous waiting item, and around the ends. */
export function stepped(queue: Queue, by: 1 | -1): Queue {
  const { waiting, at } = queue
  if (waiting.length === 0) return queue
  const place = waiting.findIndex((item) => keyOf(item) === at)
  const next = place < 0 ? 0 : (place + by + waiting.length) % waiting.length
  return { ...queue, at: first(waiting.slice(next)) }
}

/** The number of waiting items of all kinds. */
export function leftIn({ counts }: Pick<Queue, 'counts'>): number {
  return counts.same + counts.contradiction + counts.claim
}

function first(items: readonly ReviewItem[]): string | undefined {
  return items[0] === undefined ? undefined : keyOf(items[0])
}

function counted({ counts }: Queue, { kind }: ReviewItem, by: number): Queue['counts'] {
  return { ...counts, [kind]: Math.max(0, counts[kind] + by) }
}

/** The number of a claim in the queue, and its answer. */
export interface Numbered {
  number: number
  look: 'ok' | 'no' | ''
}

/** The claims of the queue by id, numbered in queue order. */
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
