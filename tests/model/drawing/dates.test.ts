import { describe, expect, it } from 'vitest'
import { longDate, period, shortDate } from '../../../model/drawing/dates.ts'

describe('dates in words', () => {
  it.each([
    ['2024-11-04', '4 Nov 2024', 'Monday, 4 November 2024'],
    ['2024-11', 'Nov 2024', 'November 2024'],
    ['2024', '2024', '2024'],
    ['2024-11-04/2024-11-05', '4–5 Nov 2024', '4–5 Nov 2024'],
    ['2024-10-30/2024-11-02', '30 Oct – 2 Nov 2024', '30 Oct – 2 Nov 2024'],
    ['2023-12-30/2024-01-02', '30 Dec 2023 – 2 Jan 2024', '30 Dec 2023 – 2 Jan 2024'],
    ['0476-09-04', '4 Sep 476', 'Friday, 4 September 476'],
    ['2023-02-29', '2023-02-29', '2023-02-29'],
    ['next spring', 'next spring', 'next spring'],
  ])('%s is %s', (edtf, short, long) => {
    expect(shortDate(edtf)).toBe(short)
    expect(longDate(edtf)).toBe(long)
  })

  it('say one day once', () => {
    expect(period('2024-11-04', '2024-11-04')).toBe('4 Nov 2024')
  })
})
