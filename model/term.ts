import type { CountingClaim } from './claim.ts'
import { dateSpan, mayOverlap } from './partial-date.ts'

/** One term of an office: its number from 1, and the claims about it. */
export interface Term {
  number: number
  claims: CountingClaim[]
}

interface Years {
  since?: string | undefined
  until?: string | undefined
}

/**
 * Tells the terms of one office apart. A source may number them itself (`term`). If it doesn't, its disjoint periods
 * are terms in their order. A period of another source joins the first term that it overlaps, or becomes a new term
 * with a number beyond all others. A period with an open end overlaps all that may lie in it. Numbers never come from the
 * dates themselves.
 */
export function terms(claims: readonly CountingClaim[]): Term[] {
  const found: (Term & { periods: Years[] })[] = []
  const termAt = (number: number) => {
    const known = found.find((term) => term.number === number)
    if (known !== undefined) return known
    const term = { number, claims: [], periods: [] }
    found.push(term)
    return term
  }
  for (const claim of [...claims].sort(oldestSourceFirst)) {
    const period = yearsOf(claim)
    const ordinal = claim.values.term
    const term =
      typeof ordinal === 'number'
        ? termAt(ordinal)
        : (found.find(({ periods }) => periods.some((other) => mayOverlap(other, period))) ??
          termAt(Math.max(0, ...found.map(({ number }) => number)) + 1))
    term.claims.push(claim)
    term.periods.push(period)
  }
  return found.sort((a, b) => a.number - b.number)
}

function yearsOf({ values: { since, until } }: CountingClaim): Years {
  return {
    since: typeof since === 'string' ? dateSpan(since)?.since : undefined,
    until: typeof until === 'string' ? dateSpan(until)?.until : undefined,
  }
}

/** Sorts sources that number their terms first, then older batches, so that a term keeps its number. */
function oldestSourceFirst(a: CountingClaim, b: CountingClaim): number {
  const numbered = Number('term' in b.values) - Number('term' in a.values)
  if (numbered !== 0) return numbered
  if (a.batch !== b.batch) return a.batch - b.batch
  const key = ({ source, id }: CountingClaim, { since = '' }: Years) => `${source}\n${since}\n${id}`
  return key(a, yearsOf(a)) < key(b, yearsOf(b)) ? -1 : 1
}
