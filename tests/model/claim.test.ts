import { describe, expect, it } from 'vitest'
import { bodyRepresented, ClaimId, isBlackedOut, namesRead, tieAsRead } from '../../model/claim.ts'
import { decideOnClaim, decideOnPair, groundsOf, isAboutPair, reviews } from '../../model/decision.ts'

const c = ClaimId.parse('c')

describe('the name of a tie in the keys of its source', () => {
  it('holds both ends, and the body represented if there is one', () => {
    expect(tieAsRead('HELD_IN', { from: 'v:m', to: 'v:oslo' })).toBe('v:m|HELD_IN|v:oslo')
    expect(tieAsRead('PARTICIPATED_IN', { from: 'v:ann', to: 'v:m', representing: 'v:no' })).toBe(
      'v:ann|PARTICIPATED_IN|v:m|v:no',
    )
  })

  it('gives the keys back, also those with bars and percent signs', () => {
    const names = { from: 'v:a|b', to: 'v:100%', representing: 'v:%7C' }
    const asRead = tieAsRead('PARTICIPATED_IN', names)
    expect(asRead).toBe('v:a%7Cb|PARTICIPATED_IN|v:100%25|v:%257C')
    expect(namesRead({ type: 'PARTICIPATED_IN', asRead })).toEqual(names)
    expect(namesRead({ type: 'HELD_IN', asRead: 'v:m|HELD_IN|v:oslo' })).toStrictEqual({ from: 'v:m', to: 'v:oslo' })
  })

  it('is only split if the claim is about a tie', () => {
    expect(namesRead({ type: 'Person', asRead: 'v:a|b' })).toEqual({ key: 'v:a|b' })
  })
})

describe('a claim', () => {
  it('represents a body only by the id of one', () => {
    expect(bodyRepresented({ representing: 'org:eu' })).toBe('org:eu')
    expect(bodyRepresented({ representing: 'v:eu' })).toBeUndefined()
    expect(bodyRepresented({})).toBeUndefined()
  })

  it('is blacked out if its quote, a value or an item of a list is', () => {
    const values = { name: 'Ann', aliases: ['A', 'B'] }
    expect(isBlackedOut({ values })).toBe(false)
    expect(isBlackedOut({ values, quote: '███ met' })).toBe(true)
    expect(isBlackedOut({ values: { ...values, aliases: ['A', '██'] } })).toBe(true)
    expect(isBlackedOut({ values: { title: 'aide to ██' }, quote: 'x' })).toBe(true)
  })
})

describe('a decision', () => {
  it('about two names them in the order of the alphabet, and its id tells batch, kind and pair', () => {
    const pair = decideOnPair('same', ['person:b', 'person:a'], 3, ['why'])
    expect(pair).toEqual({
      ...{ id: '3:same:person:a=person:b', kind: 'same', a: 'person:a', b: 'person:b' },
      ...{ reasons: ['why'], batch: 3 },
    })
    expect(decideOnPair('same', ['person:a', 'person:b'], 3, ['why'])).toEqual(pair)
  })

  it('about a claim names nothing else', () => {
    expect(decideOnClaim('reject', c, 4)).toEqual({
      ...{ id: '4:reject:c', kind: 'reject', a: 'c', b: '', reasons: [], batch: 4 },
    })
    const pair = decideOnPair('same', ['person:a', 'person:b'], 3)
    expect(pair.reasons).toEqual([])
    expect([isAboutPair(pair), isAboutPair(decideOnClaim('accept', c, 4))]).toEqual([true, false])
    expect(isAboutPair(decideOnClaim('reject', c, 4))).toBe(false)
  })

  it('rests on the claims that it names, and on none if a person made it', () => {
    expect(groundsOf(decideOnPair('same', ['person:a', 'person:b'], 3, [], [c]))).toEqual(['c'])
    const pair = decideOnPair('same', ['person:a', 'person:b'], 3)
    expect([groundsOf(pair), groundsOf(decideOnClaim('accept', c, 4))]).toEqual([[], []])
  })

  it('reviews claims, and the last one counts', () => {
    const pair = decideOnPair('same', ['person:a', 'person:b'], 3)
    expect([...reviews([decideOnClaim('accept', c, 1), pair, decideOnClaim('reject', c, 2)])]).toEqual([
      ['c', 'rejected'],
    ])
    expect([...reviews([decideOnClaim('reject', c, 1), decideOnClaim('accept', c, 2)])]).toEqual([['c', 'accepted']])
  })
})
