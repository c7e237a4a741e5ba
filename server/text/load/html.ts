import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type LoadedArticle, publishedDay } from './plain-text.ts'

/** No saved page is longer, in characters. A longer one would keep the parser busy for minutes. */
const MAX_HTML = 8_000_000
const MAX_TAGS = 200_000

/** The parsers recurse, and no page that people read nests deeper. */
const MAX_DEPTH = 500
/** Elements that need no end tag: empty ones, and those that end where the next begins. */
const UNCLOSED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|option)$/i

const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|H[1-6]|LI|UL|OL|TR|TABLE|BLOCKQUOTE|FIGURE|FIGCAPTION|PRE|BR|HR|HEADER|FOOTER|MAIN|ASIDE|DD|DT)$/
const UNREAD = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|IFRAME|OBJECT|NAV|FORM|BUTTON|HEAD)$/

/** The part of a DOM node that we read; the types of linkedom and of the browser share it. */
interface TextNode {
  nodeType: number
  nodeName: string
  textContent: string | null
  firstChild: TextNode | null
  nextSibling: TextNode | null
  parentNode: TextNode | null
}

/** Throws RangeError for a page with more or deeper elements than the parser can handle. */
function checkShape(content: string): void {
  let depth = 0
  let elements = 0
  for (const match of content.matchAll(/<(\/?)([a-z][a-z0-9]{0,30})/gi)) {
    elements += 1
    if (!UNCLOSED.test(match[2] ?? '')) depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1))
    if (depth > MAX_DEPTH)
      throw new RangeError(`The page nests elements more than ${MAX_DEPTH} deep. Save its article as text`)
    if (elements > MAX_TAGS) throw new RangeError(`The page has more than ${MAX_TAGS} tags. Save its article as text`)
  }
}

/** Returns the text under a node, with blank lines between blocks. It doesn't recurse, since pages may nest deeply. */
function wordsUnder(root: TextNode): string {
  const parts: string[] = []
  for (let node: TextNode | null = root; node !== null; ) {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === 3) parts.push((node.textContent ?? '').replace(/\s+/g, ' '))
    else if (BLOCK.test(name)) parts.push('\n\n')
    const child: TextNode | null = node.nodeType === 1 && UNREAD.test(name) ? null : node.firstChild
    if (child !== null) {
      node = child
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      if (node !== null && BLOCK.test(node.nodeName.toUpperCase())) parts.push('\n\n')
    }
    node = node === null || node === root ? null : node.nextSibling
  }
  return parts
    .join('')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function metaOf(document: Document, names: readonly string[]): string | null {
  for (const name of names) {
    const value = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')
    if (value !== undefined && value !== null && value.trim() !== '') return value.trim()
  }
  return null
}

/**
 * Loads the article of a saved page. Readability finds it; if it finds none, the article is the text of the body.
 * Scripts never run and are not read. Throws RangeError for a page that is too long, too deep or has too many tags.
 */
export function loadHtml(content: string): LoadedArticle {
  if (content.length > MAX_HTML)
    throw new RangeError(
      `The page has ${content.length} characters, and a page may have at most ${MAX_HTML}. Save its article as text`,
    )
  checkShape(content)
  const { document } = parseHTML(content)
  const published =
    metaOf(document, ['article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'pubdate']) ??
    document.querySelector('time[datetime]')?.getAttribute('datetime') ??
    null
  const canonical =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metaOf(document, ['og:url'])
  const site = metaOf(document, ['og:site_name'])
  const heading = metaOf(document, ['og:title']) ?? document.querySelector('title')?.textContent ?? null
  // Readability takes the document apart, so the text of the body is read first.
  const whole = document.body ? wordsUnder(document.body) : wordsUnder(document)
  const article = new Readability(document, { charThreshold: 100, serializer: (node) => wordsUnder(node) }).parse()
  const text = article?.content ? article.content : whole
  return {
    text,
    title: article?.title ? article.title : heading,
    publishedAt: published === null ? null : publishedDay(published),
    url: canonical !== null && /^https?:\/\//.test(canonical) ? canonical : null,
    publisher: site,
  }
}
