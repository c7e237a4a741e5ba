import { describe, expect, it } from 'vitest'
import { type Judged, whereAllAgree } from '../../../server/matching/all-agree.ts'

const same = (a: string, b: string): Judged => ({ pair: [a, b], judgement: { kind: 'same', reasons: [] } })
const kinds = (...judged: Judged[]) => whereAllAgree(judged).map(({ judgement }) => judgement.kind)

describe('several matches of one entity', () => {
  it('stay matches if each of them matches each other one', () => {
    expect(kinds(same('a', 'b'), same('b', 'c'), same('a', 'c'), same('x', 'y'))).toEqual([
      'same',
      'same',
      'same',
      'same',
    ])
  })

  it('become proposals if one may be either of two', () => {
    expect(kinds(same('a', 'b'), same('b', 'c'), same('x', 'y'))).toEqual(['propose', 'propose', 'same'])
  })
})
