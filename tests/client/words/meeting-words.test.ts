import { describe, expect, it } from 'vitest'
import { newestFirst, secondLine } from '../../../client/words/meeting-words.ts'
import { meeting, person } from '../support/graphs.ts'

describe('the line below a name', () => {
  it.each([
    [meeting('m', '2024-11-04', { place: 'Seoul' }), 'Seoul'],
    [meeting('m', '2024-11'), 'day not known'],
    [meeting('m'), 'date not known'],
    [meeting('m', '2024-12-05', { status: 'planned', place: 'Seoul' }), 'planned, Seoul'],
    [meeting('m', '2024-12', { status: 'cancelled' }), 'cancelled'],
    [person('Josep Borrell'), ''],
  ])('says status and place, or that the day is not known', (node, line) => {
    expect(secondLine(node)).toBe(line)
  })

  it('begins with the year if it is wanted and known', () => {
    expect(secondLine(meeting('m', '2023-12-07', { place: 'Beijing' }), true)).toBe('2023, Beijing')
    expect(secondLine(meeting('m', '2024-12', { status: 'cancelled' }), true)).toBe('2024, cancelled')
    expect(secondLine(meeting('m'), true)).toBe('date not known')
    expect(secondLine(person('Josep Borrell'), true)).toBe('')
  })
})

describe('the order of meetings by date', () => {
  it('puts the newest first and leaves everything else in its place', () => {
    const [old, undated, young] = [meeting('Old', '2021-12-07'), meeting('Undated'), meeting('Young', '2024')]
    const [ann, ben] = [person('Ann'), person('Ben')]
    expect(newestFirst([ben, old, undated, ann, young], (node) => node)).toEqual([ben, young, old, ann, undated])
  })
})
