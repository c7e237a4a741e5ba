import { describe, expect, it } from 'vitest'
import { type MatchedPair, proposeAmbiguous } from '../../../server/matching/match.ts'

const same = (a: string, b: string): MatchedPair => ({
  pair: [`person:${a}`, `person:${b}`],
  match: { kind: 'same', reasons: [] },
})
const kinds = (...pairs: MatchedPair[]) => proposeAmbiguous(pairs).map(({ match }) => match.kind)

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
