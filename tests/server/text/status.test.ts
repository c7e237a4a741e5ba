import { describe, expect, it } from 'vitest'
import { type Row, whoMet } from './who-met.ts'

describe('the words around a meeting say whether it took place', () => {
  it.each<Row>([
    ['will', 'Ana Reyes will meet Tomas Lind on Friday.', ['ana-reyes + tomas-lind (planned)']],
    ['to, without a verb before it', 'Sybiha to meet Blanar in Lima on Friday', ['blanar + sybiha (planned)']],
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
      'called off behind the noun',
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
