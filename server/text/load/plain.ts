import { headerOf } from './header.ts'
import type { LoadedArticle } from './loaded.ts'

/** A plain text as it is, with line ends made one; what its first lines say of title, day and address. */
export function loadPlain(content: string): LoadedArticle {
  const text = content.replace(/\r\n?/g, '\n')
  return { text, ...headerOf(text) }
}
