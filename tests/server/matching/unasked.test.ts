import { describe, expect, it } from 'vitest'
import { ClaimId } from '../../../model/claim.ts'
import { decideUnasked, groundsIn, sideOf } from '../../../server/matching/unasked.ts'
import type { StoredClaim } from '../../../server/store/stored-journal.ts'

const claim = (id: string, batch: number | null = 1): StoredClaim => ({
  ...{ id: ClaimId.parse(id), subject: 'person:a', about: 'person:a', type: 'Person', asRead: 'a', values: {} },
  ...{ source: 'source:list', locator: {}, method: 'record', confidence: 1, batches: [1], batch, review: 'unreviewed' },
})

describe('a side of a match', () => {
  it('counts since the oldest batch of its claims, of which a part after the point is an order', () => {
    expect(sideOf('person:a', [claim('x', 4.5), claim('y', 3.75), claim('z', 7)])).toEqual({
      ...{ member: 'person:a', since: 3, grounds: ['x', 'y', 'z'] },
    })
  })

  it('without claims counts from the start', () => {
    expect(sideOf('person:a', [])).toEqual({ member: 'person:a', since: 0, grounds: [] })
    expect(sideOf('person:a', [claim('x', null)]).since).toBe(0)
  })

  it('names its first hundred claims and no more', () => {
    const claims = Array.from({ length: 101 }, (_, place) => claim(`claim ${place}`))
    expect(groundsIn(claims)).toHaveLength(100)
    expect(groundsIn(claims).at(-1)).toBe('claim 99')
  })
})

describe('a decision that nobody asked for', () => {
  const [one, other] = [sideOf('person:a', [claim('x', 2)]), sideOf('person:b', [claim('y', 4)])]

  it('belongs to the latest of its batch and those since which its two count', () => {
    expect(decideUnasked('same', [one, other], 3, []).batch).toBe(4)
    expect(decideUnasked('same', [other, one], 3, []).batch).toBe(4)
    expect(decideUnasked('same', [one, other], 5, []).batch).toBe(5)
  })

  it('rests on the claims of both and of its context, each named once', () => {
    const context = [ClaimId.parse('z'), ClaimId.parse('x')]
    expect(decideUnasked('propose', [one, other], 1, ['one name'], context)).toEqual({
      ...{ id: '4:propose:person:a=person:b', kind: 'propose', a: 'person:a', b: 'person:b', batch: 4 },
      ...{ reasons: ['one name'], restsOn: ['x', 'y', 'z'] },
    })
  })
})
