import { describe, expect, expectTypeOf, it } from 'vitest'
import { ClaimId, SubjectId } from '../../model/claim.ts'
import { decideOnClaim, decideOnPair } from '../../model/decision.ts'
import { EntityId, isEntityId } from '../../model/entity.ts'
import type { Edge, Node } from '../../model/graph.ts'
import type { Identity } from '../../model/identity.ts'
import { isTieId, TieId, termId, tieId } from '../../model/relation.ts'

const ada = 'person:ada'
const board = 'org:board'
const tie = tieId('MEMBER_OF', ada, board, { role: 'Chair' })
const claim = ClaimId.parse('pLzqF0m1uXnY2c8Rk4a7Qw')

describe('an id', () => {
  it('of a claim is no id of an entity or tie, by its type and as it is written', () => {
    expectTypeOf<ClaimId>().not.toExtend<EntityId>()
    expectTypeOf<ClaimId>().not.toExtend<TieId>()
    expect([isEntityId(claim), isTieId(claim), SubjectId.safeParse(claim).success]).toEqual([false, false, false])
  })

  it('of an entity is no id of a claim or tie', () => {
    expectTypeOf<EntityId>().not.toExtend<ClaimId>()
    expectTypeOf<EntityId>().not.toExtend<TieId>()
    expect([isEntityId(ada), isTieId(ada), SubjectId.parse(ada)]).toEqual([true, false, ada])
  })

  it('of a tie, even of a later term, is no id of an entity or claim, though it begins as one', () => {
    expectTypeOf<TieId>().not.toExtend<EntityId>()
    expectTypeOf<TieId>().not.toExtend<ClaimId>()
    for (const id of [tie, termId(tie, 2)]) {
      expect([isEntityId(id), isTieId(id), SubjectId.parse(id)]).toEqual([false, true, id])
    }
  })

  it('is never a text of which nothing is known', () => {
    expectTypeOf<string>().not.toExtend<EntityId>()
    expectTypeOf<string>().not.toExtend<TieId>()
    expectTypeOf<string>().not.toExtend<ClaimId>()
    expect(EntityId.safeParse('wikidata:Q312901').success).toBe(false)
    expect(TieId.safeParse('person:ada|KNOWS|org:board').success).toBe(false)
  })
})

describe('a decision, a node, an edge and who is who', () => {
  it('take only the ids that they are about', () => {
    expectTypeOf(decideOnClaim).parameter(1).toEqualTypeOf<ClaimId>()
    expectTypeOf(decideOnPair).parameter(1).toEqualTypeOf<readonly [EntityId, EntityId]>()
    expectTypeOf<Node['id']>().toEqualTypeOf<EntityId>()
    expectTypeOf<Pick<Edge, 'id' | 'from' | 'to'>>().toEqualTypeOf<{ id: TieId; from: EntityId; to: EntityId }>()
    expectTypeOf<Identity['of']>().parameter(0).toEqualTypeOf<EntityId>()
  })
})
