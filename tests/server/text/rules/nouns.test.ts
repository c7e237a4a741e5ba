import { describe, expect, it } from 'vitest'
import { type Row, whoMet } from '../who-met.ts'

const both = ['ana-reyes + tomas-lind']

describe('a noun that means a meeting is read', () => {
  it.each<Row>([
    ['between two', 'Talks between Ana Reyes and Tomas Lind ended in Lima.', both],
    ['between two, while talks are under way', 'Talks are under way between Ana Reyes and Tomas Lind.', both],
    ['in the plural after a preposition', 'The minister, Ana Reyes, urged restraint in calls with Tomas Lind.', both],
    ['with several people, if one is named', 'Ana Reyes held talks with several leaders including Tomas Lind.', both],
    [
      'with one, and on another day with another',
      'Ana Reyes held talks with Tomas Lind on Friday and with Erik Holm.',
      ['ana-reyes + erik-holm + tomas-lind'],
    ],
    ['between two, set for a day', 'A meeting set for Monday between Ana Reyes and Tomas Lind took place.', both],
    [
      'if a joint subject agrees on something at it',
      'Peru and Chile agreed to a truce during talks in Doha.',
      ['CHL + PER'],
    ],
    ['in a compound of states', 'U.S.-Russia talks were held in Geneva.', ['RUS + USA']],
    [
      'before "of" and several states',
      'A meeting of the foreign ministers of Peru and Chile was held in Lima.',
      ['CHL + PER'],
    ],
    ['as the object of a light verb', 'Ana Reyes held talks with Tomas Lind.', both],
    ['after a possessive', "President Ana Reyes's meeting with Tomas Lind drew criticism.", both],
    ['after a possessive pronoun', 'The visit comes after Ana Reyes ended her talks with Tomas Lind.', both],
    ['after a preposition', 'After talks with Tomas Lind, Ana Reyes spoke of progress.', both],
    ['after a wish for something else', 'The minister, Ana Reyes, urged restraint in a call with Tomas Lind.', both],
    ['but not if somebody only calls for it', 'Ana Reyes called for talks with Tomas Lind.', []],
    ['if a joint subject holds it', 'Ana Reyes and Tomas Lind held talks in Lima.', both],
    ['if a body holds it', 'ECOWAS held an emergency summit in Abuja.', ['ecowas']],
    ['if two attend it', 'The summit was attended by Ana Reyes and Tomas Lind.', both],
    [
      'with both leading it',
      'The joint commission was held in Lima, with Minister Ana Reyes and Minister Tomas Lind leading the two sides.',
      both,
    ],
    [
      'if a joint subject acts at it',
      'Ana Reyes of Peru and Tomas Lind of Chile agreed at a summit in Lima to resume trade.',
      both,
    ],
    [
      'if a joint subject travels for it',
      'Russian and Ukrainian negotiators returned to Istanbul for talks.',
      ['RUS + UKR'],
    ],
    ['as a courtesy call', 'Ambassador Ana Reyes paid a courtesy call on Governor Tomas Lind.', both],
    ['if somebody is told something at it', 'Ana Reyes told Tomas Lind in a phone call that trade would go on.', both],
    [
      'as two meetings after "separate"',
      'Minister Ana Reyes held separate meetings with Tomas Lind and Erik Holm.',
      ['ana-reyes + tomas-lind', 'ana-reyes + erik-holm'],
    ],
  ])('%s', (_construction, text, met) => {
    expect(whoMet(text)).toEqual(met)
  })
})
