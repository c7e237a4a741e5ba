import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../server/text/read-article.ts'
import { whoMet } from './who-met.ts'

const people = (text: string) =>
  readArticle(text)
    .entities.filter(({ kind }) => kind === 'Person')
    .map(({ name }) => name)

describe('the reader finds the people of a text', () => {
  it.each<[what: string, text: string, names: string[]]>([
    [
      'after a title whose full stop ends no sentence',
      'Yesterday Lt. Gen. Omar Haddad met Ms. Ana Reyes.',
      ['Omar Haddad', 'Ana Reyes'],
    ],
    ['with a family name that looks like a numeral', 'She met with Xi Minghua at the palace.', ['Xi Minghua']],
    ['with the ordinal of a ruler', 'Mohammed VI hosted Tomas Lind.', ['Mohammed VI', 'Tomas Lind']],
    ['with a particle after a title', 'President von der Heide met Prime Minister Lind.', ['von der Heide', 'Lind']],
    [
      'after an office, a body and an honorific',
      'He met the Foreign Minister of Nepal Dr. Arati Rana.',
      ['Arati Rana'],
    ],
    [
      'after two offices of one person',
      'Ana Reyes met General Secretary and President of Laos Khamsing Vong.',
      ['Ana Reyes', 'Khamsing Vong'],
    ],
    [
      'after two offices with a slash between them',
      'High Representative/Vice-President Ana Reyes spoke.',
      ['Ana Reyes'],
    ],
    [
      'and takes no body after a title for one',
      'Director General Ana Reyes opened the General Conference.',
      ['Ana Reyes'],
    ],
    ['with initials without full stops after a title', 'Vice President JD Lind spoke.', ['JD Lind']],
    ['with the name of a parliament after a title', 'President Duma Mokgosi spoke.', ['Duma Mokgosi']],
    ['and takes no part of a palace for one', 'They met at the Casa Grande del Pueblo.', []],
    ['with a name that is a title elsewhere', 'The minister, Amir Khan Rahim, spoke.', ['Amir Khan Rahim']],
    ['with a name that starts sentences elsewhere', 'Ana Reyes held talks with To Lam.', ['Ana Reyes', 'To Lam']],
    ['and takes no airport for one', 'She landed at Queen Alia airport.', []],
    ['and takes no word that starts a sentence for one', 'Delegations met in Lima. Talks ended. Rebels said so.', []],
  ])('%s', (_what, text, names) => {
    expect(people(text).sort()).toEqual([...names].sort())
  })

  it('by a surname that is an ordinary word, once the text has named them', () => {
    expect(whoMet('President Ana Bush spoke in Lima. Bush met Tomas Lind.')).toEqual(['ana-bush + tomas-lind'])
    expect(people('Bush met resistance in the valley.')).toEqual([])
  })

  it('as the head of a body without a name', () => {
    expect(whoMet('Ana Reyes was received by the head of the junta, Captain Tomas Lind.')).toEqual([
      'ana-reyes + tomas-lind',
    ])
  })

  it('by a pronoun after a conjunction', () => {
    expect(whoMet('Mr. Lind left days after he visited Peru.')).toEqual(['PER + lind'])
  })
})

describe('the reader finds the bodies of a text', () => {
  const bodies = (text: string) =>
    readArticle(text)
      .entities.filter(({ kind }) => kind === 'Organisation')
      .map(({ name }) => name)

  it.each<[what: string, text: string, names: string[]]>([
    ['after the word for a party', 'He left the Catalan party Junts.', ['Junts']],
    ['before the office of a chief executive', 'He met De Koning CEO Ana Reyes.', ['De Koning']],
    ['after a state and the word for a company', 'Turkish company Botas met Ana Reyes.', ['Botas']],
    ['and takes no person after such a word for one', 'He left the group Tomas Lind had founded.', []],
    ['with the central bank of a state', "Peru's central bank cut rates.", ["Peru's central bank"]],
    [
      'with a council of peace and security',
      'It went to the Peace and Security Council.',
      ['Peace and Security Council'],
    ],
  ])('%s', (_what, text, names) => {
    expect(bodies(text)).toEqual(names)
  })

  it('by their name, not by the state that describes them', () => {
    expect(whoMet('Turkish company Botas met Ana Reyes.')).toEqual(['ana-reyes + botas'])
  })

  it('by the office of their head, if the text names no other head', () => {
    expect(whoMet('The Secretary-General met Ana Reyes. The United Nations welcomed it.')).toEqual(['ana-reyes + un'])
  })

  it('by a pronoun for an office without a name', () => {
    expect(whoMet("Kuwait's emir left. He was welcomed by King Tomas Lind.")).toEqual(['KWT + tomas-lind'])
  })
})
