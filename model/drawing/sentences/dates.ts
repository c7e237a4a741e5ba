import { dateSpan } from '../../partial-date.ts'
import { partsOf } from '../dates.ts'
import { fixedWords } from '../language.ts'
import { fill } from './fill.ts'
import type { Grammar } from './grammar.ts'
import { listed } from './names.ts'

/** The most meetings of two whose dates a sentence lists; of more it says the first and the last. */
const LISTED_DATES = 3

/** An EDTF date in full words of a language: "4 November 2024". A text that is no date comes back unchanged. */
export function dateIn(edtf: string, { language }: Pick<Grammar, 'language'>): string {
  if (dateSpan(edtf) === null) return edtf
  const { date, saysSharedParts } = fixedWords(language)
  const [first, last] = edtf.split('/').map(partsOf)
  if (first === undefined || last === undefined) return date(partsOf(edtf), false)
  if (first.year !== last.year || first.month !== last.month) return `${date(first, false)} – ${date(last, false)}`
  const shared = { year: '', month: 0 }
  return saysSharedParts === 'first'
    ? `${date(first, false)}–${date({ ...last, ...shared }, false)}`
    : `${date({ ...first, ...shared }, false)}–${date(last, false)}`
}

/** The date as it follows a sentence: "le 4 novembre 2024", "en 2024". */
export function whenIn(edtf: string, grammar: Grammar): string {
  const text = dateIn(edtf, grammar)
  if (edtf.includes('/') || dateSpan(edtf) === null) return text
  return fill(grammar.on[edtf.length === 4 ? 'year' : edtf.length === 7 ? 'month' : 'day'], { '': text })
}

/** The dates of some meetings, earliest first, in words; nothing if one of them is not known. */
export function datesIn(meetings: readonly { date?: string | undefined }[], grammar: Grammar): string {
  const dates = meetings.flatMap(({ date }) => date ?? [])
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined || dates.length < meetings.length) return ''
  if (dates.length > LISTED_DATES) return limited(grammar.between, [first, last], grammar)
  const words = dates.map((date) => whenIn(date, grammar))
  return listed(words, grammar)
}

/** The time in which somebody held an office, after a comma: ", since 2019". */
export function termIn(
  { since, until }: { since?: string | undefined; until?: string | undefined },
  { term, ...grammar }: Grammar,
): string {
  if (since === undefined && until === undefined) return ''
  const words = until === undefined ? term.since : since === undefined ? term.until : term.both
  return `, ${limited(
    words,
    [since, until].flatMap((date) => date ?? []),
    { ...grammar, term },
  )}`
}

/** Puts dates into words such as "since {}", where a day may need an article: "depuis le 4 novembre 2024". */
function limited(words: string, dates: readonly string[], grammar: Grammar): string {
  const needsArticle = words !== grammar.term.both
  const limits = dates.map(
    (date) => (needsArticle && date.length === 10 ? grammar.term.article : '') + dateIn(date, grammar),
  )
  return words.split('{}').reduce((before, after, index) => before + (limits[index - 1] ?? '') + after)
}
