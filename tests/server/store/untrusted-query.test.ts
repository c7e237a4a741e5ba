import { describe, expect, it } from 'vitest'
import { LimitedRows } from '../../../server/store/untrusted-query.ts'

describe('limited rows', () => {
  it('take exactly as many rows as the limit, and only one more makes them truncated', () => {
    const kept = new LimitedRows({ rows: 2, bytes: 1_000 })
    expect([kept.add([1]), kept.add([2])]).toEqual([true, true])
    expect(kept.truncated).toBe(false)
    expect(kept.add([3])).toBe(false)
    expect(kept).toMatchObject({ rows: [[1], [2]], truncated: true })
  })

  it('count bytes of JSON in UTF-8', () => {
    // ["한"] is 7 bytes.
    const kept = new LimitedRows({ rows: 100, bytes: 14 })
    expect([kept.add(['한']), kept.add(['한']), kept.add([])]).toEqual([true, true, false])
    expect(kept.truncated).toBe(true)
  })
})
