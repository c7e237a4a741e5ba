import { describe, expect, it } from 'vitest'
import { pressOf } from '../../../client/review/press.ts'
import { claimItem, dispute } from './items.ts'

const free = { singleKeys: true, isScrolling: false }
const item = claimItem('claim-1')
const key = (name: string, held: { ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean } = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
})

describe('a key on the review page', () => {
  it('undoes with Control or Command, and redoes nothing', () => {
    expect(pressOf(key('z', { ctrlKey: true }), undefined, free)).toBe('undo')
    expect(pressOf(key('z', { metaKey: true }), item, free)).toBe('undo')
    expect(pressOf(key('Z', { ctrlKey: true, shiftKey: true }), item, free)).toBeUndefined()
    expect(pressOf(key('a', { ctrlKey: true }), item, free)).toBeUndefined()
  })

  it('steps with arrows, but where these scroll', () => {
    expect(pressOf(key('ArrowDown'), item, free)).toBe('next')
    expect(pressOf(key('ArrowUp'), undefined, free)).toBe('previous')
    expect(pressOf(key('ArrowDown'), item, { ...free, isScrolling: true })).toBeUndefined()
  })

  it('names the choice by its letter, and nothing where letters are switched off or nothing waits', () => {
    expect(pressOf(key('a'), item, free)).toEqual({ choose: 'A' })
    expect(pressOf(key('s'), item, free)).toBe('next')
    expect(pressOf(key('o'), item, free)).toBe('show')
    expect(pressOf(key('a'), item, { ...free, singleKeys: false })).toBeUndefined()
    expect(pressOf(key('a'), undefined, free)).toBeUndefined()
  })

  it('picks as many values as disagree', () => {
    const values = dispute()
    expect(pressOf(key(`${values.values.length}`), values, free)).toEqual({ pick: values.values.length - 1 })
    expect(pressOf(key(`${values.values.length + 1}`), values, free)).toEqual({ choose: `${values.values.length + 1}` })
    expect(pressOf(key('1'), item, free)).toEqual({ choose: '1' })
  })
})
