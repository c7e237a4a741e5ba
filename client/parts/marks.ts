/** A part of a text, marked or not. */
export interface Part {
  text: string
  isMarked: boolean
}

interface Span {
  start: number
  end: number
}

/** Where a word may begin: after what is no letter, and anywhere in scripts that set no spaces between words. */
const WORD_START = String.raw`(?:(?<![\p{L}\p{N}\p{M}])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]))`

/** A text cut where a sought text first begins at the start of a word, case and accents aside. */
export function phraseIn(text: string, sought: string): Part[] {
  return cutAt(
    text,
    [firstOf(text, sought.trim())].flatMap((span) => span ?? []),
  )
}

/** A text cut where the sought text begins a word; where it does not as a whole, where its words begin some. */
export function wordsIn(text: string, sought: string): Part[] {
  const whole = firstOf(text, sought.trim())
  if (whole) return cutAt(text, [whole])
  const words = sought.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '')
  return cutAt(
    text,
    words.flatMap((word) => firstOf(text, word) ?? []),
  )
}

function firstOf(text: string, sought: string): Span | undefined {
  const needle = folded(sought).replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
  const found = needle === '' ? null : new RegExp(WORD_START + needle, 'u').exec(folded(text))
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

function cutAt(text: string, spans: readonly Span[]): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from) continue
    parts.push({ text: text.slice(from, start), isMarked: false }, { text: text.slice(start, end), isMarked: true })
    from = end
  }
  return [...parts, { text: text.slice(from), isMarked: false }].filter((part) => part.text !== '')
}

/** Folds case and accents away, letter by letter, so that places in the folded text are places in the text. */
function folded(text: string): string {
  return Array.from(text, (letter) => {
    const plain = letter
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
    return plain.length === letter.length ? plain : letter
  }).join('')
}
