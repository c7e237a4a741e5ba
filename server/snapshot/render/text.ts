import { HALO } from '../../../model/drawing/labels.ts'
import { escaped } from '../../../model/markup.ts'

/**
 * The fonts of a picture. PNG files are drawn with Inter, which comes with Parley; a browser without Inter takes the
 * next. The stage uses the system's fonts only, so that the page loads none.
 */
export const FONT = 'Inter,system-ui,sans-serif'

export interface TextLook {
  size: number
  fill: string
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
  /** The colour of a rim around the letters. */
  halo?: string
}

/** Draws one line of text as SVG, with its baseline at y. */
export function textAt(x: number, y: number, words: string, look: TextLook): string {
  const halo =
    look.halo === undefined
      ? ''
      : ` stroke="${look.halo}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"`
  return `<text x="${short(x)}" y="${short(y)}" font-size="${look.size}" font-weight="${look.weight ?? 400}" text-anchor="${look.anchor ?? 'middle'}" fill="${look.fill}"${halo}>${escaped(words)}</text>`
}

/** Writes a number with at most one digit after the point. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** Estimates the width of a text, rather too wide than too narrow: no browser is there to measure it. */
export function widthOf(words: string, size: number): number {
  return Array.from(words).reduce((sum, character) => sum + unitsOf(character), 0) * size
}

function unitsOf(character: string): number {
  if (/[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]|[\u{1F000}-\u{3FFFF}]/u.test(character)) return 1.02
  if (/\p{M}/u.test(character)) return 0
  if (/[\p{Lu}mwMW—@%]/u.test(character)) return 0.76
  return /[iljtfr.,:;'|! ]/.test(character) ? 0.36 : 0.6
}

/** Breaks a text into lines no wider than `width`. A word that is wider than a line is broken too. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((long) => broken(long, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function broken(word: string, size: number, width: number): string[] {
  const parts: string[] = ['']
  for (const character of word) {
    const last = parts.length - 1
    if (widthOf(`${parts[last]}${character}`, size) > width) parts.push(character)
    else parts[last] += character
  }
  return parts
}
