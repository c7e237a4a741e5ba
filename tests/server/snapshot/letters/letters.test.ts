import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { Blob, Face, Font, Buffer as Line, shape } from 'harfbuzzjs'
import { describe, expect, it } from 'vitest'
import { inFonts, textsOf, withFonts } from '../../../../server/snapshot/letters/in-svg.ts'
import { interFiles } from '../../../../server/snapshot/letters/inter.ts'
import { lettersFor, undrawn } from '../../../../server/snapshot/letters/letters.ts'
import { outlined } from '../../../../server/snapshot/letters/outlines.ts'
import { renderPng } from '../../../../server/snapshot/render/png.ts'
import { textAt, widthOf } from '../../../../server/snapshot/render/text.ts'
import { names } from './names.ts'

const picture = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60" font-family="Inter,system-ui,sans-serif"><title>${text}</title>${textAt(200, 40, text, { size: 20, weight: 500, fill: '#000' })}</svg>`

/** Shapes a line with each font in turn, and returns its width and the glyphs missing, in the font that misses fewest. */
function best(text: string, files: readonly Buffer[]): { missing: number; width: number } {
  const lines = files.map((file) => {
    const font = new Font(new Face(new Blob(new Uint8Array(file))))
    const line = new Line()
    line.addText(text)
    line.guessSegmentProperties()
    shape(font, line)
    const glyphs = line.getGlyphInfosAndPositions()
    return {
      missing: glyphs.filter(({ codepoint }) => codepoint === 0).length,
      width: glyphs.reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / font.face.upem,
    }
  })
  return lines.reduce((least, line) => (line.missing < least.missing ? line : least))
}

const inter = () => interFiles.slice(1, 2).map((file) => readFileSync(file))

describe('the letters of a picture', () => {
  for (const [script, name] of Object.entries(names)) {
    it(`are all there for a ${script} name, with no font of the system`, async () => {
      const { faces, missing } = await lettersFor([name])
      expect([...missing]).toEqual([])
      const needed = Array.from(name).filter((letter) => !/[\s\p{Default_Ignorable_Code_Point}]/u.test(letter))
      const drawn = faces.map(({ letters }) => letters).join('')
      for (const letter of needed.filter((one) => !drawn.includes(one)))
        expect(best(letter, inter()), letter).toMatchObject({ missing: 0 })
      for (const face of faces.filter(({ way }) => way !== 'apart')) expect(best(name, [face.file]).missing).toBe(0)
    })

    it(`take for a ${script} name about the room that is reckoned with`, async () => {
      const { faces } = await lettersFor([name])
      const files = [...faces.map(({ file }) => file), ...inter()]
      const isApart = faces.some(({ way }) => way === 'apart')
      const parts = isApart ? Array.from(name) : [name]
      const real = parts.reduce((sum, part) => sum + best(part, files).width, 0)
      expect(widthOf(name, 1) / real).toBeGreaterThan(0.98)
      expect(widthOf(name, 1) / real).toBeLessThan(1.75)
    })
  }

  it('are drawn, where Inter alone draws boxes', async () => {
    for (const name of Object.values(names)) {
      const isInters = (await lettersFor([name])).faces.length === 0
      expect((await renderPng(picture(name))).equals(await renderPng(picture(name), [])), name).toBe(isInters)
    }
  })

  it('say which letter no font has, and count no joiner and no white space as missing', async () => {
    const { missing } = await lettersFor(['Ada 😀 \u2068علي\u2069\u200D', 'Rune ᚱ'])
    expect([...missing].sort()).toEqual(['ᚱ', '😀'])
  })

  it('are undrawn beside a script that joins or stacks, if its font lacks them', async () => {
    const mixed = 'قمة · 회담 (2024) – é…'
    expect(undrawn(mixed, await lettersFor([mixed]))).toBe('회담')
    const apart = '문재인 · 习近平 Łódź'
    expect(undrawn(apart, await lettersFor([apart]))).toBe('')
  })

  it('cost no font for names in Latin, Greek and Cyrillic, which leaves their picture as it is', async () => {
    const svg = picture('Ada Łódź Путин Τσίπρας')
    const { faces } = await lettersFor(textsOf(svg))
    expect(faces).toEqual([])
    expect(await withFonts(inFonts(svg, faces), faces)).toBe(svg)
  })

  it('stand in the SVG as fonts of the letters used, and nothing is loaded', async () => {
    const svg = picture('문재인 & 习近平')
    const { faces } = await lettersFor(textsOf(svg))
    const whole = await withFonts(inFonts(svg, faces), faces)
    expect(whole.match(/url\(/g)).toHaveLength(faces.length)
    expect(whole.replace(/url\(data:font\/woff2;base64,[\w+/=]+\)/g, '')).not.toContain('url(')
    expect(whole).toContain('문재인 &amp; 习近平</tspan>')
    expect(whole).toContain('<title>문재인 & 习近平</title>')
    expect(whole.length - svg.length).toBeLessThan(8_000)
  })

  it('of scripts that stack become outlines of the width that HarfBuzz sets, each letter beside the last', async () => {
    const { faces } = await lettersFor(['मोदी श्री'])
    const path = outlined(picture('मोदी श्री'), faces)
    expect(path).not.toContain('<text')
    const real =
      best(
        'मोदी श्री',
        faces.map(({ file }) => file),
      ).width * 20
    const box = new Resvg(path, { font: { loadSystemFonts: false } }).getBBox()
    expect(box?.width).toBeGreaterThan(real * 0.9)
    expect(box?.width).toBeLessThan(real * 1.1)
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(200, -1)
  })
})

describe('a line of text', () => {
  it('is isolated if it runs from right to left, and loses marks of direction of its own', () => {
    const look = { size: 10, fill: '#000' }
    expect(textAt(0, 0, 'علي', look)).toContain('>\u2068علي\u2069<')
    expect(textAt(0, 0, 'Ada \u202Eevil\u2069', look)).toContain('>Ada evil<')
    expect(widthOf('\u2068علي\u2069', 10)).toBe(widthOf('علي', 10))
  })
})
