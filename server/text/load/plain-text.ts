import * as chrono from 'chrono-node/en'
import { dateSpan } from '../../../model/partial-date.ts'

/** Facts about an article from the head of its file; null if the file doesn't give them. */
interface Header {
  title: string | null
  /** EDTF. */
  publishedAt: string | null
  url: string | null
  publisher: string | null
}

/** An article from a file. All offsets of a reading refer to `text`, which the source keeps. */
export interface LoadedArticle extends Header {
  text: string
}

const FIELD = /^\s*(title|headline|date|published|publication date|url|link|source|publisher)\s*[:=]\s*(.+)$/i
/** The first line of some archives' texts: the word "date" and the day. */
const LEADING_DATE = /^\s*date\s+(\d{4}-\d{2}-\d{2})\b/i
const HEAD_LINES = 12
const MAX_TITLE = 200

/** Returns a written day ("4 November 2024") as EDTF; null unless year, month and day are certain. */
export function publishedDay(written: string): string | null {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(written)?.[0]
  if (iso !== undefined) return dateSpan(iso) ? iso : null
  const start = chrono.casual.parse(written.slice(0, 200), new Date('2000-01-01T12:00:00Z'))[0]?.start
  if (
    !start ||
    !['year', 'month', 'day'].every((part) =>
      start.isCertain(part === 'year' ? 'year' : part === 'month' ? 'month' : 'day'),
    )
  )
    return null
  const edtf = [start.get('year'), start.get('month'), start.get('day')]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  return dateSpan(edtf) ? edtf : null
}

function clean(value: string): string {
  return value.trim().replace(/^["']|["']$/g, '')
}

/** Reads fields ("Date: …") in the first lines, else a leading date; and the first line if it looks like a title. */
export function headerOf(text: string): Header {
  const lines = text.slice(0, 4000).split('\n').slice(0, HEAD_LINES)
  const header: Header = { title: null, publishedAt: null, url: null, publisher: null }
  for (const line of lines) {
    const [, name = '', value = ''] = FIELD.exec(line) ?? []
    const field = name.toLowerCase()
    if (field === 'title' || field === 'headline') header.title ??= clean(value)
    else if (field.startsWith('publi') && field !== 'publisher') header.publishedAt ??= publishedDay(value)
    else if (field === 'date') header.publishedAt ??= publishedDay(value)
    else if (field === 'url' || field === 'link') header.url ??= /^https?:\/\/\S+$/.exec(clean(value))?.[0] ?? null
    else if (field === 'source' || field === 'publisher') header.publisher ??= clean(value)
  }
  header.publishedAt ??= LEADING_DATE.exec(text.slice(0, 60))?.[1] ?? null
  const first = lines[0]?.trim() ?? ''
  const looksLikeTitle =
    first.length > 0 &&
    first.length <= MAX_TITLE &&
    lines[1]?.trim() === '' &&
    !/[.;,]$/.test(first) &&
    !FIELD.test(first)
  if (looksLikeTitle) header.title ??= first
  return header
}

/** Loads a plain text. Line ends become "\n"; title, day and address come from the first lines. */
export function loadPlain(content: string): LoadedArticle {
  const text = content.replace(/\r\n?/g, '\n')
  return { text, ...headerOf(text) }
}
