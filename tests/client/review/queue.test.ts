import { describe, expect, it } from 'vitest'
import {
  currentOf,
  decided,
  emptyQueue,
  keyOf,
  later,
  leftIn,
  opened,
  type Queue,
  refreshed,
  stepped,
  undone,
  withPage,
} from '../../../client/review/queue.ts'
import type { ReviewAnswer } from '../../../model/api/review.ts'
import { answer, claimItem, dispute, same } from './items.ts'

const items = [same('a', 'b'), claimItem('1'), claimItem('2'), claimItem('3')]
const keys = items.map(keyOf)
const start = opened(emptyQueue, answer(items, { claim: 7 }))
const waiting = (queue: Queue) => queue.waiting.map(keyOf)
const accepted = { verdict: 'accepted', isNo: false, batches: ['batch-9'] }

describe('the queue', () => {
  it('begins with its first item', () => {
    expect(currentOf(start)).toBe(items[0])
    expect(leftIn(start)).toBe(8)
    expect(currentOf(opened(emptyQueue, answer([])))).toBeUndefined()
  })

  it('goes on to what came next after a decision, and from the last to the first that waits', () => {
    const second = decided({ ...start, at: keys[1] }, keys[1] ?? '', accepted)
    expect(second.at).toBe(keys[2])
    expect(waiting(second)).toEqual([keys[0], keys[2], keys[3]])
    expect(second.counts).toEqual({ same: 1, contradiction: 0, claim: 6 })
    expect(decided({ ...start, at: keys[3] }, keys[3] ?? '', accepted).at).toBe(keys[0])
    expect(decided(start, 'no such item', accepted)).toBe(start)
  })

  it('undoes the last decision first, and looks at it where it stood', () => {
    const twice = decided(decided(start, keys[2] ?? '', accepted), keys[0] ?? '', { ...accepted, isNo: true })
    const once = undone(twice)
    expect(once.at).toBe(keys[0])
    expect(once.done.map(({ item }) => keyOf(item))).toEqual([keys[2]])
    expect(undone(once)).toMatchObject({ waiting: items, done: [], at: keys[2], counts: start.counts })
    expect(undone(start)).toBe(start)
  })

  it('puts what is for later at its end', () => {
    const put = later(start, keys[0] ?? '')
    expect(waiting(put)).toEqual([keys[1], keys[2], keys[3], keys[0]])
    expect(put.at).toBe(keys[1])
    const alone = opened(emptyQueue, answer([same('a', 'b')]))
    expect(later(alone, keys[0] ?? '').at).toBe(keys[0])
  })

  it('steps forth and back, and round at its ends', () => {
    expect(stepped(start, 1).at).toBe(keys[1])
    expect(stepped(start, -1).at).toBe(keys[3])
    expect(stepped(stepped(start, -1), 1).at).toBe(keys[0])
    expect(stepped(emptyQueue, 1)).toBe(emptyQueue)
  })

  it('takes a further page without repeating what is there or was decided', () => {
    const done = decided(start, keys[1] ?? '', accepted)
    const more = withPage(done, answer([claimItem('1'), claimItem('3'), claimItem('4')], { claim: 5 }, 'next'))
    expect(waiting(more)).toEqual([keys[0], keys[2], keys[3], keyOf(claimItem('4'))])
    expect(more.next).toBe('next')
  })

  it('lets go what a merge has settled, and keeps the order of what is left', () => {
    const put = later(start, keys[1] ?? '')
    const now = refreshed(put, answer([claimItem('1'), claimItem('3'), claimItem('4')]))
    expect(waiting(now)).toEqual([keys[3], keys[1], keyOf(claimItem('4'))])
    expect(currentOf(now)).toBeDefined()
    const cutOff: ReviewAnswer = answer([claimItem('1')], { claim: 90 }, 'next')
    expect(waiting(refreshed(put, cutOff))).toEqual(waiting(put))
    expect(refreshed(put, cutOff).counts.claim).toBe(90)
  })

  it('keeps looking at an item that still waits when it is read again, and what was decided', () => {
    const again = opened({ ...decided(start, keys[0] ?? '', accepted), at: keys[2] }, answer(items.slice(1)))
    expect(again.at).toBe(keys[2])
    expect(again.done).toHaveLength(1)
  })

  it('tells items of one property or claim from others', () => {
    expect(keyOf(dispute('date'))).not.toBe(keyOf(dispute('status')))
    expect(keyOf(claimItem('x'))).toBe('claim x')
  })
})
