import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHits, type NameSource } from '../../../../server/store/names/find-hits.ts'
import { editsAllowed, type Named, rankNames } from '../../../../server/store/names/rank-names.ts'

const person = (id: string, name: string, aliases: string[] = []): Named => ({ id, kind: 'Person', name, aliases })

describe('ranking names', () => {
  it('takes the best of the names of one entity', () => {
    expect(rankNames('kim', [person('a', 'Kim Jong', ['Kim'])])).toMatchObject([{ matched: 'Kim', place: 'alias' }])
  })

  it('puts fewer typing errors first', () => {
    const names = [person('two', 'Borelo'), person('one', 'Borrel'), person('far', 'Bordeaux')]
    expect(rankNames('borrell', names).map(({ entity }) => entity.id)).toEqual(['one', 'two'])
  })

  it('forgives as many letters as the length of the word allows', () => {
    expect(['eu', 'kim', 'korea', 'borrell'].map(editsAllowed)).toEqual([0, 1, 1, 2])
  })

  it('finds every name by itself, and by any beginning of it that has a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const found = rankNames(name, [person('it', name)])
        expect(found.length === 0 || found[0]?.place === 'name').toBe(true)
      }),
    )
  })
})

describe('finding hits', () => {
  const source = (near: Named[], fuzzy: Named[], asked: boolean[] = []): NameSource => ({
    candidates: async (_query, _options, isFuzzy) => {
      asked.push(isFuzzy)
      return isFuzzy ? fuzzy : near
    },
    degrees: async (ids) => new Map(ids.filter((id) => id !== 'gone').map((id) => [id, id.length])),
  })

  it('does not look for near misses where names fill the answer', async () => {
    const asked: boolean[] = []
    const names = source([person('a', 'Kim One'), person('bb', 'Kim Two')], [person('c', 'Kin')], asked)
    expect((await findHits(names, 'kim', { limit: 2 })).map(({ id }) => id)).toEqual(['bb', 'a'])
    expect(asked).toEqual([false])
  })

  it('adds near misses after the names, each once', async () => {
    const names = source([person('a', 'Kim')], [person('a', 'Kim'), person('c', 'Kin')])
    expect((await findHits(names, 'kim', { limit: 5 })).map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('leaves out what has gone in the meantime', async () => {
    expect(await findHits(source([person('gone', 'Kim')], []), 'kim', { limit: 5 })).toEqual([])
  })
})
