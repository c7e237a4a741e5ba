import { describe, expect, it } from 'vitest'
import { type Part, phraseIn, runs, wordsIn } from '../../../client/parts/marks.ts'
import { ClaimId } from '../../../model/claim.ts'

const said = (parts: readonly Part[]) => parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

describe('the marks in a found name', () => {
  it.each([
    ['Susan van Anders', 'an', 'Susan van [An]ders'],
    ['Josep Borrell', 'bor', 'Josep [Bor]rell'],
    ['Josep Borrell Fontelles', 'josep borrell', '[Josep Borrell] Fontelles'],
    ['EU–Korea Dialogue', 'korea', 'EU–[Korea] Dialogue'],
    ['Élysée', 'ely', '[Ély]sée'],
    ['Borrell, Josep', 'josep bor', '[Bor]rell, [Josep]'],
    ['王毅外长', '外长', '王毅[外长]'],
    ['Who? (Co.)', 'who? (co', '[Who? (Co].)'],
    ['Susan', 'an', 'Susan'],
    ['Josep', '', 'Josep'],
  ])('for %s, with %s typed', (name, typed, marks) => {
    expect(said(wordsIn(name, typed))).toBe(marks)
  })

  it('mark a word once if two typed words start it', () => {
    expect(said(wordsIn('Kim Yong Hyun', 'kim ki'))).toBe('[Kim] Yong Hyun')
  })
})

describe('the marks in a quote', () => {
  it('cover the whole name, not single words of it', () => {
    expect(said(phraseIn('The head of the European Union met him', 'European Union'))).toContain('[European Union]')
    expect(said(phraseIn('The head of the Union', 'Head of the State'))).toBe('The head of the Union')
  })
})

describe('a document with its quotes', () => {
  const claim = (id: string, start?: number, end?: number) => ({
    id: ClaimId.parse(id),
    start,
    end,
    review: 'unreviewed' as const,
  })

  it('is cut where quotes begin and end, also if they overlap, and loses no text', () => {
    const text = 'Borrell met Cho in Seoul.'
    const cut = runs(text, [claim('a', 0, 15), claim('b', 12, 24), claim('c'), claim('d', 20, 99)])
    expect(cut).toEqual([
      { text: 'Borrell met ', claims: ['a'] },
      { text: 'Cho', claims: ['a', 'b'] },
      { text: ' in Seoul', claims: ['b'] },
      { text: '.', claims: [] },
    ])
    expect(cut.map((run) => run.text).join('')).toBe(text)
  })

  it('counts offsets in UTF-16 units, as claims do', () => {
    expect(runs('𝒜 met B', [claim('a', 0, 2)])[0]).toEqual({ text: '𝒜', claims: ['a'] })
  })
})
