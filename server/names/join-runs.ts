import { editDistance, type NameWord, nameWord } from './spelling.ts'

/**
 * Joins two or three neighbouring words of a name if the other name has them as one word ("good will", "goodwill"; one
 * letter may differ) or as initials ("jean claude", "jc"). `mayBeInitials` says which words can be initials: for a
 * person only words without vowels, so that "Al" isn't read as A. L.
 */
export function joinRuns(
  name: readonly NameWord[],
  other: readonly NameWord[],
  mayBeInitials: (word: string) => boolean = (word) => !/[aeiou]/.test(word),
): readonly NameWord[] {
  for (const { text: target } of other) {
    if (target.length < 2 || name.some((word) => word.text === target)) continue
    for (const length of [2, 3]) {
      for (let start = 0; start + length <= name.length; start += 1) {
        const letters = lettersIn(name, start, length)
        if (target.length !== length && Math.abs(target.length - letters) > 1) continue
        const run = name.slice(start, start + length)
        if (isWrittenAs(run, target) || (isInitialsOf(target, run) && mayBeInitials(target))) {
          const joined = nameWord(
            target,
            run.some((word) => word.vowelless),
          )
          return [...name.slice(0, start), joined, ...name.slice(start + length)]
        }
      }
    }
  }
  return name
}

function lettersIn(name: readonly NameWord[], start: number, length: number): number {
  let letters = 0
  for (let at = start; at < start + length; at += 1) letters += name[at]?.text.length ?? 0
  return letters
}

function isWrittenAs(run: readonly NameWord[], target: string): boolean {
  const together = run.map((word) => word.text).join('')
  return together === target || (target.length >= 6 && editDistance(together, target) <= 1)
}

function isInitialsOf(initials: string, run: readonly NameWord[]): boolean {
  return initials.length === run.length && run.every((word, index) => word.text[0] === initials[index])
}
