import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { twoLines } from '../../../model/drawing/labels.ts'
import { cut, nodeInitials } from '../../../model/drawing/short-text.ts'
import { meeting, organisation, person, state } from '../../client/support/graphs.ts'

describe('a text that is cut', () => {
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

  it('takes as little time for ten thousand characters', () => {
    expect(cut('a'.repeat(10_000), 5)).toBe('aaaa…')
  })
})

describe('a name beside an item', () => {
  it.each([
    ['Ada Kim', ['Ada Kim']],
    ['First EU-Republic of Korea Strategic Dialogue', ['First EU-Republic of', 'Korea Strategic Dialogue']],
    ['a\n b\t c', ['a b c']],
    ['x'.repeat(60), [`${'x'.repeat(23)}…`]],
  ])('%s stands on %j', (name, lines) => {
    expect(twoLines(name)).toEqual(lines)
  })
})

describe('the text inside a node', () => {
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
    expect(nodeInitials(person(name))).toBe(letters)
  })

  it('is the code of a state, and a short name of a body', () => {
    expect(nodeInitials(state('KOR'))).toBe('KOR')
    expect(nodeInitials(state('x-kosovo'))).toBe('KOS')
    expect(nodeInitials(organisation('European Union', 'EU'))).toBe('EU')
    expect(nodeInitials(organisation('North Atlantic Council'))).toBe('NAC')
    expect(nodeInitials(organisation('Quad'))).toBe('QUA')
    expect(nodeInitials(meeting('Talks'))).toBe('')
  })
})
