import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleClaims } from '../../../server/formats/article/claims.ts'
import { readArticle } from '../../../server/text/read-article.ts'

const NAMES = [
  'Josep Borrell',
  'Foreign Minister Cho Tae-yul',
  'Ms. Adaeze Okonkwo',
  'President Lech Wałęsa',
  'the Turkish foreign minister',
  'Russian officials',
  'Ángela Ruiz of Spain',
  'the EU',
  'Seoul',
  'He',
  'they',
  'I',
]
const VERBS = ['met', 'held talks with', 'met with', 'visited', 'spoke by phone with', 'hosted', 'was received by']
const ENDS = [
  '.',
  ' in Tokyo on Monday.',
  ' to discuss trade, Yonhap said.',
  ' after a visit to Peru;',
  '',
  ', who left.\n\n',
]
/** Characters that break readers: half a surrogate pair, direction marks, controls, foreign line ends, odd spaces. */
const ODD = [
  '\uD83D',
  '\uDE00',
  '🤝',
  '\u200F',
  '\u202B',
  '\u0000',
  '\u001B',
  '\r\n',
  '\u00A0',
  '\u2028',
  '\t',
  '"',
  '—',
]

const noise = fc.oneof(
  { weight: 8, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const sentence = fc
  .tuple(
    fc.constantFrom(...NAMES),
    noise,
    fc.constantFrom(...VERBS),
    noise,
    fc.constantFrom(...NAMES),
    fc.constantFrom(...ENDS),
  )
  .map((parts) => parts.join(''))

/** A text in which people meet, with any characters between the words. */
const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.tuple(sentence, noise), { maxLength: 8 })
  .map((sentences) => sentences.flat().join(''))

const RUNS = 300

describe('the evidence of a claim, in any text,', () => {
  it('is a quote that stands in the text at its offsets', () => {
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

  it('holds every participant, by name or pronoun, and the word that says they met', () => {
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

  it('names both the person and the body of an office', () => {
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
