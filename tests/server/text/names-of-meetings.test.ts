import { describe, expect, it } from 'vitest'
import { meetingName } from '../../../server/formats/article/meeting-name.ts'
import { readArticle } from '../../../server/text/read-article.ts'

/** Kind and name of the first meeting of a text, as they would be stored. */
function nameIn(text: string): [kind: string | undefined, name: string | undefined] {
  const { meetings, entities } = readArticle(text)
  const [first] = meetings
  return [first?.kind, first && meetingName(first, new Map(entities.map(({ key, name }) => [key, name])))]
}

describe('what a meeting is called', () => {
  it.each([
    [
      'a proper name keeps its words, and says between whom where the name does not',
      'This is the first meeting within the Strategic Dialogue between the EU and South Korea.',
      ['talks', 'Strategic Dialogue of European Union and South Korea'],
    ],
    [
      'a summit is called after its body and its place',
      'Tomas Reyes hosted the G20 summit in Rio de Janeiro, attended by Ann Lee and Bo Ek.',
      ['summit', 'G20 summit in Rio de Janeiro'],
    ],
    [
      'a name that opens with an ordinal keeps it',
      'The 12th India-Sri Lanka Joint Commission was held in Colombo, with Minister Raghav Menon and Minister Dilshan Perera leading the two sides.',
      ['talks', '12th India-Sri Lanka Joint Commission of Raghav Menon and Dilshan Perera in Colombo'],
    ],
    [
      'a name may go on behind "of"',
      'Ann Lee of Spain and Bob Ray of Peru agreed at the Summit of the Americas in Lima to trade.',
      ['summit', 'Summit of the Americas'],
    ],
    [
      'two bodies share a summit',
      'Prime Minister Kenta Mori and President Ann Lee held the EU-Japan summit in Tokyo.',
      ['summit', 'EU-Japan summit in Tokyo'],
    ],
    [
      'what is chaired has a name too',
      'Foreign Minister Ann Lee and her Peruvian counterpart Bob Ray co-chaired the Third Strategic Dialogue in Lima.',
      ['talks', 'Third Strategic Dialogue of Ann Lee and Bob Ray in Lima'],
    ],
    [
      'plain talks have none',
      'Ann Lee held talks with Bob Ray in Lima.',
      ['talks', 'Talks of Ann Lee and Bob Ray in Lima'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(nameIn(text)).toEqual(expected)
  })
})

describe('a meeting of ministers', () => {
  it.each([
    ['is called so', 'Japan and South Korea held a ministerial meeting in Seoul.'],
    [
      'is one of foreign ministers of several states',
      'A meeting of foreign ministers of Azerbaijan, Georgia and Turkey was held in Batumi.',
    ],
    ['is told by the offices of three sides', 'The foreign ministers of Kenya, Uganda and Rwanda met in Kigali.'],
  ])('%s', (_what, text) => {
    expect(nameIn(text)[0]).toBe('ministerial')
  })

  it('is not what two of them hold', () => {
    expect(nameIn('Foreign Minister Ann Lee met her Peruvian counterpart Bob Ray in Lima.')[0]).toBe('talks')
  })
})
