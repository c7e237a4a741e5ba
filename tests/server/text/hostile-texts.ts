/** Texts that try to exhaust the reader, each of about the given number of characters. */
export const hostileTexts: Readonly<Record<string, (size: number) => string>> = {
  'one line without an end': (size) => repeated('Ann Lee met Bob Ray and then she held talks with Eve Fox ', size),
  'one word': (size) => 'a'.repeat(size),
  'capitals without spaces': (size) => repeated('Ab', size),
  'control characters': (size) => repeated('\u0000\u001B[2J\u0007Ann Lee met\u0008 Bob Ray.\u007F ', size),
  'marks of direction': (size) => repeated('\u202E\u200FAnn Lee\u202C met \u2067Bob Ray\u2069. ', size),
  'names without end': (size) => {
    let text = ''
    for (let n = 0; text.length < size; n += 1) text += `Ann ${letters(n)} met Bob ${letters(n * 7 + 3)}. `
    return text
  },
  'a list without end': (size) => `Ann Lee met ${repeated('Minister Bob Ray, ', size)}.`,
  'a list of capitals': (size) => repeated('United Kingdom and United States and ', size),
  'brackets and quotes': (size) => repeated('("“‘[', size),
  hyphens: (size) => repeated('a-b-', size),
  apostrophes: (size) => repeated("O'B's", size),
  'line ends': (size) => repeated('\r\n', size),
  'half surrogate pairs': (size) => repeated('\uD83D met \uDE00', size),
  'dates without end': (size) => repeated('on 4 November 2024 and Monday last year ', size),
  'an endless title': (size) => repeated('Deputy Acting Foreign Minister ', size),
  'dots and initials': (size) => repeated('U.S.A. ', size),
}

function repeated(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length))
}

/** Returns a different capitalised word for each number. */
function letters(number: number): string {
  let word = ''
  for (let rest = number; rest > 0 || word.length < 5; rest = Math.floor(rest / 20))
    word += 'bcdfghjklmnprstvwxyz'[rest % 20]
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
