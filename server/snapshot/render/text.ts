import { escaped } from './escape.ts'

/** Written as the first of these that is there; PNG is drawn with the first. */
export const FONT = 'Inter,system-ui,sans-serif'

export interface TextLook {
  size: number
  fill: string
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
  /** Drawn around the letters, so that lines below do not touch them. */
  halo?: string
}

/** One line of text as SVG text, its baseline at y. */
export function textAt(x: number, y: number, words: string, look: TextLook): string {
  const halo =
    look.halo === undefined
      ? ''
      : ` stroke="${look.halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
  return `<text x="${short(x)}" y="${short(y)}" font-size="${look.size}" font-weight="${look.weight ?? 400}" text-anchor="${look.anchor ?? 'middle'}" fill="${look.fill}"${halo}>${escaped(words)}</text>`
}

/** A number with at most one digit after the point. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** About how wide a text is drawn: wide for capitals and twice as wide for letters of East Asia. An upper estimate. */
export function widthOf(words: string, size: number): number {
  return Array.from(words).reduce((sum, character) => sum + unitsOf(character), 0) * size
}

function unitsOf(character: string): number {
  if (/[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]|[\u{1F000}-\u{3FFFF}]/u.test(character)) return 1.02
  if (/\p{M}/u.test(character)) return 0
  if (/[\p{Lu}mwMW—@%]/u.test(character)) return 0.76
  return /[iljtfr.,:;'|! ]/.test(character) ? 0.36 : 0.6
}

/** A text in lines no wider than so much; a word that is wider than a line is broken. */
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
