import { headerOf, type LoadedArticle, publishedDay } from './plain-text.ts'

const FRONT_MATTER = /^---\n([\s\S]{0,20000}?)\n---\n/
const HEADING = /^#{1,6}\s+(.+?)\s*#*$/m

/** Returns the fields of front matter, one `name: value` a line. It skips nested values. */
function fields(block: string): ReadonlyMap<string, string> {
  return new Map(
    block.split('\n').flatMap((line) => {
      const [, name, value] = /^([A-Za-z_-]+)\s*:\s*(.+)$/.exec(line) ?? []
      return name === undefined || value === undefined
        ? []
        : [[name.toLowerCase(), value.trim().replace(/^["']|["']$/g, '')] as const]
    }),
  )
}

/** Returns the text of Markdown without code, images, HTML, link addresses, and the marks of headings and lists. */
function wordsOf(markdown: string): string {
  return markdown
    .replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[a-z/][^<>\n]{0,2000}>/gi, '')
    .replace(/!\[[^\]\n]{0,1000}\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{1,1000})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/^\s{0,3}#{1,6}\s+(.+?)\s*#*$/gm, '\n$1\n')
    .replace(/^\s{0,3}>\s?/gm, '')
    .replace(/^\s*(?:[-*+]|\d{1,3}\.)\s+/gm, '\n')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,1000}?\S)\1/g, '$2')
    .replace(/(^|[\s(])[*_](?=\S)([^*_\n]{1,1000}?\S)[*_](?=[\s.,;:!?)]|$)/gm, '$1$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * Loads an article in Markdown. Title, day and address come from front matter, the first heading or the first lines.
 */
export function loadMarkdown(content: string): LoadedArticle {
  const markdown = content.replace(/\r\n?/g, '\n')
  const front = FRONT_MATTER.exec(markdown)
  const given = fields(front?.[1] ?? '')
  const body = front ? markdown.slice(front[0].length) : markdown
  const text = wordsOf(body)
  const guessed = headerOf(text)
  const date = given.get('date') ?? given.get('published')
  return {
    text,
    title: given.get('title') ?? HEADING.exec(body)?.[1] ?? guessed.title,
    publishedAt: (date === undefined ? null : publishedDay(date)) ?? guessed.publishedAt,
    url: given.get('url') ?? given.get('link') ?? given.get('canonical') ?? guessed.url,
    publisher: given.get('publisher') ?? given.get('source') ?? guessed.publisher,
  }
}
