import { readArticle } from '../../../server/text/read-article.ts'

/** The meetings of a text as "a + b", people by their key and states by their code; a status other than held behind it. */
export function whoMet(text: string): string[] {
  return readArticle(text, { publishedAt: '2024-05-15' }).meetings.map(({ participants, status }) => {
    const names = participants.map(({ entity }) => entity.replace(/^(?:state|org):/, '')).sort()
    return `${names.join(' + ')}${status === 'held' ? '' : ` (${status})`}`
  })
}

/** A row of a table: the construction, a text that uses it, and who met. */
export type Row = [construction: string, text: string, met: string[]]
