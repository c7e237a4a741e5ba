import { describe, expect, it } from 'vitest'
import { claimCounts } from '../../model/standing.ts'

describe('a claim', () => {
  it('counts while it stands, until somebody rejects it', () => {
    expect(claimCounts({ batch: 1, review: 'unreviewed' })).toBe(true)
    expect(claimCounts({ batch: 1, review: 'accepted' })).toBe(true)
    expect(claimCounts({ batch: 1, review: 'rejected' })).toBe(false)
  })

  it('does not count once it no longer stands', () => {
    expect(claimCounts({ batch: null, review: 'accepted' })).toBe(false)
  })
})
