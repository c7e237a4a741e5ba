import { describe, expect, it } from 'vitest'
import { fold } from '../../../model/fold.ts'
import type { Graph } from '../../../model/graph.ts'
import { publishedClaims } from '../../../server/snapshot/published-claims.ts'
import type { ShownClaim } from '../../../server/snapshot/read-shown.ts'
import { edges, nodes, took } from '../../client/publish/view.ts'
import { claim, shown, speaksFor, tookPart } from './example.ts'

const unfolded = (graph: Graph) => ({ ...graph, folded: { nodes: [], edges: [] } })
/** Returns the ids of the claims published about one tie, and checks that the order they are read in makes no difference. */
function published(...claims: ShownClaim[]): string[] {
  const [ids, other] = [claims, claims.toReversed()].map((all) =>
    publishedClaims(unfolded({ nodes: [], edges: shown.edges }), all).map(({ id }) => id),
  )
  expect(other).toEqual(ids)
  return ids ?? []
}
const about = (id: string, more: Partial<ShownClaim> = {}) => claim(tookPart, id, more)

describe('the claims published about a link', () => {
  it('are those made by hand first, then those of records, of rules and of models', () => {
    expect(published(about('a', { method: 'llm' }), about('b', { method: 'rule' }), about('c'))).toEqual([
      'c',
      'b',
      'a',
    ])
    expect(published(about('a'), about('b', { method: 'manual' }))).toEqual(['b', 'a'])
  })

  it('are the accepted ones first, even if the others are newer', () => {
    const [accepted, newer] = [
      about('b', { review: 'accepted', publishedAt: '1999' }),
      about('a', { publishedAt: '2024' }),
    ]
    expect(published(accepted, newer)).toEqual(['b', 'a'])
  })

  it('are those made by hand first even if others are accepted', () => {
    expect(published(about('a', { review: 'accepted' }), about('b', { method: 'manual' }))).toEqual(['b', 'a'])
  })

  it('are the newest first, then those without a date, and those of one day in the order of their ids', () => {
    const claims = [
      about('a', { publishedAt: undefined }),
      about('c', { publishedAt: '2024' }),
      about('b', { publishedAt: '2023' }),
    ]
    expect(published(...claims)).toEqual(['c', 'b', 'a'])
    expect(published(about('b'), about('a'))).toEqual(['a', 'b'])
  })

  it('are three at most, the best of them', () => {
    expect(published(about('a'), about('b'), about('c'))).toEqual(['a', 'b', 'c'])
    expect(published(about('a'), about('b'), about('c'), about('d', { review: 'accepted' }))).toEqual(['d', 'a', 'b'])
  })

  it('say where they stand, and quote 240 characters at most', () => {
    const claims = [
      about('a', { quote: 'x'.repeat(240), locator: {} }),
      about('b', { quote: 'x'.repeat(241), locator: { row: 9 }, source: 'source:b' }),
    ]
    expect(publishedClaims(unfolded({ nodes: [], edges: shown.edges }), claims)).toEqual([
      { id: 'a', about: tookPart, source: 'source:wire', quote: 'x'.repeat(240), row: undefined },
      { id: 'b', about: tookPart, source: 'source:b', quote: `${'x'.repeat(239)}…`, row: 9 },
    ])
  })
})

describe('the claims published about a view', () => {
  it('are about its meetings and its links, not about people and bodies, in the order of these ids', () => {
    const claims = [
      claim('person:ada', 'p'),
      claim('state:KOR', 's'),
      claim('org:eu', 'o'),
      claim(tookPart, 't'),
      claim('meeting:two', 'm2'),
      claim('meeting:one', 'm1'),
      claim('meeting:gone', 'x'),
      claim('meeting:one|CONCERNS|org:eu', 'c'),
    ]
    expect(publishedClaims(unfolded(shown), claims).map(({ id }) => id)).toEqual(['m1', 'c', 'm2', 't'])
  })

  it('name the term of an office though they are about all its terms', () => {
    expect(publishedClaims(unfolded(shown), [claim(speaksFor, 'c')])).toMatchObject([
      { about: `${speaksFor}~2`, id: 'c' },
    ])
  })

  it('that is folded are one about each meeting of a tie: the best that one of the two took part', () => {
    const [adaOne, boOne, cyTwo] = [took('ada', 'one').id, took('bo', 'one').id, took('cy', 'two').id]
    const claims = [
      claim(adaOne, 'a', { method: 'rule' }),
      claim(boOne, 'b'),
      claim(took('bo', 'two').id, 'd', { review: 'accepted' }),
      claim(took('ada', 'two').id, 'e', { publishedAt: '2030' }),
      claim(cyTwo, 'f'),
      claim('meeting:one', 'm'),
    ]
    const found = publishedClaims(fold({ nodes, edges }), claims).map(({ about: tie, id }) => [tie, id])
    expect(found.filter(([tie]) => tie === 'person:ada|MET|person:bo')).toEqual([
      ['person:ada|MET|person:bo', 'b'],
      ['person:ada|MET|person:bo', 'd'],
    ])
    expect(found.some(([, id]) => id === 'm')).toBe(false)
  })
})
