import { describe, expect, it } from 'vitest'
import { dateOrUnknown, longDate, shortDate } from '../../../model/drawing/dates.ts'
import { fixedWords } from '../../../model/drawing/language.ts'
import { snapshotLanguages } from '../../../model/snapshot.ts'

describe('the fixed words of a picture', () => {
  it.each([
    ['en', '4 Nov 2024', 'Monday, 4 November 2024', '4–5 Nov 2024', '30 Oct – 2 Nov 2024', 'Feb 1972'],
    ['fr', '4 nov. 2024', 'lundi 4 novembre 2024', '4–5 nov. 2024', '30 oct. – 2 nov. 2024', 'févr. 1972'],
    ['de', '4. Nov. 2024', 'Montag, 4. November 2024', '4.–5. Nov. 2024', '30. Okt. – 2. Nov. 2024', 'Feb. 1972'],
    ['es', '4 nov 2024', 'lunes, 4 de noviembre de 2024', '4–5 nov 2024', '30 oct – 2 nov 2024', 'feb 1972'],
    [
      'ko',
      '2024년 11월 4일',
      '2024년 11월 4일 월요일',
      '2024년 11월 4일~5일',
      '2024년 10월 30일~11월 2일',
      '1972년 2월',
    ],
  ] as const)('write dates as people write them in %s', (language, day, long, days, months, month) => {
    expect(shortDate('2024-11-04', language)).toBe(day)
    expect(longDate('2024-11-04', language)).toBe(long)
    expect(shortDate('2024-11-04/2024-11-05', language)).toBe(days)
    expect(shortDate('2024-10-30/2024-11-02', language)).toBe(months)
    expect(shortDate('1972-02', language)).toBe(month)
  })

  it('say the first of a month as the French do, and that a date is not known', () => {
    expect(shortDate('2024-05-01', 'fr')).toBe('1er mai 2024')
    expect(dateOrUnknown(undefined, 'de')).toBe('Datum unbekannt')
    expect(dateOrUnknown(undefined)).toBe('date not known')
  })

  it('are there in every language: twelve months, seven days, and no word that two statuses or links share', () => {
    for (const language of snapshotLanguages) {
      const { months, shortMonths, weekdays, kinds, statuses, links } = fixedWords(language)
      expect([new Set(months).size, new Set(shortMonths).size, new Set(weekdays).size]).toEqual([12, 12, 7])
      for (const words of [kinds, statuses, links])
        expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
    }
  })
})
