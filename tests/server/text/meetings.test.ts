import { describe, expect, it } from 'vitest'
import { meetingName } from '../../../server/formats/article/meeting-name.ts'
import { meetingConfidence } from '../../../server/text/meetings/confidence.ts'
import { readArticle } from '../../../server/text/read-article.ts'
import { type Row, whoMet } from './who-met.ts'

describe('the status of a meeting follows from the words around it:', () => {
  it.each<Row>([
    ['will', 'Ana Reyes will meet Tomas Lind on Friday.', ['ana-reyes + tomas-lind (planned)']],
    ['to, without a verb before', 'Sybiha to meet Blanar in Lima on Friday', ['blanar + sybiha (planned)']],
    [
      'a journey next week',
      'President Ana Reyes travels to Lima next week to see President Tomas Lind.',
      ['ana-reyes + tomas-lind (planned)'],
    ],
    [
      'scheduled',
      'Talks between Ana Reyes and Tomas Lind have been scheduled for June.',
      ['ana-reyes + tomas-lind (planned)'],
    ],
    ['cancelled', 'Ana Reyes cancelled a meeting with Tomas Lind.', ['ana-reyes + tomas-lind (cancelled)']],
    [
      'called off, after the noun',
      'A meeting between Ana Reyes and Tomas Lind was called off.',
      ['ana-reyes + tomas-lind (cancelled)'],
    ],
    ['postponed', 'Ana Reyes postponed her talks with Tomas Lind.', ['ana-reyes + tomas-lind (postponed)']],
    ['denied', 'Ana Reyes denied that she had met Tomas Lind.', ['ana-reyes + tomas-lind (denied)']],
    ['denied, with a gerund', 'Ana Reyes denied meeting Tomas Lind.', ['ana-reyes + tomas-lind (denied)']],
    ['reportedly', 'Ana Reyes reportedly met Tomas Lind in Lima.', ['ana-reyes + tomas-lind (alleged)']],
    ['not', 'Ana Reyes did not meet Tomas Lind.', []],
    ['refused', 'Ana Reyes refused to meet Tomas Lind.', []],
    ['a wish', 'Ana Reyes hopes to meet Tomas Lind.', []],
  ])('%s', (_word, text, met) => {
    expect(whoMet(text)).toEqual(met)
  })
})

describe('the date of a meeting', () => {
  it('may be a range of days, with an abbreviated month', () => {
    const reading = readArticle('Ana Reyes met Tomas Lind on Oct. 11 and 12, 1986.')
    expect(reading.meetings.map(({ date }) => date)).toEqual(['1986-10-11/1986-10-12'])
  })
})

/** Kind and name of the first meeting of a text, as they would be stored. */
function nameIn(text: string): [kind: string | undefined, name: string | undefined] {
  const { meetings, entities } = readArticle(text)
  const [first] = meetings
  return [first?.kind, first && meetingName(first, new Map(entities.map(({ key, name }) => [key, name])))]
}

describe('the name of a meeting', () => {
  it.each([
    [
      'keeps the words of a proper name, and adds the participants if it lacks them',
      'This is the first meeting within the Strategic Dialogue between the EU and South Korea.',
      ['talks', 'Strategic Dialogue of European Union and South Korea'],
    ],
    [
      'takes the body and the place of a summit',
      'Tomas Reyes hosted the G20 summit in Rio de Janeiro, attended by Ann Lee and Bo Ek.',
      ['summit', 'G20 summit in Rio de Janeiro'],
    ],
    [
      'keeps an ordinal at its start',
      'The 12th India-Sri Lanka Joint Commission was held in Colombo, with Minister Raghav Menon and Minister Dilshan Perera leading the two sides.',
      ['talks', '12th India-Sri Lanka Joint Commission of Raghav Menon and Dilshan Perera in Colombo'],
    ],
    [
      'may continue after "of"',
      'Ann Lee of Spain and Bob Ray of Peru agreed at the Summit of the Americas in Lima to trade.',
      ['summit', 'Summit of the Americas'],
    ],
    [
      'takes both bodies of a summit',
      'Prime Minister Kenta Mori and President Ann Lee held the EU-Japan summit in Tokyo.',
      ['summit', 'EU-Japan summit in Tokyo'],
    ],
    [
      'is found after "co-chaired"',
      'Foreign Minister Ann Lee and her Peruvian counterpart Bob Ray co-chaired the Third Strategic Dialogue in Lima.',
      ['talks', 'Third Strategic Dialogue of Ann Lee and Bob Ray in Lima'],
    ],
    [
      'is made from the participants for talks without one',
      'Ann Lee held talks with Bob Ray in Lima.',
      ['talks', 'Talks of Ann Lee and Bob Ray in Lima'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(nameIn(text)).toEqual(expected)
  })
})

describe('a meeting is ministerial', () => {
  it.each([
    ['if the text calls it so', 'Japan and South Korea held a ministerial meeting in Seoul.'],
    [
      'if foreign ministers of several states hold it',
      'A meeting of foreign ministers of Azerbaijan, Georgia and Turkey was held in Batumi.',
    ],
    ['if three sides have the offices for it', 'The foreign ministers of Kenya, Uganda and Rwanda met in Kigali.'],
  ])('%s', (_what, text) => {
    expect(nameIn(text)[0]).toBe('ministerial')
  })

  it('but not if only two ministers meet', () => {
    expect(nameIn('Foreign Minister Ann Lee met her Peruvian counterpart Bob Ray in Lima.')[0]).toBe('talks')
  })
})

describe('the confidence of a meeting', () => {
  it('follows from how often the family of its rule was right', () => {
    expect(meetingConfidence('met', 0)).toBeGreaterThan(meetingConfidence('visited-pronoun', 0))
  })

  it('is the assumed precision for a rule without counts', () => {
    expect(meetingConfidence('a new rule', 0)).toBe(0.85)
  })

  it('never reaches certainty, however often a rule was right', () => {
    for (const { confidence } of readArticle('Ann Lee met Bob Ray. Ann Lee held talks with Tomas Reyes.').meetings)
      expect(confidence).toBeLessThan(0.95)
  })

  it('is lower if a pronoun names a participant', () => {
    const [named, pronoun] = readArticle('Minister Ann Lee met Bob Ray in Lima. She met Tomas Reyes in Oslo.').meetings
    expect(pronoun?.confidence).toBeLessThan(named?.confidence ?? 0)
  })
})
