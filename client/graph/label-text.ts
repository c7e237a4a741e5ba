import { cut } from '../words/names.ts'

/** A label broken into lines, with the size it takes in CSS pixels. */
export interface LabelText {
  lines: string[]
  second: string
  width: number
  height: number
}

const LONGEST_LINE = 24
const LINE = 13

/**
 * A name on at most two lines, and a paler line below. What does not fit ends in an ellipsis; the details have all of
 * it. Each line is isolated, so that marks of direction in one name cannot turn another around.
 */
export function labelText(name: string, second: string, measure: (line: string) => number): LabelText {
  const lines = twoLines(name.replace(/\s+/gu, ' ').trim()).map(isolated)
  const below = second === '' ? '' : isolated(cut(second, LONGEST_LINE + 4))
  const width = Math.max(...lines.map(measure), measure(below) * 0.92)
  return { lines, second: below, width, height: (lines.length + (below === '' ? 0 : 1)) * LINE }
}

function twoLines(name: string): string[] {
  if (name.length <= LONGEST_LINE) return [name]
  const words = name.slice(0, LONGEST_LINE * 4).split(' ')
  let first = ''
  while (words[0] !== undefined && (first === '' || `${first} ${words[0]}`.length <= LONGEST_LINE)) {
    first = first === '' ? words[0] : `${first} ${words[0]}`
    words.shift()
  }
  const rest = name.slice(first.length).trim()
  return rest === '' || first.length > LONGEST_LINE ? [cut(name, LONGEST_LINE)] : [first, cut(rest, LONGEST_LINE)]
}

/** First strong isolate … pop directional isolate (Unicode Standard Annex 9). */
const isolated = (text: string) => `\u2068${text}\u2069`
