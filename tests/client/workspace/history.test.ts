import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amend, begin, commit, type History, redo, undo } from '../../../client/workspace/history.ts'
import { emptyView, type View } from '../../../client/workspace/view.ts'

const view = (name: string): View => ({ ...emptyView, ids: [name] })
const historyOf = (...names: string[]): History =>
  names.reduce((history, name) => commit(history, view(name), `Added ${name}`), begin(emptyView))

describe('undo and redo', () => {
  it('lead back to the same view after any changes', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 30 }), (names) => {
        const start = historyOf(...names)
        const back = names.reduce((history) => undo(history), start)
        expect(back.present.view).toEqual(emptyView)
        expect(names.reduce((history) => redo(history), back)).toEqual(start)
      }),
    )
  })

  it('are each other’s inverse in the middle of a history', () => {
    const middle = undo(historyOf('a', 'b', 'c'))
    expect(undo(redo(middle))).toEqual(middle)
    expect(redo(undo(middle))).toEqual(middle)
  })

  it('do nothing at the ends', () => {
    const start = begin(emptyView)
    expect(undo(start)).toBe(start)
    const last = historyOf('a')
    expect(redo(last)).toBe(last)
  })

  it('say which action made the present view', () => {
    expect(historyOf('a', 'b').present.what).toBe('Added b')
    expect(undo(historyOf('a', 'b')).present.what).toBe('Added a')
  })

  it('can’t bring back what was undone once something new is done', () => {
    const changed = commit(undo(historyOf('a', 'b')), view('c'), 'Added c')
    expect(redo(changed)).toBe(changed)
    expect(undo(changed).present.view).toEqual(view('a'))
  })

  it('skip changes too small to undo', () => {
    const selected = amend(historyOf('a'), { ...view('a'), selection: ['a'] })
    expect(selected.past).toHaveLength(1)
    expect(undo(selected).present.view).toEqual(emptyView)
    expect(redo(undo(selected)).present.view.selection).toEqual(['a'])
  })

  it('reach two hundred steps back', () => {
    const long = historyOf(...Array.from({ length: 250 }, (_, index) => String(index)))
    expect(long.past).toHaveLength(200)
    expect(long.past[0]?.view).toEqual(view('49'))
  })
})
