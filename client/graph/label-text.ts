import { cut } from '../../model/drawing/cut.ts'
import { LONGEST_LINE, twoLines } from '../../model/drawing/two-lines.ts'

/** A label broken into lines, with the size it takes in CSS pixels. */
export interface LabelText {
  lines: string[]
  second: string
  width: number
  height: number
}

const LINE = 13

/**
 * A name on at most two lines, and a paler line below. What does not fit ends in an ellipsis; the details have all of
 * it. Each line is isolated, so that marks of direction in one name cannot turn another around.
 */
export function labelText(name: string, second: string, measure: (line: string) => number): LabelText {
  const lines = twoLines(name).map(isolated)
  const below = second === '' ? '' : isolated(cut(second, LONGEST_LINE + 4))
  const width = Math.max(...lines.map(measure), measure(below) * 0.92)
  return { lines, second: below, width, height: (lines.length + (below === '' ? 0 : 1)) * LINE }
}

/** First strong isolate … pop directional isolate (Unicode Standard Annex 9). */
const isolated = (text: string) => `\u2068${text}\u2069`
