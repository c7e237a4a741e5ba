import { describe, expect, it } from 'vitest'
import { nodeInitials } from '../../../model/drawing/initials.ts'
import { meeting, organisation, person, state } from '../../client/support/graphs.ts'

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
