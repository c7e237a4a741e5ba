import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, darkRules, pictureColours, readable } from '../../../model/drawing/brand.ts'
import { palettes } from '../../../model/drawing/palette.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('the colours of a picture', () => {
  it('are those of its theme, with dark ones beside them if it follows the page', () => {
    expect(pictureColours({ theme: 'dark' })).toEqual({ colours: palettes.dark, dark: undefined })
    expect(pictureColours({ theme: 'auto' })).toEqual({ colours: palettes.light, dark: palettes.dark })
  })

  it('keep a brand’s colour that can be read, and darken one that can’t', () => {
    expect(readable('#1d5fd1', '#ffffff')).toBe('#1d5fd1')
    expect(contrast(readable('#ffe000', '#ffffff'), '#ffffff')).toBeGreaterThanOrEqual(4.5)
  })

  it('let every text be read, whatever the brand', () => {
    fc.assert(
      fc.property(colour, colour, colour, (accent, ink, paper) => {
        const { colours } = pictureColours({ theme: 'light', look: { brand: { accent, ink, paper } } })
        for (const words of [colours.ink, colours.ink2, colours.ink3, colours.accent])
          expect(contrast(words, colours.canvas)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(colours.meetingInk, colours.meetingSoft)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('turn dark by rules that name each colour once', () => {
    const rules = darkRules(pictureColours({ theme: 'auto' }))
    expect(rules).toContain(`[fill="${palettes.light.canvas}"]{fill:${palettes.dark.canvas}}`)
    expect(rules).toContain(`text[fill="#ffffff"]{fill:${palettes.dark.inkInverse}}`)
    expect(darkRules(pictureColours({ theme: 'light' }))).toBe('')
  })
})
