import { describe, expect, it } from 'vitest'
import { MAX_TEXT, readArticle } from '../../../server/text/read-article.ts'
import { hostileTexts } from './hostile-texts.ts'

const SIZE = 30_000

describe('the reader, given a hostile text,', () => {
  it.each(Object.entries(hostileTexts))('reads it to its end: %s', (_name, make) => {
    const text = make(SIZE)
    const reading = readArticle(text, { publishedAt: '2024-05-15' })
    for (const { evidence } of reading.meetings)
      for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
  })

  it('still finds who met in a line without an end', () => {
    const [, endless] = Object.entries(hostileTexts)[0] ?? []
    const reading = readArticle(endless?.(SIZE) ?? '')
    expect(reading.entities.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ann Lee', 'Bob Ray']))
    expect(reading.meetings.length).toBeGreaterThan(0)
  })

  it('refuses one that is longer than any article, and says what to do', () => {
    expect(() => readArticle('a'.repeat(MAX_TEXT + 1))).toThrow(
      `The text has ${MAX_TEXT + 1} characters, and an article may have at most ${MAX_TEXT}. Split it`,
    )
  })
})
