import type { ClaimView } from '../../model/api/evidence.ts'
import type { ReviewItem } from '../../model/api/review.ts'
import type { ClaimType, Values } from '../../model/claim.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { type EntityId, kindOfId } from '../../model/entity.ts'
import type { IconName } from '../parts/icons.ts'
import { valueWords } from '../words/claim-words.ts'
import { insteadOf } from './correction.ts'
import type { Step } from './desk.ts'
import { claimTitle, nameOf } from './words.ts'

type Names = Readonly<Record<string, string>>

/** Values to correct by hand, and the step that saves them. `only` limits the form to one property. */
interface Correction {
  title: string
  type: ClaimType
  values: Values
  only?: string
  step: (values: Values, reason: string) => Step
}

/** One answer to an item of the queue, with its key. */
export interface Choice {
  key: string
  words: string
  icon?: IconName
  does:
    | { settle: Step; verdict: string; isNo: boolean }
    | { correct: Correction }
    /** Moves the item to the end of the queue while the page is open. */
    | 'later'
}

const later: Choice = { key: 'X', words: 'Later', does: 'later' }

/** The answers to an item, most likely first. `picked` is the index of the picked value of a contradiction. */
export function choices(item: ReviewItem, picked: number, names: Names): Choice[] {
  switch (item.kind) {
    case 'claim':
      return [...ofClaim(item.claim, names), later]
    case 'same':
      return [...ofSame(item.decision), later]
    case 'contradiction':
      return [...ofContradiction(item, picked, names), later]
  }
}

function ofClaim(claim: ClaimView, names: Names): Choice[] {
  const { id, type, values } = claim
  return [
    {
      key: 'A',
      words: 'Accept',
      icon: 'accept',
      does: { settle: { decide: [{ kind: 'accept', claim: id }] }, verdict: 'accepted', isNo: false },
    },
    {
      key: 'R',
      words: 'Reject',
      icon: 'close',
      does: { settle: { decide: [{ kind: 'reject', claim: id }] }, verdict: 'rejected', isNo: true },
    },
    {
      key: 'E',
      words: 'Correct',
      icon: 'manual',
      does: {
        correct: {
          title: claimTitle(claim, names),
          type,
          values,
          step: (said, reason) => stating(insteadOf(claim, said), reason),
        },
      },
    },
  ]
}

function ofSame({ a, b }: Extract<ReviewItem, { kind: 'same' }>['decision']): Choice[] {
  return [
    {
      key: 'M',
      words: 'Merge',
      icon: 'merge',
      does: { settle: { decide: [{ kind: 'same', a, b }] }, verdict: 'merged', isNo: false },
    },
    {
      key: 'K',
      words: 'Keep apart',
      icon: 'apart',
      does: { settle: { decide: [{ kind: 'different', a, b }] }, verdict: 'kept apart', isNo: true },
    },
  ]
}

/**
 * Taking a value states this one property by hand. Accepting the whole claim would take its other values too, and would
 * not win against a record.
 */
function ofContradiction(
  { about, property, values }: Extract<ReviewItem, { kind: 'contradiction' }>,
  picked: number,
  names: Names,
): Choice[] {
  const chosen = values[picked] ?? values[0]
  const type = kindOfId(about)
  if (chosen === undefined || type === null) return []
  const said = (value: Values[string]) => valueWords(property, value, names)
  const words = cut(said(chosen.value), 24)
  const state = (stated: Values, reason: string) => stating({ type, id: about, values: stated }, reason)
  const others = values.filter((one) => one !== chosen).map(({ value }) => said(value))
  const sources = [...new Set(chosen.claims.map(({ sourceName }) => sourceName))]
  return [
    {
      key: 'A',
      words: `Take ${words}`,
      icon: 'accept',
      does: {
        settle: state(
          { [property]: chosen.value },
          cut(`As in ${sources.join(', ')}; not ${others.join(', ')}`, 1_000),
        ),
        verdict: `took ${words}`,
        isNo: false,
      },
    },
    {
      key: 'R',
      words: 'Reject',
      icon: 'close',
      does: {
        settle: { decide: chosen.claims.map(({ id }) => ({ kind: 'reject', claim: id })) },
        verdict: `rejected ${words}`,
        isNo: true,
      },
    },
    {
      key: 'E',
      words: 'Correct',
      icon: 'manual',
      does: {
        correct: {
          title: nameOf(about, names),
          type,
          values: { [property]: chosen.value },
          only: property,
          step: state,
        },
      },
    },
  ]
}

function stating(
  statement: ReturnType<typeof insteadOf> | { type: ClaimType; id: EntityId; values: Values },
  reason: string,
): Step {
  return { state: { statements: [statement], ...(reason === '' ? {} : { reason }) } }
}
