import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, initials } from '../../../client/words/names.ts'
import { secondLine } from '../../../client/words/second-line.ts'
import { meeting, organisation, person, state } from '../support/graphs.ts'

describe('what stands inside a node', () => {
  it.each([
    ['Josep Borrell', 'JB'],
    ['Kim Jong Un', 'KJ'],
    ['Ursula von der Leyen', 'UL'],
    ['Charles de Gaulle', 'CG'],
    ['Władysław Kosiniak-Kamysz', 'WK'],
    ['Ōe Kenzaburō', 'ŌK'],
    ['윤석열', '윤'],
    ['Pelé', 'P'],
    ['𐐒en 𐐜o', '𐐒𐐜'],
    ['—', ''],
  ])('of %s: %s', (name, letters) => {
    expect(initials(person(name))).toBe(letters)
  })

  it('is the code of a state, and a short name of a body', () => {
    expect(initials(state('KOR'))).toBe('KOR')
    expect(initials(state('x-kosovo'))).toBe('KOS')
    expect(initials(organisation('European Union', 'EU'))).toBe('EU')
    expect(initials(organisation('North Atlantic Council'))).toBe('NAC')
    expect(initials(organisation('Quad'))).toBe('QUA')
    expect(initials(meeting('Talks'))).toBe('')
  })
})

describe('a name that is cut', () => {
  it('is never longer than allowed and never splits a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 2, max: 30 }), (text, most) => {
        const short = cut(text, most)
        expect(Array.from(short).length).toBeLessThanOrEqual(most)
        expect(short).not.toMatch(/\p{Surrogate}/u)
        if (Array.from(text).length <= most) expect(short).toBe(text)
      }),
    )
  })

  it('takes no longer for ten thousand characters', () => {
    expect(cut('a'.repeat(10_000), 5)).toBe('aaaa…')
  })
})

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
