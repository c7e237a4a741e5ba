import { createHash } from 'node:crypto'
import { Source } from '../../../model/claim.ts'
import { loadHtml } from '../../text/load/html.ts'
import { loadMarkdown } from '../../text/load/markdown.ts'
import type { LoadedArticle } from '../../text/load/plain-text.ts'
import { loadPlain } from '../../text/load/plain-text.ts'
import { MAX_TEXT, readArticle } from '../../text/read-article.ts'
import { decoded } from '../decoded.ts'
import { fileAsSource } from '../parley-json/sources.ts'
import { FileProblem, reporting } from '../problems.ts'
import type { ClaimAsRead, Reader, ReadItem } from '../reader.ts'
import { articleClaims } from './claims.ts'

/** Reads an article: saved HTML, Markdown or plain text, by its extension. The article is one row. */
export const readArticleFile: Reader = (file) => reporting(file.name, articleItems(file))

function loaderOf(name: string): (content: string) => LoadedArticle {
  if (/\.html?$/i.test(name)) return loadHtml
  return /\.(?:md|markdown)$/i.test(name) ? loadMarkdown : loadPlain
}

async function* articleItems(file: Parameters<Reader>[0]): AsyncIterable<ReadItem> {
  const content = await wholeText(decoded(file.open()))
  const article = load(file.name, content)
  const source = sourceOfArticle(file.name, article)
  const reading = readArticle(article.text, {
    publishedAt: article.publishedAt ?? undefined,
    title: article.title ?? undefined,
  })
  yield { type: 'source', source }
  const claims: ClaimAsRead[] = articleClaims(reading, article.text, source.id, file.name)
  yield { type: 'row', claims, errors: [] }
  for (const text of reading.notes) yield { type: 'note', file: file.name, row: null, text }
}

async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  const parts: string[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > MAX_TEXT)
      throw new FileProblem(`The file has more than ${MAX_TEXT} characters, too many for an article. Split it`)
    parts.push(piece)
  }
  return parts.join('')
}

function load(name: string, content: string): LoadedArticle {
  try {
    return loaderOf(name)(content)
  } catch (cause) {
    if (cause instanceof RangeError) throw new FileProblem(cause.message, { cause })
    throw cause
  }
}

/** Returns the article as a source. Its id is its address, else publisher and title, else the name of the file. */
function sourceOfArticle(file: string, article: LoadedArticle): Source {
  const byFile = fileAsSource(file)
  const titled = article.publisher !== null && article.title !== null ? `${article.publisher}: ${article.title}` : null
  return Source.parse({
    id: article.url ?? titled ?? byFile.id,
    name: article.title ?? byFile.name,
    ...(article.url === null ? {} : { url: article.url }),
    ...(article.publisher === null ? {} : { publisher: article.publisher }),
    ...(article.publishedAt === null ? {} : { publishedAt: article.publishedAt }),
    versions: [createHash('sha256').update(article.text).digest('hex')],
    text: article.text,
  })
}
