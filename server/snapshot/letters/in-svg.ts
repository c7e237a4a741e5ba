import subset from 'subset-font'
import { FALLBACK } from '../render/text.ts'
import { type Face, JOINERS } from './letters.ts'

/** Returns the texts that an SVG draws. Titles and descriptions are not drawn. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(TITLE_OR_TEXT)].flatMap(([, , text]) => (text === undefined ? [] : [text]))
}
const TITLE_OR_TEXT = /<(title|desc)>[^<]*|(?<=>)([^<>]+)(?=<)/g

/**
 * Names the fonts of each text that Inter can't draw. A script whose letters are shaped by their neighbours comes before
 * Inter: resvg takes the first font for the whole line and mends it glyph by glyph, which such a script does not survive.
 */
export function inFonts(svg: string, faces: readonly Face[]): string {
  if (faces.length === 0) return svg
  return svg.replace(TITLE_OR_TEXT, (whole, _title, text?: string) => {
    if (text === undefined) return whole
    const used = faces.filter((face) => drawsSomeOf(face, text))
    const families = (apart: boolean) =>
      used.filter(({ way }) => (way === 'apart') === apart).map(({ family }) => family)
    const names = [...new Set([...families(false), 'Inter', ...families(true)])]
    return used.length === 0 ? text : `<tspan font-family="${[...names, FALLBACK].join()}">${text}</tspan>`
  })
}

/** True if a text has a letter that this font is there for. */
export function drawsSomeOf({ letters }: Face, text: string): boolean {
  return Array.from(letters).some((letter) => text.includes(letter))
}

/** Puts the fonts into an SVG that names them, so that a reader's machine without them draws every letter too. */
export async function withFonts(svg: string, faces: readonly Face[]): Promise<string> {
  if (faces.length === 0) return svg
  const rules = await Promise.all(faces.map(rule))
  return svg.replace('<title>', `<style>${rules.join('')}</style><title>`)
}

async function rule({ family, letters, file }: Face): Promise<string> {
  const woff2 = await subset(file, letters + JOINERS, { targetFormat: 'woff2' })
  const codes = [...letters].map((letter) => `U+${letter.codePointAt(0)?.toString(16)}`)
  return `@font-face{font-family:${family};src:url(data:font/woff2;base64,${woff2.toString('base64')});unicode-range:${codes.join(',')}}`
}
