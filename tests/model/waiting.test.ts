import { describe, expect, it } from 'vitest'
import { ClaimId, type CountingClaim } from '../../model/claim.ts'
import { decideOnPair, type PairDecision } from '../../model/decision.ts'
import { openProposals } from '../../model/identity.ts'
import { projectEntity } from '../../model/project.ts'
import { journalOf, standingDecisions } from '../../model/standing.ts'

const [a, b, c] = ['person:a', 'person:b', 'person:c'] as const
const batches = [1, 2, 3].map((number) => ({
  number,
  kind: 'review' as const,
  sources: [],
  replaces: false,
  state: 'done' as const,
}))
const open = (...decisions: PairDecision[]) =>
  openProposals(standingDecisions(decisions, journalOf(batches), [])).map(({ id }) => id)

describe('a proposal', () => {
  it('waits until somebody decides that its two are the same or different', () => {
    const asked = decideOnPair('propose', [a, b], 1)
    expect(open(asked)).toEqual([asked.id])
    expect(open(asked, decideOnPair('same', [a, b], 2))).toEqual([])
    expect(open(asked, decideOnPair('different', [a, b], 2))).toEqual([])
  })

  it('is answered by decisions about the members that its two are joined with', () => {
    const asked = decideOnPair('propose', [a, c], 1)
    expect(open(asked, decideOnPair('same', [a, b], 2), decideOnPair('same', [b, c], 3))).toEqual([])
    expect(open(asked, decideOnPair('same', [a, b], 2), decideOnPair('different', [b, c], 3))).toEqual([])
  })

  it('asks once about two clusters', () => {
    const first = decideOnPair('propose', [a, c], 1)
    expect(open(first, decideOnPair('propose', [b, c], 2), decideOnPair('same', [a, b], 3))).toEqual([first.id])
  })
})

describe('proposals in a group', () => {
  const [ab, bc, ac] = [
    decideOnPair('propose', [a, b], 1),
    decideOnPair('propose', [b, c], 1),
    decideOnPair('propose', [a, c], 2),
  ]

  it('are asked only as far as needed to connect the group', () => {
    expect(open(ab, bc, ac)).toEqual([ab.id, bc.id])
  })

  it('are asked after another was answered with different', () => {
    expect(open(ab, bc, ac, decideOnPair('different', [a, b], 3))).toEqual([bc.id, ac.id])
  })
})

const dated = (id: string, date: string, more: Partial<CountingClaim> = {}): CountingClaim => ({
  id: ClaimId.parse(id),
  type: 'Meeting',
  values: { name: 'A talk', date },
  source: id,
  method: 'record',
  batch: 1,
  review: 'unreviewed',
  ...more,
})
const disputed = (...claims: CountingClaim[]) => projectEntity('meeting:a', claims)?.properties.disputed

describe('an entity', () => {
  it('is disputed in the properties on which its claims disagree', () => {
    expect(disputed(dated('c1', '2024-11-04'), dated('c2', '2024-11-05'))).toEqual(['date'])
    expect(disputed(dated('c1', '2024-11-04'), dated('c2', '2024-11-04'))).toBeUndefined()
  })

  it('is no longer disputed once a value is accepted or stated by hand', () => {
    expect(disputed(dated('c1', '2024-11-04'), dated('c2', '2024-11-05', { review: 'accepted' }))).toBeUndefined()
    expect(disputed(dated('c1', '2024-11-04'), dated('c2', '2024-11-05', { method: 'manual' }))).toBeUndefined()
  })
})
