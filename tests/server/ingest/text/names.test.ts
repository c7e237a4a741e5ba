import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../../server/ingest/text/read-article.ts'
import { whoMet } from './who-met.ts'

const people = (text: string) =>
  readArticle(text)
    .entities.filter(({ kind }) => kind === 'Person')
    .map(({ name }) => name)

describe('the people of a text', () => {
  it.each<[what: string, text: string, names: string[]]>([
    [
      'behind a title with a full stop, which ends no sentence',
      'Yesterday Lt. Gen. Omar Haddad met Ms. Ana Reyes.',
      ['Omar Haddad', 'Ana Reyes'],
    ],
    ['a family name that looks like a numeral', 'She met with Xi Minghua at the palace.', ['Xi Minghua']],
    ['a ruler with an ordinal', 'Mohammed VI hosted Tomas Lind.', ['Mohammed VI', 'Tomas Lind']],
    [
      'a name that opens with a particle behind a title',
      'President von der Heide met Prime Minister Lind.',
      ['von der Heide', 'Lind'],
    ],
    [
      'behind an office, a body and an honorific',
      'He met the Foreign Minister of Nepal Dr. Arati Rana.',
      ['Arati Rana'],
    ],
    [
      'behind two offices of one person',
      'Ana Reyes met General Secretary and President of Laos Khamsing Vong.',
      ['Ana Reyes', 'Khamsing Vong'],
    ],
    ['two offices joined by a stroke', 'High Representative/Vice-President Ana Reyes spoke.', ['Ana Reyes']],
    ['a body behind a title is none', 'Director General Ana Reyes opened the General Conference.', ['Ana Reyes']],
    ['what opens a sentence is none', 'Delegations met in Lima. Talks ended. Rebels said so.', []],
  ])('%s', (_what, text, names) => {
    expect(people(text).sort()).toEqual([...names].sort())
  })

  it('are known again by a surname that is an ordinary word', () => {
    expect(whoMet('President Ana Bush spoke in Lima. Bush met Tomas Lind.')).toEqual(['ana-bush + tomas-lind'])
    expect(people('Bush met resistance in the valley.')).toEqual([])
  })

  it('are known by the head of a body that has no name', () => {
    expect(whoMet('Ana Reyes was received by the head of the junta, Captain Tomas Lind.')).toEqual([
      'ana-reyes + tomas-lind',
    ])
  })

  it('are meant by a pronoun behind a conjunction', () => {
    expect(whoMet('Mr. Lind left days after he visited Peru.')).toEqual(['PER + lind'])
  })
})
