import { describe, expect, it } from 'vitest'
import { layoutRequest } from '../../../model/drawing/layout.ts'
import { linkWords, wordsBetween } from '../../../model/drawing/link-words.ts'
import { crossingTicks, linkCertainty, linkKind, linkKinds, linkLooks, metWidth } from '../../../model/drawing/links.ts'
import { meetingStatuses } from '../../../model/entity.ts'
import { relations } from '../../../model/relation.ts'

describe('a link', () => {
  it('is drawn by its relation, and a host unlike other participants', () => {
    expect(linkKind({ relation: 'PARTICIPATED_IN' })).toBe('takes part')
    expect(linkKind({ relation: 'PARTICIPATED_IN', role: 'host' })).toBe('hosts')
    expect(linkKind({ relation: 'MEMBER_OF', role: 'host' })).toBe('member of')
    expect(linkKind({ relation: 'MET' })).toBe('met')
    for (const relation of relations) expect(linkKinds).toContain(linkKind({ relation }))
  })

  it('looks like no link of another kind, so that colour alone tells nothing apart', () => {
    const looks = linkKinds.map((kind) => JSON.stringify({ ...linkLooks[kind], isStrong: undefined }))
    expect(new Set(looks).size).toBe(linkKinds.length)
  })

  it('of many meetings grows by a step each time they double', () => {
    expect([1, 2, 4, 8].map(metWidth)).toEqual([1.6, 3.2, 4.8, 6.4])
  })

  it('is certain, open or crossed out by the status of its meeting', () => {
    expect(meetingStatuses.map((status) => linkCertainty(undefined, status))).toEqual([
      ...['held', 'planned', 'planned', 'off', 'off', 'planned'],
    ])
    expect(linkCertainty('held', 'cancelled')).toBe('off')
    expect(linkCertainty('planned', 'cancelled')).toBe('planned')
  })

  it('is crossed out by two strokes around its middle', () => {
    const ticks = crossingTicks({ x: 10, y: 20 }, 0)
    const middles = ticks.map(([x1, y1, x2, y2]) => [(x1 + x2) / 2, (y1 + y2) / 2])
    expect(middles).toEqual([
      [7, 20],
      [13, 20],
    ])
  })
})

describe('the words of a link', () => {
  it('are read from either end', () => {
    expect(linkWords('PARTICIPATED_IN', 'out')).toBe('took part in')
    expect(linkWords('PARTICIPATED_IN', 'in')).toBe('took part')
    expect(linkWords('CONCERNS', 'in')).toBe('subject of')
  })

  it('stand between its ends with a title, a role or a topic', () => {
    expect(wordsBetween({ relation: 'REPRESENTS', title: 'Minister' }, undefined, undefined)).toBe(
      'speaks for (Minister)',
    )
    expect(wordsBetween({ relation: 'PARTICIPATED_IN', role: 'host' }, undefined, 'held')).toBe('hosted')
    const meetings = [{ name: 'One' }, { name: 'Two' }]
    expect(wordsBetween({ relation: 'MET', meetings }, undefined, undefined)).toBe('met 2 times')
  })

  it('never say that a meeting was held if it was not', () => {
    expect(wordsBetween({ relation: 'PARTICIPATED_IN', role: 'host' }, undefined, 'denied')).toBe('named as host of')
    expect(wordsBetween({ relation: 'PARTICIPATED_IN' }, undefined, 'planned')).toBe('named for')
    expect(wordsBetween({ relation: 'HELD_IN' }, 'cancelled', undefined)).toBe('set in')
  })
})

describe('the request for a layout', () => {
  const edge = (from: string, to: string, relation: 'CONCERNS' | 'PARTICIPATED_IN') => ({ from, to, relation })

  it('has one pull for each pair, the strongest, and ignores links without both ends', () => {
    const { links } = layoutRequest(
      ['a', 'b', 'c'],
      [
        ...[edge('a', 'b', 'CONCERNS'), edge('b', 'a', 'PARTICIPATED_IN'), edge('a', 'c', 'CONCERNS')],
        edge('a', 'z', 'PARTICIPATED_IN'),
      ],
      1,
    )
    expect(links.map(([from, to, pull]) => [[from, to].sort(), pull])).toEqual([
      [[0, 1], 1],
      [[0, 2], 0.15],
    ])
  })
})
