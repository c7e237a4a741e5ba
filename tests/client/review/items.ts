import type { ClaimView } from '../../../model/api/evidence.ts'
import type { ReviewAnswer, ReviewItem } from '../../../model/api/review.ts'
import { ClaimId } from '../../../model/claim.ts'
import type { Node } from '../../../model/graph.ts'

/** A claim that waits, as the server shows it. */
export function claim(more: Partial<ClaimView> = {}): ClaimView {
  return {
    id: ClaimId.parse('claim-1'),
    type: 'Meeting',
    asRead: 'text:a#talks',
    subject: 'meeting:oslo-talks',
    about: 'meeting:oslo-talks',
    values: { name: 'Talks in Oslo', date: '2024-03-12', status: 'held', keys: ['text:a#talks'] },
    source: 'file:oslo.txt',
    sourceName: 'Talks in Oslo',
    locator: {},
    method: 'rule',
    confidence: 0.8,
    batches: [2],
    standing: true,
    review: 'unreviewed',
    ...more,
  }
}

export function claimItem(id: string): ReviewItem {
  return { kind: 'claim', claim: claim({ id: ClaimId.parse(id) }) }
}

/** Two people, by the last words of their ids, who may be one. */
export function same(a: string, b: string): Extract<ReviewItem, { kind: 'same' }> {
  const person = (id: string): Node => ({
    id: `person:${id}`,
    kind: 'Person',
    name: id.toUpperCase(),
    properties: { aliases: [], keys: [] },
  })
  return {
    kind: 'same',
    decision: { id: '1:propose', kind: 'propose', a: `person:${a}`, b: `person:${b}`, reasons: [], batch: 1 },
    a: person(a),
    b: person(b),
    aClaims: [],
    bClaims: [],
  }
}

/** Two days for one meeting. */
export function dispute(property = 'date'): Extract<ReviewItem, { kind: 'contradiction' }> {
  return {
    kind: 'contradiction',
    about: 'meeting:oslo-talks',
    property,
    values: [
      {
        value: '2024-03-12',
        claims: [
          claim({ id: ClaimId.parse('x'), sourceName: 'Registry' }),
          claim({ id: ClaimId.parse('y'), sourceName: 'Registry' }),
        ],
      },
      { value: '2024-03', claims: [claim({ id: ClaimId.parse('z') })] },
    ],
  }
}

export function answer(
  items: ReviewItem[],
  counts: Partial<ReviewAnswer['counts']> = {},
  nextCursor: string | null = null,
): ReviewAnswer {
  const count = (kind: ReviewItem['kind']) => items.filter((item) => item.kind === kind).length
  return {
    items,
    nextCursor,
    names: {},
    counts: { same: count('same'), contradiction: count('contradiction'), claim: count('claim'), ...counts },
  }
}
