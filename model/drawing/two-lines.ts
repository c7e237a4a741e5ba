import { cut } from './cut.ts'

/** Characters on a line of a name beside an item. */
export const LONGEST_LINE = 24

/** A name on at most two lines; what does not fit ends in an ellipsis. White space of any kind counts as one blank. */
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
