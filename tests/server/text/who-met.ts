import { readArticle } from '../../../server/text/read-article.ts'

/** Returns the meetings of a text as "a + b": people by key, states by code, then the status unless it is "held". */
export function whoMet(text: string): string[] {
  return readArticle(text, { publishedAt: '2024-05-15' }).meetings.map(({ participants, status }) => {
    const names = participants.map(({ entity }) => entity.replace(/^(?:state|org):/, '')).sort()
    return `${names.join(' + ')}${status === 'held' ? '' : ` (${status})`}`
  })
}

/** A row of a table: the construction, a text that uses it, and who met. */
export type Row = [construction: string, text: string, met: string[]]
