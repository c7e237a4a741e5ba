import fc from 'fast-check'
import { type Batch, type Claim, ClaimId } from '../../model/claim.ts'
import { type Decision, decideOnClaim, decideOnPair } from '../../model/decision.ts'
import type { EntityId } from '../../model/entity.ts'
import type { History } from '../../model/history.ts'
import { type Relation, tieId } from '../../model/relation.ts'

const people = ['person:a', 'person:b', 'person:c'] as const
const meetings = ['meeting:m', 'meeting:n'] as const
const sources = ['one', 'two']

export type Said = Pick<Claim, 'type' | 'subject' | 'values' | 'source'> & { from?: EntityId; to?: EntityId }

const said: fc.Arbitrary<Said> = fc.oneof(
  fc.record({
    type: fc.constant('Person' as const),
    subject: fc.constantFrom(...people),
    values: fc.record({ name: fc.constantFrom('Ann', 'Bo'), description: fc.constantFrom('envoy', 'judge') }),
    source: fc.constantFrom(...sources),
  }),
  fc.record({
    type: fc.constant('Meeting' as const),
    subject: fc.constantFrom(...meetings),
    values: fc.record({ name: fc.constantFrom('Talks', 'Summit'), date: fc.constantFrom('2024', '2024-11-04') }),
    source: fc.constantFrom(...sources),
  }),
  tie('PARTICIPATED_IN', fc.constantFrom(...people), fc.constantFrom(...meetings)),
  tie('PARTICIPATED_IN', fc.constantFrom(...people), fc.constantFrom(...meetings), fc.constantFrom(...people)),
  tie('CONCERNS', fc.constantFrom(...meetings), fc.constantFrom(...people)),
)

function tie(
  type: Relation,
  from: fc.Arbitrary<EntityId>,
  to: fc.Arbitrary<EntityId>,
  representing: fc.Arbitrary<string | undefined> = fc.constant(undefined),
): fc.Arbitrary<Said> {
  return fc
    .record({ from, to, representing, source: fc.constantFrom(...sources) })
    .map(({ representing: body, ...ends }) => ({
      ...ends,
      type,
      subject: tieId(type, ends.from, ends.to),
      values: body === undefined ? {} : { representing: body },
    }))
}

export type Step =
  | { kind: 'ingest' | 'replace' | 'edit'; says: Said[] }
  | { kind: 'same' | 'different'; pair: [EntityId, EntityId] }
  | { kind: 'accept' | 'reject'; claim: Said }

const pairs: [EntityId, EntityId][] = [
  ['person:a', 'person:b'],
  ['person:b', 'person:c'],
  ['person:a', 'person:c'],
]

/** Random steps of a store: loads, loads that replace, edits, and decisions about people and claims. */
export const steps: fc.Arbitrary<{ step: Step; undone: boolean }[]> = fc.array(
  fc.record({
    step: fc.oneof(
      fc.record({
        kind: fc.constantFrom('ingest' as const, 'replace' as const, 'edit' as const),
        says: fc.array(said, { minLength: 1, maxLength: 4 }),
      }),
      fc.record({ kind: fc.constantFrom('same' as const, 'different' as const), pair: fc.constantFrom(...pairs) }),
      fc.record({ kind: fc.constantFrom('accept' as const, 'reject' as const), claim: said }),
    ),
    undone: fc.boolean(),
  }),
  { maxLength: 8 },
)

/** Returns the history in which these steps were taken. The number of a batch is the place of its step. */
export function historyOf(taken: readonly { step: Step; number: number; undone: boolean }[]): History {
  const claims = new Map<string, Claim>()
  const batches: Batch[] = []
  const decisions: Decision[] = []
  for (const { step, number, undone } of taken) {
    const says = 'says' in step ? step.says : []
    batches.push({
      id: `batch-${number}`,
      number,
      kind: step.kind === 'edit' ? 'edit' : says.length > 0 ? 'ingest' : 'review',
      by: 'a test',
      at: '2024-01-01T00:00:00Z',
      sources: [...new Set(says.map(({ source }) => source))],
      replaces: step.kind === 'replace',
      state: undone ? 'undone' : 'done',
      counts: { created: 0, updated: 0, unchanged: 0, removed: 0 },
    })
    for (const one of says) {
      const id = idOf(one)
      const batchesBefore = claims.get(id)?.batches ?? []
      claims.set(id, claimOf(one, id, [...new Set([...batchesBefore, number])]))
    }
    if ('pair' in step) decisions.push(decideOnPair(step.kind, step.pair, number))
    if ('claim' in step) decisions.push(decideOnClaim(step.kind, idOf(step.claim), number))
  }
  return { claims: [...claims.values()], batches, decisions }
}

function idOf({ type, subject, values, source }: Said): ClaimId {
  return ClaimId.parse([type, subject, JSON.stringify(values), source].join(' '))
}

function claimOf(one: Said, id: ClaimId, batches: number[]): Claim {
  return { ...one, id, asRead: one.subject, locator: {}, method: 'record', confidence: 1, batches }
}
