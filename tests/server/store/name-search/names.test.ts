import { describe, expect, it } from 'vitest'
import { words } from '../../../../server/store/name-search/names.ts'

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
