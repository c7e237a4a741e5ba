import { HALO } from '../../../model/drawing/labels.ts'
import { isolated } from '../../../model/drawing/sentences/names.ts'
import { escaped } from '../../../model/markup.ts'

/**
 * The fonts of a picture. PNG files are drawn with Inter, which comes with Parley; a browser without Inter takes the
 * next. The stage uses the system's fonts only, so that the page loads none.
 */
export const FONT = 'Inter,system-ui,sans-serif'
/** What stands after the fonts by name, for letters that none of them has. */
export const FALLBACK = 'system-ui,sans-serif'

export interface TextLook {
  size: number
  fill: string
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
  /** The colour of a rim around the letters. */
  halo?: string
}

/** Marks that set the direction of a text (Unicode Standard Annex 9): a name may not turn or end what stands around it. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g

/** Draws one line of text as SVG, with its baseline at y. A line that runs from right to left is isolated. */
export function textAt(x: number, y: number, words: string, look: TextLook): string {
  const halo =
    look.halo === undefined
      ? ''
      : ` stroke="${look.halo}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"`
  return `<text x="${short(x)}" y="${short(y)}" font-size="${look.size}" font-weight="${look.weight ?? 400}" text-anchor="${look.anchor ?? 'middle'}" fill="${look.fill}"${halo}>${isolated(escaped(words.replace(DIRECTIONS, '')))}</text>`
}

/** Writes a number with at most one digit after the point. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** Estimates the width of a text, rather too wide than too narrow: no browser is there to measure it. */
export function widthOf(words: string, size: number): number {
  return Array.from(words).reduce((sum, character) => sum + unitsOf(character), 0) * size
}

/** Widths of letters in units of the size, where they are not like Latin. Measured on names in the Noto fonts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u, 0],
  [/[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]|[\u{1F000}-\u{3FFFF}]/u, 1.02],
  [/\p{Mc}/u, 0.5],
  [/[\p{sc=Tamil}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Myanmar}\p{sc=Oriya}]/u, 1],
  [/[\p{sc=Kannada}\p{sc=Telugu}\p{sc=Ethiopic}\p{sc=Khmer}]/u, 0.8],
  [/[\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gujarati}\p{sc=Gurmukhi}]/u, 0.72],
  [/[\p{sc=Thai}\p{sc=Lao}\p{sc=Georgian}\p{sc=Armenian}]/u, 0.68],
  [/[\p{Lu}mwMW—@%]/u, 0.76],
  [/[iljtfr.,:;'|! ]/, 0.36],
]

function unitsOf(character: string): number {
  return WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? 0.6
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

/** Breaks only between letters as readers see them, so that no mark leaves its letter. */
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function broken(word: string, size: number, width: number): string[] {
  const parts: string[] = ['']
  for (const { segment: character } of letters.segment(word)) {
    const last = parts.length - 1
    if (widthOf(`${parts[last]}${character}`, size) > width) parts.push(character)
    else parts[last] += character
  }
  return parts
}
