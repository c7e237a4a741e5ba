import { describe, expect, it } from 'vitest'
import { type Judged, whereAllAgree } from '../../../server/matching/all-agree.ts'

const same = (a: string, b: string): Judged => ({ pair: [a, b], judgement: { kind: 'same', reasons: [] } })
const kinds = (...judged: Judged[]) => whereAllAgree(judged).map(({ judgement }) => judgement.kind)

describe('several taken for one', () => {
  it('are one where each is taken for each', () => {
    expect(kinds(same('a', 'b'), same('b', 'c'), same('a', 'c'), same('x', 'y'))).toEqual([
      'same',
      'same',
      'same',
      'same',
    ])
  })

  it('are proposed where one may be either of two', () => {
    expect(kinds(same('a', 'b'), same('b', 'c'), same('x', 'y'))).toEqual(['propose', 'propose', 'same'])
  })
})
