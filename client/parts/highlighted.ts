import { html } from 'lit'
import { type Part, phraseIn, wordsIn } from './marks.ts'

/** Text with what was sought marked in it, as a whole. */
export const highlighted = (text: string, sought: string) => marked(phraseIn(text, sought))

/** Text with the beginnings of words marked that were typed. */
export const highlightedWords = (text: string, typed: string) => marked(wordsIn(text, typed))

const marked = (parts: readonly Part[]) =>
  parts.map(({ text, isMarked }) => (isMarked ? html`<mark>${text}</mark>` : text))
