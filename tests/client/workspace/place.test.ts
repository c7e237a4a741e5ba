import { describe, expect, it } from 'vitest'
import { fragmentOf, isShareable, placeOf } from '../../../client/workspace/place.ts'

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

describe('a link to a page', () => {
  it.each([
    ['#explore', false, false],
    ['#explore', true, true],
    ['#paths?from=person:a&to=person:b', false, true],
    ['#paths', true, false],
    ['#query?q=MATCH+(n)+RETURN+n', false, true],
    ['#query', true, false],
  ])('%s is worth sharing where it shows what is there (with items in the view: %s): %s', (fragment, hasView, can) => {
    expect(isShareable(placeOf(fragment), hasView)).toBe(can)
  })
})
