import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyView,
  withFilter,
  withHidden,
  withItems,
  withMerged,
  withoutItems,
  withPinned,
  withSelected,
} from '../../../client/workspace/view.ts'
import { views } from '../support/graphs.ts'

const view = { ...emptyView, ids: ['person:a', 'person:b', 'meeting:m'], positions: { 'person:a': { x: 1, y: 2 } } }

describe('a view', () => {
  it('adds each item once, at the end, and shows hidden ones again', () => {
    const hidden = withHidden(view, ['person:b'])
    const added = withItems(hidden, ['person:b', 'state:KOR'], { 'state:KOR': { x: 9, y: 9 } })
    expect(added.ids).toEqual(['person:a', 'person:b', 'meeting:m', 'state:KOR'])
    expect(added.hidden).toEqual([])
    expect(added.positions).toEqual({ 'person:a': { x: 1, y: 2 }, 'state:KOR': { x: 9, y: 9 } })
  })

  it('is the same after items were added and taken out again', () => {
    fc.assert(
      fc.property(views, (given) => {
        const added = withItems(given, ['person:new', 'person:newer'], { 'person:new': { x: 0, y: 0 } })
        expect(withoutItems(added, ['person:new', 'person:newer'])).toEqual(given)
      }),
    )
  })

  it('never hides, pins or places what it does not hold', () => {
    fc.assert(
      fc.property(views, fc.nat(9), (given, index) => {
        const gone = given.ids[index] ?? 'person:a'
        const left = withoutItems(given, [gone])
        expect([...left.ids, ...left.hidden, ...left.pinned, ...Object.keys(left.positions)]).not.toContain(gone)
        expect(withHidden(given, ['person:unheard-of']).hidden).not.toContain('person:unheard-of')
      }),
    )
  })

  it('clears the selection of an item that is hidden, and of the links of one that is taken out', () => {
    const tie = 'person:a|PARTICIPATED_IN|meeting:m'
    const selected = { ...view, selection: ['person:b', tie] }
    expect(withHidden(selected, ['person:b']).selection).toEqual([tie])
    expect(withoutItems(selected, ['meeting:m']).selection).toEqual(['person:b'])
    expect(withoutItems(selected, ['person:b']).selection).toEqual([tie])
  })

  it('keeps a link selected if the id of its end only begins like that of an item taken out', () => {
    const tie = 'person:anna|PARTICIPATED_IN|meeting:m'
    expect(withoutItems({ ...view, selection: [tie] }, ['person:a']).selection).toEqual([tie])
  })

  it('selects one item or several, and takes one out of several again', () => {
    const one = withSelected(view, 'person:a', false)
    const two = withSelected(one, 'person:b', true)
    expect([one.selection, two.selection]).toEqual([['person:a'], ['person:a', 'person:b']])
    expect(withSelected(two, 'person:a', true).selection).toEqual(['person:b'])
    expect(withSelected(two, undefined, false).selection).toEqual([])
  })

  it('pins and unpins', () => {
    const pinned = withPinned(view, ['person:a', 'person:b'], true)
    expect(withPinned(pinned, ['person:a'], true).pinned).toHaveLength(2)
    expect(withPinned(pinned, ['person:a'], false).pinned).toEqual(['person:b'])
  })

  it('switches a filter off and on again', () => {
    const off = withFilter(view, 'kinds', 'State', false)
    expect(off.filters.kinds).toEqual(['State'])
    expect(withFilter(off, 'kinds', 'State', false).filters.kinds).toEqual(['State'])
    expect(withFilter(off, 'kinds', 'State', true)).toEqual(view)
  })

  it('follows merges wherever an id stands, and names no item twice', () => {
    const given = {
      ...view,
      hidden: ['person:b'],
      pinned: ['person:a', 'person:b'],
      selection: ['person:b'],
      positions: { 'person:a': { x: 1, y: 2 }, 'person:b': { x: 3, y: 4 } },
    }
    expect(withMerged(given, { 'person:b': 'person:a' })).toEqual({
      ...given,
      ids: ['person:a', 'meeting:m'],
      hidden: ['person:a'],
      pinned: ['person:a'],
      selection: ['person:a'],
      positions: { 'person:a': { x: 1, y: 2 } },
    })
  })
})
