import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelText } from '../../../client/graph/label-text.ts'

const measure = (line: string) => Array.from(line).length * 6
const plain = (line: string) => line.replace(/[\u2068\u2069]/g, '')

describe('the text of a label', () => {
  it('is a name on at most two lines, with what comes below', () => {
    const { lines, second } = labelText('EU–ROK Strategic Dialogue', 'Seoul', measure)
    expect([lines.map(plain), plain(second)]).toEqual([['EU–ROK Strategic', 'Dialogue'], 'Seoul'])
  })

  it('ends in an ellipsis where there is more', () => {
    const { lines } = labelText('Fifty-sixth United States and Republic of Korea Security Meeting', '', measure)
    expect(plain(lines[1] ?? '')).toMatch(/…$/)
  })

  it('stays small whatever the name: ten thousand characters, no spaces, line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(1, 200), (text, times) => {
        const { lines, width, height } = labelText(text.repeat(times), '', measure)
        expect(lines.length).toBeLessThanOrEqual(2)
        expect(width).toBeLessThanOrEqual(26 * 6)
        expect(height).toBeLessThanOrEqual(26)
        expect(lines.join('')).not.toMatch(/[\n\r\t]/)
      }),
    )
  })

  it('shuts marks of direction into their own line', () => {
    const { lines } = labelText('\u202Eevil', '', measure)
    expect(lines[0]).toBe('\u2068\u202Eevil\u2069')
  })
})
