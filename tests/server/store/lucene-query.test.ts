import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { luceneQuery } from '../../../server/store/neo4j/lucene-query.ts'

describe('a query for the full-text index', () => {
  it('asks for each word, words that begin with it, and near ones where it may', () => {
    expect(luceneQuery('Josep B', false)).toBe('+(josep josep*) +(b b*)')
    expect(luceneQuery('Josep Borrell B', true)).toBe('+(josep josep* josep~1) +(borrell borrell* borrell~2) +(b b*)')
  })

  it('does not insist on words that the index drops', () => {
    expect(luceneQuery('The Hague', false)).toBe('(the the*) +(hague hague*)')
  })

  it('is none where there is no word', () => {
    expect(luceneQuery('*', true)).toBeNull()
  })

  it('has no syntax but its own, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const query = luceneQuery(text, true) ?? ''
        expect(query.replace(/\+?\(([\p{L}\p{N}\p{M}\p{Script=Han}'.·]+) \1\*( \1~[12])?\)/gu, '').trim()).toBe('')
      }),
    )
  })
})
