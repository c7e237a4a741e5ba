import { html } from 'lit'

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

/** Text cut where a sought text begins and ends: before, match, after; the match is empty where there is none. */
function splitAt(text: string, sought: string): [before: string, match: string, after: string] {
  const needle = folded(sought.trim())
  const start = needle === '' ? -1 : folded(text).indexOf(needle)
  if (start < 0) return [text, '', '']
  return [text.slice(0, start), text.slice(start, start + needle.length), text.slice(start + needle.length)]
}

/** Text with what was typed marked in it. */
export function highlighted(text: string, sought: string) {
  const [before, match, after] = splitAt(text, sought)
  return match === '' ? text : html`${before}<mark>${match}</mark>${after}`
}
