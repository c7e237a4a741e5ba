import { describe, expect, it } from 'vitest'
import { ClaimId } from '../../model/claim.ts'
import { decideOnClaim, decideOnPair, type PairDecision } from '../../model/decision.ts'
import type { EntityId } from '../../model/entity.ts'
import { contradicted, openProposals, whoIsWho } from '../../model/identity.ts'

const [a, b, c, d] = ['person:a', 'person:b', 'person:c', 'person:d'] as const
const same = (...pair: [EntityId, EntityId]) => decideOnPair('same', pair, 1)
const different = (...pair: [EntityId, EntityId]) => decideOnPair('different', pair, 1)
const propose = (...pair: [EntityId, EntityId]) => decideOnPair('propose', pair, 1)
const ids = (decisions: readonly PairDecision[]) => decisions.map(({ id }) => id)
const nobodyStands = () => null

describe('who is who', () => {
  it('leaves everybody alone whom no decision names', () => {
    const { of, members, forbidden } = whoIsWho([], nobodyStands)
    expect([of(a), members(a), forbidden]).toEqual([a, [a], []])
  })

  it('joins through a third, and each gives the whole cluster', () => {
    const { of, members } = whoIsWho([same(b, c), same(a, b)], nobodyStands)
    expect([of(a), of(b), of(c), of(d)]).toEqual([a, a, a, d])
    expect(members(a)).toEqual([a, b, c])
    expect(members(c)).toEqual([a, b, c])
  })

  it('calls a cluster by its oldest member, not by the first in the alphabet', () => {
    const age = new Map<EntityId, number>([
      [a, 3],
      [b, 2],
      [c, 1],
    ])
    const { of } = whoIsWho([same(a, b), same(b, c)], (member) => age.get(member) ?? null)
    expect([of(a), of(b), of(c)]).toEqual([c, c, c])
  })

  it('calls a cluster by the first in the alphabet among members of one age', () => {
    expect(whoIsWho([same(b, c)], () => 1).of(c)).toBe(b)
  })

  it('calls two clusters that become one by their oldest member, in whatever order they were joined', () => {
    const joins = [same(b, d), same(a, c), same(b, c)]
    const ages = (ofA: number, ofB: number) => (member: EntityId) => (member === a ? ofA : member === b ? ofB : 9)
    expect(whoIsWho(joins, ages(3, 1)).of(d)).toBe(b)
    expect(whoIsWho(joins, ages(1, 3)).of(d)).toBe(a)
    expect(whoIsWho(joins, ages(1, 1)).of(d)).toBe(a)
    expect([whoIsWho(joins, nobodyStands).of(d), whoIsWho(joins, nobodyStands).members(d)]).toEqual([a, [a, b, c, d]])
  })

  it('calls a cluster by a member that stands, however old the others were', () => {
    expect(whoIsWho([same(a, b)], (member) => (member === b ? 7 : null)).of(a)).toBe(b)
  })

  it('joins nobody by a proposal or by a decision about a claim', () => {
    const { of } = whoIsWho([propose(a, b), decideOnClaim('accept', ClaimId.parse('x'), 1)], nobodyStands)
    expect([of(a), of(b)]).toEqual([a, b])
  })

  it('follows the oldest merges first, and not those that would join two who differ', () => {
    const [ab, bc] = [same(a, b), same(b, c)]
    const first = whoIsWho([ab, bc, different(a, c)], nobodyStands)
    expect([first.of(b), first.of(c), ids(first.forbidden)]).toEqual([a, c, [bc.id]])
    const other = whoIsWho([bc, ab, different(a, c)], nobodyStands)
    expect([other.of(a), other.of(c), ids(other.forbidden)]).toEqual([a, b, [ab.id]])
  })
})

describe('a new decision that two are the same', () => {
  it('is contradicted by one that members of their clusters differ', () => {
    const apart = different(a, d)
    expect(ids(contradicted(same(b, c), [same(a, b), same(c, d), apart]))).toEqual([apart.id])
  })

  it('is not contradicted by one that others differ', () => {
    expect(contradicted(same(b, c), [same(a, b), different(a, d)])).toEqual([])
  })

  it('is not contradicted by an earlier one about the same pair', () => {
    expect(contradicted(same(a, b), [different(a, b)])).toEqual([])
  })
})

describe('a new decision that two differ', () => {
  it('is contradicted by all that join them through a third', () => {
    const standing = [same(a, b), same(b, c)]
    expect(ids(contradicted(different(a, c), standing))).toEqual(ids(standing))
  })

  it('is contradicted by none that joins only one of them with others', () => {
    expect(contradicted(different(a, c), [same(a, b), same(c, d)])).toEqual([])
  })

  it('names no decisions about other people', () => {
    const [ab, bc] = [same(a, b), same(b, c)]
    expect(ids(contradicted(different(a, c), [ab, bc, same(d, 'person:e'), propose(b, d)]))).toEqual([ab.id, bc.id])
  })

  it('is not contradicted by an earlier one about the same pair', () => {
    expect(contradicted(different(a, b), [same(a, b)])).toEqual([])
  })
})

describe('a proposal', () => {
  it('contradicts nothing', () => {
    expect(contradicted(propose(a, c), [same(a, b), different(b, c)])).toEqual([])
    expect(contradicted(propose(a, c), [same(a, b), same(b, c)])).toEqual([])
  })

  it('is asked once about two clusters, and not if they are kept apart, whichever member comes first', () => {
    const joins = [same(a, d), same(b, c)]
    const [first, other] = [propose(a, b), propose(c, d)]
    expect(ids(openProposals([...joins, first, other]))).toEqual([first.id])
    expect(ids(openProposals([...joins, other, first]))).toEqual([other.id])
    expect(openProposals([...joins, different(a, b), other])).toEqual([])
  })

  it('is not open any more once its two are one, or kept apart, through others', () => {
    expect(openProposals([propose(a, c), same(a, b), same(b, c)])).toEqual([])
    expect(openProposals([propose(a, c), same(a, b), different(b, c)])).toEqual([])
  })

  it('is asked only if the open ones before it do not connect its two', () => {
    const [ab, cd, bc, ad] = [propose(a, b), propose(c, d), propose(b, c), propose(a, d)]
    expect(ids(openProposals([ab, cd, bc, ad]))).toEqual([ab.id, cd.id, bc.id])
    expect(ids(openProposals([ab, cd, ad]))).toEqual([ab.id, cd.id, ad.id])
  })
})
