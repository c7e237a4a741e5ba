import { cut } from './short-text.ts'

/** Characters on a line of a name beside an item. */
export const LONGEST_LINE = 24

/** The room between a shape and its name. */
export const LABEL_GAP = 4
/** The width of the rim around the letters, in the colour of the ground, so that lines below don't touch them. */
export const HALO = 4
export const NAME_WEIGHT = 500

interface LabelSizes {
  name: number
  /** The paler line below the name. */
  second: number
  /** From one line to the next. */
  line: number
}

/**
 * Sizes of names. On the stage they are CSS pixels, whatever the zoom. In a picture they are units of places and shrink
 * with it: most pages show a picture smaller than it is, so its names are drawn larger. A narrow picture shrinks little.
 */
export const labelSizes: Record<'stage' | 'picture' | 'narrow', LabelSizes> = {
  stage: { name: 11.5, second: 10.5, line: 13 },
  picture: { name: 13, second: 11, line: 15 },
  narrow: { name: 11, second: 10.5, line: 12.5 },
}

/** A name on at most two lines; a name that is too long ends in an ellipsis. Any white space counts as one blank. */
export function twoLines(text: string): string[] {
  const name = text.replace(/\s+/gu, ' ').trim()
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
