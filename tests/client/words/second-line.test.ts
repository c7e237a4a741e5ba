import { describe, expect, it } from 'vitest'
import { secondLine } from '../../../client/words/second-line.ts'
import { meeting, person } from '../support/graphs.ts'

describe('the line below a name', () => {
  it.each([
    [meeting('m', '2024-11-04', { place: 'Seoul' }), 'Seoul'],
    [meeting('m', '2024-11'), 'day not known'],
    [meeting('m'), 'date not known'],
    [meeting('m', '2024-12-05', { status: 'planned', place: 'Seoul' }), 'planned, Seoul'],
    [meeting('m', '2024-12', { status: 'cancelled' }), 'cancelled'],
    [person('Josep Borrell'), ''],
  ])('says status, place or what is not known', (node, line) => {
    expect(secondLine(node)).toBe(line)
  })
})
