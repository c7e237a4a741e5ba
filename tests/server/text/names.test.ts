import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../server/text/read-article.ts'
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
    ['initials without full stops behind a title', 'Vice President JD Lind spoke.', ['JD Lind']],
    ['a name that a parliament bears too, behind a title', 'President Duma Mokgosi spoke.', ['Duma Mokgosi']],
    ['what is left of the name of a palace is none', 'They met at the Casa Grande del Pueblo.', []],
    ['a name that is a title elsewhere', 'The minister, Amir Khan Rahim, spoke.', ['Amir Khan Rahim']],
    ['a name that opens sentences elsewhere', 'Ana Reyes held talks with To Lam.', ['Ana Reyes', 'To Lam']],
    ['whom an airport is called after is none', 'She landed at Queen Alia airport.', []],
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

describe('the bodies of a text', () => {
  const bodies = (text: string) =>
    readArticle(text)
      .entities.filter(({ kind }) => kind === 'Organisation')
      .map(({ name }) => name)

  it.each<[what: string, text: string, names: string[]]>([
    ['called a party', 'He left the Catalan party Junts.', ['Junts']],
    ['whose chief executive is named', 'He met De Koning CEO Ana Reyes.', ['De Koning']],
    ['called a company, behind a state', 'Turkish company Botas met Ana Reyes.', ['Botas']],
    ['a person behind such a word is none', 'He left the group Tomas Lind had founded.', []],
    ['a central bank of a state', "Peru's central bank cut rates.", ["Peru's central bank"]],
    ['a council of peace and security', 'It went to the Peace and Security Council.', ['Peace and Security Council']],
  ])('%s', (_what, text, names) => {
    expect(bodies(text)).toEqual(names)
  })

  it('act by their name, not by the state that describes them', () => {
    expect(whoMet('Turkish company Botas met Ana Reyes.')).toEqual(['ana-reyes + botas'])
  })

  it('are meant by their head where the text names no other', () => {
    expect(whoMet('The Secretary-General met Ana Reyes. The United Nations welcomed it.')).toEqual(['ana-reyes + un'])
  })

  it('are whom a pronoun means where the subject is an office without a name', () => {
    expect(whoMet("Kuwait's emir left. He was welcomed by King Tomas Lind.")).toEqual(['KWT + tomas-lind'])
  })
})

describe('a range of days', () => {
  it('is read with the month in short', () => {
    const reading = readArticle('Ana Reyes met Tomas Lind on Oct. 11 and 12, 1986.')
    expect(reading.meetings.map(({ date }) => date)).toEqual(['1986-10-11/1986-10-12'])
  })
})
