import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { luceneQuery } from '../../../server/store/neo4j/full-text-names.ts'

describe('a query for the full-text index', () => {
  it('asks for each word, for words that begin with it, and for similar ones if the reach allows', () => {
    expect(luceneQuery('Josep B', 'words')).toBe('+(josep josep*) +(b b*)')
    expect(luceneQuery('Josep Borrell B', 'fuzzy')).toBe(
      '+(josep josep* josep~1) +(borrell borrell* borrell~2) +(b b*)',
    )
  })

  it('does not require words that the index drops', () => {
    expect(luceneQuery('The Hague', 'words')).toBe('(the the*) +(hague hague*)')
  })

  it('asks for any word, with more letters different or only its beginning, for the nearest spellings', () => {
    expect(luceneQuery('Kim Eunhyun', 'near')).toBe('(kim kim~1 kim*) (eunhyun eunhyun~2 eunh*)')
  })

  it('is null if there is no word', () => {
    expect(luceneQuery('*', 'fuzzy')).toBeNull()
  })

  it('has no syntax but its own, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [fuzzy, near] = (['fuzzy', 'near'] as const).map((reach) => luceneQuery(text, reach) ?? '')
        expect(fuzzy?.replace(/\+?\(([\p{L}\p{N}\p{M}'.·]+) \1\*( \1~[12])?\)/gu, '').trim()).toBe('')
        expect(near?.replace(/\(([\p{L}\p{N}\p{M}'.·]+)( \1~[12])? [\p{L}\p{N}\p{M}'.·]+\*\)/gu, '').trim()).toBe('')
      }),
    )
  })
})
