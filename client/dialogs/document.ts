import type * as z from 'zod'
import type { ClaimView } from '../../model/api/evidence.ts'

type Claim = Pick<z.infer<typeof ClaimView>, 'id' | 'start' | 'end' | 'review'>

/** A run of a document's text with the claims that quote it; none for plain text. */
export interface Run {
  text: string
  claims: string[]
}

/**
 * A document's text cut where quotes begin and end, so that overlapping quotes can each be marked. Offsets are UTF-16
 * code units, as in claims; those outside the text are ignored.
 */
export function runs(text: string, claims: readonly Claim[]): Run[] {
  const quotes = claims.flatMap(({ id, start, end }) =>
    start !== undefined && end !== undefined && start < end && end <= text.length ? [{ id, start, end }] : [],
  )
  const cuts = [...new Set([0, text.length, ...quotes.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    return {
      text: text.slice(from, to),
      claims: quotes.filter(({ start, end }) => start <= from && to <= end).map(({ id }) => id),
    }
  })
}
