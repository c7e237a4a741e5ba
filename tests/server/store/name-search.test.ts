import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHits, type NameSource, type Reach } from '../../../server/store/name-search/find-hits.ts'
import { type Named, words } from '../../../server/store/name-search/names.ts'
import { rankNear } from '../../../server/store/name-search/near-names.ts'
import { editsAllowed, rankNames } from '../../../server/store/name-search/rank-names.ts'
import { luceneQuery } from '../../../server/store/neo4j/full-text-names.ts'

const person = (id: string, name: string, aliases: string[] = []): Named => ({ id, kind: 'Person', name, aliases })

describe('ranking names', () => {
  it('takes the best of the names of one entity', () => {
    expect(rankNames('kim', [person('a', 'Kim Jong', ['Kim'])])).toMatchObject([{ matched: 'Kim', place: 'alias' }])
  })

  it('puts fewer typing errors first', () => {
    const names = [person('two', 'Borelo'), person('one', 'Borrel'), person('far', 'Bordeaux')]
    expect(rankNames('borrell', names).map(({ entity }) => entity.id)).toEqual(['one', 'two'])
  })

  it('allows as many wrong letters as the length of the word permits', () => {
    expect(['eu', 'kim', 'korea', 'borrell'].map(editsAllowed)).toEqual([0, 1, 1, 2])
  })

  it('finds every name by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const found = rankNames(name, [person('it', name)])
        expect(found.length === 0 || found[0]?.place === 'name').toBe(true)
      }),
    )
  })
})

describe('the nearest spellings', () => {
  const nearest = (query: string, ...names: Named[]) => rankNear(query, names).map(({ matched }) => matched)

  it('come most similar first, by the name of each entity that is most like the query', () => {
    const minister = person('minister', 'Kim Yong-hyun', ['Kim Eun-hyun'])
    expect(nearest('Kim Eunhyum', person('a', 'Kim Jong Un'), person('b', 'Kim Yong-hyun'), minister)).toEqual([
      'Kim Eun-hyun',
      'Kim Yong-hyun',
    ])
  })

  it('may differ from the words of the query in a few letters only', () => {
    expect(nearest('angela smith', person('a', 'Angela Merkel'))).toEqual([])
    expect(nearest('borelli', person('a', 'Josep Borrell'))).toEqual(['Josep Borrell'])
    expect(nearest('?', person('a', 'Josep Borrell'))).toEqual([])
  })
})

describe('finding hits', () => {
  const source = (near: Named[], fuzzy: Named[], asked: Reach[] = []): NameSource => ({
    candidates: async (_query, _options, reach) => {
      asked.push(reach)
      return reach === 'fuzzy' ? fuzzy : near
    },
    degrees: async (ids) => new Map(ids.filter((id) => id !== 'gone').map((id) => [id, id.length])),
  })

  it('does not look for misspelt names if exact ones fill the answer', async () => {
    const asked: Reach[] = []
    const names = source([person('a', 'Kim One'), person('bb', 'Kim Two')], [person('c', 'Kin')], asked)
    expect((await findHits(names, 'kim', { limit: 2 })).map(({ id }) => id)).toEqual(['bb', 'a'])
    expect(asked).toEqual(['words'])
  })

  it('adds misspelt names after the exact ones, each once', async () => {
    const names = source([person('a', 'Kim')], [person('a', 'Kim'), person('c', 'Kin')])
    expect((await findHits(names, 'kim', { limit: 5 })).map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('leaves out what has gone in the meantime', async () => {
    expect(await findHits(source([person('gone', 'Kim')], []), 'kim', { limit: 5 })).toEqual([])
  })
})

describe('the words of a name', () => {
  it.each([
    ['Josep Borrell-Fontelles', ['josep', 'borrell', 'fontelles']],
    ['Łukasz Øvergård Große', ['lukasz', 'overgard', 'grosse']],
    ['Jose\u0301', ['jose']],
    ['ＥＵ', ['eu']],
    ['O’Brien, U.S.', ["o'brien", 'u.s']],
    ['习近平', ['习', '近', '平']],
    ['岸田さん', ['岸', '田', 'さ', 'ん']],
    ['ジョン・ケリー', ['ジョン', 'ケリー']],
    ['조태열 장관', ['조태열', '장관']],
    ['Андрей', ['андрей']],
    ['G20 (2024)', ['g20', '2024']],
    [' *?"~ ', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

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
