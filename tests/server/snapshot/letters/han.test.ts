import { describe, expect, it } from 'vitest'
import { hanFont } from '../../../../server/snapshot/letters/han.ts'

describe('the way Han letters are drawn', () => {
  it('is the one whose national standard has the letters of most names', () => {
    expect(hanFont(['习近平', '王毅'])).toBe('sc')
    expect(hanFont(['習近平', '蔡英文', '賴清德'])).toBe('tc')
    expect(hanFont(['田中角栄', '福田赳夫'])).toBe('jp')
  })

  it('is Japanese or Korean beside kana or Hangul, if the standards do not decide', () => {
    expect(hanFont(['国会'])).toBe('sc')
    expect(hanFont(['国会', 'しんじろう'])).toBe('jp')
    expect(hanFont(['大使', '문재인'])).toBe('kr')
    expect(hanFont(['大使館の人'])).toBe('jp')
  })

  it('is Korean in a picture whose language is Korean', () => {
    expect(hanFont(['习近平'], 'ko')).toBe('kr')
  })
})
