import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut } from '../../../model/drawing/cut.ts'

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
