import { describe, expect, it } from 'vitest'
import { personKey, saysPerson, visitorsIn } from '../../../../server/formats/history-at-state/persons.ts'

const read = (text: string) => visitorsIn(text).map(({ title, name }) => [title, name])
const keyOf = (text: string, scope = '1990', day = '1990-01-01') =>
  visitorsIn(text).map((person) => personKey('state:UTO', person, scope, day))[0]

describe('the visitors of a record', () => {
  it.each([
    ['Prime Minister Anna Lind', [['Prime Minister', 'Anna Lind']]],
    [
      'King Otto and Queen Berta',
      [
        ['King', 'Otto'],
        ['Queen', 'Berta'],
      ],
    ],
    [
      'President Otto Berg, Prime Minister Anna Lind',
      [
        ['President', 'Otto Berg'],
        ['Prime Minister', 'Anna Lind'],
      ],
    ],
    ['Premier & Prince Otto', [['Premier & Prince', 'Otto']]],
    ['President Otto S. Berg, 3rd', [['President', 'Otto S. Berg, 3rd']]],
    ['President- elect Otto Berg', [['President-elect', 'Otto Berg']]],
    ['Prime Minster Anna Lind', [['Prime Minister', 'Anna Lind']]],
    ['Prime MinisterAnna Lind', [['Prime Minister', 'Anna Lind']]],
    ['Emir Sheikh Ali al-Berg', [['Amir', 'Ali al-Berg']]],
    ['Anna Lind', [[null, 'Anna Lind']]],
  ])('of %j are told apart, each with office and name', (text, expected) => expect(read(text)).toEqual(expected))

  it('keep a nickname and an honorific as other names, and the office if the name says little', () => {
    const says = (text: string) => visitorsIn(text).map((person) => saysPerson('hsg:x', person).values)
    expect(says('Prime Minister Anna (Nan) Lind')).toEqual([{ name: 'Anna Lind', aliases: ['Anna (Nan) Lind'] }])
    expect(says('Prime Minister Lind')).toEqual([{ name: 'Prime Minister Lind', aliases: ['Lind'] }])
    expect(says('King Otto')).toEqual([{ name: 'King Otto', aliases: ['Otto'] }])
    expect(says('Queen Berta II')).toEqual([{ name: 'Berta II' }])
  })
})

describe('the key of a person', () => {
  it('is the same for a full or reigning name, whatever the office, accents and years', () => {
    expect(keyOf('Prime Minister Ánna Lind', '1960')).toBe('hsg:visitor/UTO/anna-lind')
    expect(keyOf('President Anna Lind', '1999')).toBe('hsg:visitor/UTO/anna-lind')
    expect(keyOf('King Otto', '1960')).toBe(keyOf('King Otto', '1980'))
  })

  it('keeps a surname within its scope, since the next holder of the office may have it too', () => {
    expect(keyOf('President Kim', '1995')).not.toBe(keyOf('President Kim', '1999'))
    expect(keyOf('President Kim')).not.toBe(keyOf('Foreign Minister Kim'))
    expect(keyOf('President de Gaulle')).toBe('hsg:visitor/UTO/president-de-gaulle/1990')
  })

  it('tells known namesakes apart', () => {
    const [person] = visitorsIn('Prime Minister Bjarni Benediktsson')
    if (person === undefined) throw new Error('no visitor')
    const keys = ['1969-04-10', '2024-07-10'].map((day) => personKey('state:ISL', person, 'x', day))
    expect(new Set(keys).size).toBe(2)
  })
})
