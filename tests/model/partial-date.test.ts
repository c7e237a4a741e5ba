import { describe, expect, it } from 'vitest'
import { Day, dateProblem, dateSpan, mayOverlap, PartialDate, periodProblem } from '../../model/partial-date.ts'

describe('a date', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31', 'year'],
    ['2024-11', '2024-11-01', '2024-11-30', 'month'],
    ['2024-11-04', '2024-11-04', '2024-11-04', 'day'],
    ['2024-11-04/2024-11-05', '2024-11-04', '2024-11-05', 'day'],
    ['2024-11-04/2024-11-04', '2024-11-04', '2024-11-04', 'day'],
    ['0001', '0001-01-01', '0001-12-31', 'year'],
    ['2024-01', '2024-01-01', '2024-01-31', 'month'],
    ['2024-12', '2024-12-01', '2024-12-31', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2023-02', '2023-02-01', '2023-02-28', 'month'],
    ['1900-02', '1900-02-01', '1900-02-28', 'month'],
    ['2000-02', '2000-02-01', '2000-02-29', 'month'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day'],
  ])('%s is from %s until %s, known to the %s', (text, since, until, precision) => {
    expect(dateSpan(text)).toEqual({ since, until, precision })
    expect(dateProblem(text)).toBeNull()
    expect(PartialDate.parse(text)).toBe(text)
  })

  it.each([
    ['2023-02-29', 'There is no day 29 in 2023-02: its last is 2023-02-28'],
    ['1900-02-29', 'There is no day 29 in 1900-02: its last is 1900-02-28'],
    ['2024-11-31', 'There is no day 31 in 2024-11: its last is 2024-11-30'],
    ['2024-11-00', 'There is no day 00 in 2024-11: its last is 2024-11-30'],
    ['2024-13', 'There is no month 13 in "2024-13": use 2024-01 to 2024-12'],
    ['2024-00', 'There is no month 00 in "2024-00": use 2024-01 to 2024-12'],
    ['0000', 'There is no year 0000 in "0000": use a year from 0001'],
    ['2024-11-05/2024-11-04', '"2024-11-05/2024-11-04" ends before it starts: write 2024-11-04/2024-11-05'],
    ['2024-11-04/2024-11-31', 'There is no day 31 in 2024-11: its last is 2024-11-30'],
    ['2023-02-29/2024-11-05', 'There is no day 29 in 2023-02: its last is 2023-02-28'],
    ['2024/2025', '"2024/2025" is not a period: both ends must be days, as in 2024-11-04/2024-11-05'],
    ['2024-11-04/2024-12', '"2024-11-04/2024-12" is not a period: both ends must be days, as in 2024-11-04/2024-11-05'],
    ['2024-11/2024-12-01', '"2024-11/2024-12-01" is not a period: both ends must be days, as in 2024-11-04/2024-11-05'],
    [
      '2024-11-04/2024-11-05/2024-11-06',
      '"2024-11-04/2024-11-05/2024-11-06" is not a period: both ends must be days, as in 2024-11-04/2024-11-05',
    ],
    ['', '"" is not a date: use 2024, 2024-11, 2024-11-04 or 2024-11-04/2024-11-05'],
    ['2024-11-04/', '"" is not a date: use 2024, 2024-11, 2024-11-04 or 2024-11-04/2024-11-05'],
    ['24', '"24" is not a date: use 2024, 2024-11, 2024-11-04 or 2024-11-04/2024-11-05'],
    ['x2024', '"x2024" is not a date: use 2024, 2024-11, 2024-11-04 or 2024-11-04/2024-11-05'],
    ['2024-11-041', '"2024-11-041" is not a date: use 2024, 2024-11, 2024-11-04 or 2024-11-04/2024-11-05'],
    ['2024-1-4', '"2024-1-4" is not a date: use 2024, 2024-11, 2024-11-04 or 2024-11-04/2024-11-05'],
  ])('"%s" is an error, and is never corrected: %s', (text, reason) => {
    expect(dateSpan(text)).toBeNull()
    expect(dateProblem(text)).toBe(reason)
    expect(PartialDate.safeParse(text).error?.issues).toMatchObject([{ message: reason }])
  })

  it('is a day only if it names a single one', () => {
    expect(Day.parse('2024-11-04')).toBe('2024-11-04')
    expect(Day.safeParse('2024-11').error?.issues).toMatchObject([
      { message: '"2024-11" is not a day: use a form like 2024-11-04' },
    ])
    expect(Day.safeParse('2024-11-04/2024-11-05').success).toBe(false)
    expect(Day.safeParse('2023-02-29').error?.issues).toMatchObject([
      { message: 'There is no day 29 in 2023-02: its last is 2023-02-28' },
    ])
  })
})

describe('a period', () => {
  it('may start and end on one day, but not end on the day before', () => {
    expect(periodProblem('2024-11-04', '2024-11-04')).toBeNull()
    expect(periodProblem('2024-11-04', '2024-11-03')).toBe(
      'The end, 2024-11-03, is before the start, 2024-11-04. Correct one of them, or leave it out',
    )
  })

  it('may start late in the year in which it ends, since the year has later days', () => {
    expect(periodProblem('2024-12-31', '2024')).toBeNull()
    expect(periodProblem('2025-01-01', '2024')).not.toBeNull()
  })

  it('may lack a start or an end', () => {
    expect([periodProblem(undefined, '2024'), periodProblem('2024', undefined)]).toEqual([null, null])
    expect(periodProblem('soon', '2024')).toBeNull()
  })
})

describe('something with dates', () => {
  const period = { since: '2024-11-04', until: '2024-11-10' }

  it.each([
    ['ends on the first day', '2024-11-01', '2024-11-04', true],
    ['ends the day before', '2024-11-01', '2024-11-03', false],
    ['starts on the last day', '2024-11-10', '2024-11-12', true],
    ['starts the day after', '2024-11-11', '2024-11-12', false],
    ['lies within it', '2024-11-05', '2024-11-06', true],
    ['lies around it', '2024-01-01', '2024-12-31', true],
    ['has no start', undefined, '2024-11-04', true],
    ['has no start and ends before', undefined, '2024-11-03', false],
    ['has no end', '2024-11-10', undefined, true],
    ['has no end and starts after', '2024-11-11', undefined, false],
    ['has no dates', undefined, undefined, true],
  ])('that %s: in the period or not', (_how, since, until, isIn) => {
    expect(mayOverlap({ since, until }, period)).toBe(isIn)
  })

  it('is limited on one side only by a period with one end', () => {
    const day = { since: '2024-11-04', until: '2024-11-04' }
    expect([mayOverlap(day, { since: '2024-11-04' }), mayOverlap(day, { since: '2024-11-05' })]).toEqual([true, false])
    expect([mayOverlap(day, { until: '2024-11-04' }), mayOverlap(day, { until: '2024-11-03' })]).toEqual([true, false])
  })
})
