import type { Evidence } from '../../../model/parley-json.ts'
import type { Fault } from '../problems.ts'
import type { ClaimAsRead } from '../reader.ts'
import type { Sources } from './sources.ts'

/** The part of a claim that its evidence gives. */
export type Proof = Pick<ClaimAsRead, 'source' | 'quote' | 'start' | 'end' | 'method' | 'confidence'>

/**
 * Checks evidence against its source. The source must be known. A quote must be in its text: at its offsets, or without
 * offsets at one place only. Offsets need a quote. If the text is not kept, the offsets are believed.
 *
 * @param exported true if it was checked when it was first read: if its text has changed since, the quote is kept alone
 */
export function proofOf(
  evidence: Evidence,
  sources: Sources,
  exported = false,
): { proof: Proof } | { faults: Fault[] } {
  const { quote, method = 'record', confidence = 1 } = evidence
  const id = evidence.source ?? sources.usual
  const source = typeof id === 'string' ? sources.byId.get(id) : undefined
  if (source === undefined) return { faults: [unknownSource(evidence.source, sources)] }
  const base = { source: source.id, method, confidence }
  if (quote === undefined) {
    const field = evidence.start !== undefined ? 'start' : evidence.end !== undefined ? 'end' : null
    if (field === null) return { proof: base }
    return {
      faults: [
        { path: [field], value: evidence[field], reason: 'The offset has no quote. Add "quote", or remove the offset' },
      ],
    }
  }
  const span = spanOf({ ...evidence, quote }, source.text)
  if (!('reason' in span)) return { proof: { ...base, quote, ...span } }
  return exported ? { proof: { ...base, quote } } : { faults: [span] }
}

function unknownSource(id: string | undefined, { byId, usual }: Sources): Fault {
  if (id === undefined && typeof usual === 'object' && usual !== null) {
    return {
      path: ['source'],
      value: id,
      reason: `The source of this record, in row ${usual.wrongIn}, is wrong. Correct it there`,
    }
  }
  const known = [...byId.keys()].slice(0, 10).map((key) => `"${key}"`)
  const reason =
    id === undefined
      ? `The document has several sources, and this names none. Name one: ${known.join(', ')}`
      : `The document has no source "${id}". ${known.length === 0 ? 'Add it to its sources' : `Use ${known.join(', ')}`}`
  return { path: ['source'], value: id, reason }
}

/** Returns the offsets of a quote; none if they are not given and there is no text to find it in. */
function spanOf(
  { quote, start, end }: Evidence & { quote: string },
  text: string | undefined,
): { start?: number; end?: number } | Fault {
  if (start === undefined && end === undefined) return text === undefined ? {} : only(quote, text)
  const from = start ?? (end ?? 0) - quote.length
  const to = end ?? from + quote.length
  if (to - from !== quote.length) {
    return {
      path: ['end'],
      value: end,
      reason: `The quote is ${quote.length} characters long, so from ${from} it ends at ${from + quote.length}. Correct the offsets`,
    }
  }
  if (text === undefined || text.slice(from, to) === quote) return { start: from, end: to }
  return {
    path: ['start'],
    value: from,
    reason: `At this place the source's text reads "${text.slice(from, to)}". ${hint(quote, text)}`,
  }
}

function only(quote: string, text: string): { start: number; end: number } | Fault {
  const start = text.indexOf(quote)
  if (start !== -1 && text.indexOf(quote, start + 1) === -1) return { start, end: start + quote.length }
  return { path: ['quote'], value: quote, reason: hint(quote, text) }
}

function hint(quote: string, text: string): string {
  const start = text.indexOf(quote)
  if (start === -1) return "The quote isn't in the text of its source. Copy it from there, character by character"
  const another = text.indexOf(quote, start + 1)
  return another === -1
    ? `The quote is at start ${start}, end ${start + quote.length}`
    : `The quote is there several times, at ${start} and ${another}. Add start and end to say which`
}
