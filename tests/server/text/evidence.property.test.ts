import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleClaims } from '../../../server/formats/article/claims.ts'
import { readArticle } from '../../../server/text/read-article.ts'
import { arbitraryText } from './arbitrary-text.ts'

const RUNS = 300

describe('the evidence of what is read, for any text', () => {
  it('is a stretch of the text, by offsets that hold the quote', () => {
    let claims = 0
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const reading = readArticle(text, { publishedAt: '2024-05-15' })
        for (const statement of articleClaims(reading, text, 'any', 'any.txt')) {
          claims += 1
          expect(statement.quote).not.toBe('')
          expect(text.slice(statement.start, statement.end)).toBe(statement.quote)
        }
      }),
      { numRuns: RUNS },
    )
    expect(claims).toBeGreaterThan(RUNS)
  })

  it('holds whoever took part, by name or pronoun, and the word that says they met', () => {
    let meetings = 0
    fc.assert(
      fc.property(arbitraryText, (text) => {
        for (const meeting of readArticle(text).meetings) {
          meetings += 1
          const [first] = meeting.evidence
          const inside = [first?.trigger, ...meeting.participants.map(({ mention }) => mention)]
          for (const stretch of inside) {
            if (first === undefined || stretch === undefined) throw new Error('a meeting without evidence')
            expect(stretch.end).toBeGreaterThan(stretch.start)
            expect([stretch.start >= first.start, stretch.end <= first.end]).toEqual([true, true])
          }
        }
      }),
      { numRuns: RUNS },
    )
    expect(meetings).toBeGreaterThan(RUNS / 4)
  })

  it('of an office names both the person and the body', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { represents, entities } = readArticle(text)
        for (const { person, body, start, end } of represents) {
          for (const key of [person, body]) {
            const mentions = entities.find((one) => one.key === key)?.mentions ?? []
            expect(mentions.some((at) => at.start >= start && at.end <= end)).toBe(true)
          }
        }
      }),
      { numRuns: RUNS },
    )
  })
})
