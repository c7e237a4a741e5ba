import { describe, expect, it } from 'vitest'
import { fragmentOf, placeOf } from '../../../client/workspace/place.ts'

describe('the fragment of an address', () => {
  it.each([
    ['', '#explore'],
    ['#', '#explore'],
    ['#nowhere', '#explore'],
    ['#explore/abc_-1', '#explore/abc_-1'],
    ['#explore/saved.9f', '#explore/saved.9f'],
    ['#paths/abc?from=person%3Aa&to=state%3AKOR', '#paths/abc?from=person%3Aa&to=state%3AKOR'],
    ['#paths?from=a?b/c', '#paths?from=a%3Fb%2Fc'],
  ])('%s is read, and written as %s', (fragment, written) => {
    expect(fragmentOf(placeOf(fragment))).toBe(written)
  })

  it('says page, view and what the page asks', () => {
    const { page, view, query } = placeOf('#paths/xyz?from=person:a&avoid=b%20c')
    expect([page, view, query.get('from'), query.get('avoid')]).toEqual(['paths', 'xyz', 'person:a', 'b c'])
  })
})
