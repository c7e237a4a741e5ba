import { describe, expect, it } from 'vitest'
import { type Row, whoMet } from '../who-met.ts'

const both = ['ana-reyes + tomas-lind']

describe('a noun that means a meeting', () => {
  it.each<Row>([
    ['between two', 'Talks between Ana Reyes and Tomas Lind ended in Lima.', both],
    ['between two, under way', 'Talks are under way between Ana Reyes and Tomas Lind.', both],
    ['a plural behind a preposition', 'The minister, Ana Reyes, urged restraint in calls with Tomas Lind.', both],
    ['with several, of whom one is named', 'Ana Reyes held talks with several leaders including Tomas Lind.', both],
    [
      'with one, and on another day with another',
      'Ana Reyes held talks with Tomas Lind on Friday and with Erik Holm.',
      ['ana-reyes + erik-holm + tomas-lind'],
    ],
    ['between two, set for a day', 'A meeting set for Monday between Ana Reyes and Tomas Lind took place.', both],
    [
      'at which a joint subject agreed on a thing',
      'Peru and Chile agreed to a truce during talks in Doha.',
      ['CHL + PER'],
    ],
    ['a compound of states', 'U.S.-Russia talks were held in Geneva.', ['RUS + USA']],
    ['of several', 'A meeting of the foreign ministers of Peru and Chile was held in Lima.', ['CHL + PER']],
    ['carried by a light verb', 'Ana Reyes held talks with Tomas Lind.', both],
    ['owned by one', "President Ana Reyes's meeting with Tomas Lind drew criticism.", both],
    ['owned by a pronoun', 'The visit comes after Ana Reyes ended her talks with Tomas Lind.', both],
    ['led by a preposition', 'After talks with Tomas Lind, Ana Reyes spoke of progress.', both],
    ['a wish that does not reach it', 'The minister, Ana Reyes, urged restraint in a call with Tomas Lind.', both],
    ['a call for it is none', 'Ana Reyes called for talks with Tomas Lind.', []],
    ['held by a joint subject', 'Ana Reyes and Tomas Lind held talks in Lima.', both],
    ['held by a body', 'ECOWAS held an emergency summit in Abuja.', ['ecowas']],
    ['attended by two', 'The summit was attended by Ana Reyes and Tomas Lind.', both],
    [
      'led by both, in an absolute construction',
      'The joint commission was held in Lima, with Minister Ana Reyes and Minister Tomas Lind leading the two sides.',
      both,
    ],
    [
      'at which a joint subject acts',
      'Ana Reyes of Peru and Tomas Lind of Chile agreed at a summit in Lima to resume trade.',
      both,
    ],
    [
      'for which a joint subject travels',
      'Russian and Ukrainian negotiators returned to Istanbul for talks.',
      ['RUS + UKR'],
    ],
    ['a courtesy call', 'Ambassador Ana Reyes paid a courtesy call on Governor Tomas Lind.', both],
    ['at which someone is told something', 'Ana Reyes told Tomas Lind in a phone call that trade would go on.', both],
    [
      'separate meetings',
      'Minister Ana Reyes held separate meetings with Tomas Lind and Erik Holm.',
      ['ana-reyes + tomas-lind', 'ana-reyes + erik-holm'],
    ],
  ])('%s', (_construction, text, met) => {
    expect(whoMet(text)).toEqual(met)
  })
})
