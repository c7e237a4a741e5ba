import { describe, expect, it } from 'vitest'
import { dayReadings, sizeWords } from '../../../client/import/file-words.ts'
import {
  batchTitle,
  changeWords,
  foundThere,
  pageOf,
  rejectedIn,
  sentence,
  shares,
  stateWords,
  turnWords,
} from '../../../client/import/report-words.ts'
import type { Batch } from '../../../model/claim.ts'

const error = { file: 'a.csv', row: 2, column: 'date', value: '2024-13-04', reason: 'there is no month 13' }
const batch: Batch = {
  id: 'batch-7',
  number: 7,
  kind: 'ingest',
  by: 'editor',
  at: '2024-11-05T09:12:00.000Z',
  sources: ['ministry:calendar', 'b', 'c'],
  replaces: false,
  state: 'done',
  counts: { created: 1_180, updated: 6, unchanged: 2, removed: 0 },
}

describe('the report of an import in words', () => {
  it('shows what stood in a cell, or the column alone where it was empty', () => {
    expect(foundThere(error)).toBe('date = 2024-13-04')
    expect(foundThere({ ...error, value: null })).toBe('date')
    expect(foundThere({ ...error, column: null, value: null })).toBe('')
  })

  it('makes a reason a sentence', () => {
    expect(sentence('there is no month 13')).toBe('There is no month 13.')
    expect(sentence('Which one?')).toBe('Which one?')
  })

  it('counts the rejected rows of each file, a row with two faults once', () => {
    const errors = [error, { ...error, column: 'name' }, { ...error, row: 3 }, { ...error, file: 'b.csv', row: null }]
    expect([...rejectedIn(errors)]).toEqual([
      ['a.csv', 2],
      ['b.csv', 1],
    ])
  })

  it('pages through long lists and stays within them', () => {
    const items = Array.from({ length: 120 }, (_, index) => index)
    expect(pageOf(items, 1)).toMatchObject({ first: 50, of: 3 })
    expect(pageOf(items, 9)).toEqual({ shown: items.slice(100), first: 100, of: 3 })
    expect(pageOf([], 0)).toEqual({ shown: [], first: 0, of: 1 })
  })

  it('gives every part that is there some width, and all together the whole', () => {
    const widths = shares([10_000, 1, 0])
    expect(widths[1]).toBeGreaterThan(1)
    expect(widths[2]).toBe(0)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100)
    expect(shares([0, 0])).toEqual([0, 0])
  })

  it('says what a batch holds and did', () => {
    expect(batchTitle(batch)).toBe('Batch 7, ministry:calendar and 2 more')
    expect(batchTitle({ ...batch, kind: 'review', sources: [] })).toBe('Batch 7, a decision')
    expect(changeWords(batch.counts)).toBe('1,180 created, 6 updated')
    expect(changeWords({ created: 0, updated: 0, unchanged: 3, removed: 0 })).toBe('nothing changed')
    expect(stateWords(batch)).toBe('loaded')
    expect(stateWords({ ...batch, kind: 'edit' })).toBe('done')
  })

  it('says what undoing it will change, and what redoing it will', () => {
    expect(turnWords(batch, 'undo')).toContain('It made: 1,180 created, 6 updated.')
    expect(turnWords(batch, 'undo')).not.toContain('come back')
    expect(turnWords({ ...batch, replaces: true }, 'undo')).toContain('come back')
    expect(turnWords({ ...batch, kind: 'review' }, 'redo')).toContain('Everything it decided counts again')
  })

  it('reads a date both ways, and says if one of them is not a date', () => {
    expect(dayReadings('4/11/2024')).toEqual({
      dayFirst: '4/11/2024 is 4 Nov 2024',
      monthFirst: '4/11/2024 is 11 Apr 2024',
    })
    expect(dayReadings('13.11.2024').monthFirst).toBe('13.11.2024 is not a date')
    expect(dayReadings('soon')).toEqual(dayReadings('4/11/2024'))
  })

  it('says how large a file is', () => {
    expect([1, 312, 1_400, 45_300_000].map(sizeWords)).toEqual(['1 byte', '312 bytes', '1.4 KB', '45.3 MB'])
  })
})
