import { describe, expect, it } from 'vitest'
import { type Row, whoMet } from '../who-met.ts'

const both = ['ana-reyes + tomas-lind']

describe('"meet" is read', () => {
  it.each<Row>([
    ['with an object', 'Minister Ana Reyes met Tomas Lind in Lima.', both],
    ['with "with", after time and place', 'Ana Reyes met for more than two hours in Lima with Tomas Lind.', both],
    ['with a joint subject', 'Ana Reyes and Tomas Lind met in Lima.', both],
    ['in the passive', 'Tomas Lind was met by Minister Ana Reyes at the airport.', both],
    [
      'as a participle after its subject',
      'The leaders of Mali and Niger, meeting in Niamey, agreed on a force.',
      ['MLI + NER'],
    ],
    [
      'as a participle at the start of the sentence',
      'Meeting in Lima on Friday, Presidents Ana Reyes and Tomas Lind agreed on trade.',
      both,
    ],
    ['in a relative clause', 'Tomas Lind, who met Ana Reyes in Lima, left on Monday.', both],
    ['in reported speech', 'The Omani foreign ministry disclosed that Ana Reyes and Tomas Lind had met in Lima.', both],
    ['with a plural whose members are named', 'Ana Reyes met European leaders, including Tomas Lind.', both],
    ['as "came face to face"', 'President Ana Reyes and President Tomas Lind came face to face in Lima.', both],
    ['but not with a thing as object', 'Ana Reyes met the deadline that Tomas Lind had set.', []],
    ['but not in a question', 'Ana Reyes declined to say whether she had met Tomas Lind.', []],
    [
      'apart from a clause with its own subject',
      "Somalia's president met Turkish officials, and Ethiopia's foreign minister visited Peru.",
      ['SOM + TUR', 'ETH + PER'],
    ],
  ])('%s', (_construction, text, met) => {
    expect(whoMet(text).sort()).toEqual([...met].sort())
  })
})

describe('"receive" is read', () => {
  it.each<Row>([
    ['in the active', 'President Ana Reyes received Ambassador Tomas Lind in Lima.', both],
    ['in the passive', 'Ambassador Tomas Lind was received by President Ana Reyes.', both],
    ['in a reduced passive', 'Minister Tomas Lind, hosted by President Ana Reyes, toured the base.', both],
    ['with "in audience"', 'President Ana Reyes received in audience the Ambassador of Japan, Tomas Lind.', both],
    ['as a dinner for somebody', 'President Ana Reyes hosted a dinner for her Danish counterpart Tomas Lind.', both],
    [
      'with credentials',
      'The president of Peru received the credentials of two envoys, among them Tomas Lind.',
      ['PER + tomas-lind'],
    ],
    [
      'with the building before the host',
      'Ambassador Tomas Lind was greeted at the Santa Rosa airport by President Ana Reyes.',
      both,
    ],
    ['with a welcome', 'Tomas Lind was accorded a warm welcome by President Ana Reyes.', both],
    ['in a form that the tagger takes for a plural', 'Ana Reyes hosts Tomas Lind at the palace.', both],
    ['with a call from somebody', 'President Ana Reyes received a phone call from President Tomas Lind.', both],
    ["but not with somebody's proposal", "President Ana Reyes welcomed Tomas Lind's proposal.", []],
  ])('%s', (_construction, text, met) => {
    expect(whoMet(text)).toEqual(met)
  })
})

describe('the reader reads', () => {
  it.each<Row>([
    ['speaking with somebody', 'Ana Reyes spoke by phone with Tomas Lind.', both],
    ['sitting across from somebody', 'The envoy, Ana Reyes, sat across from Tomas Lind.', both],
    ['calling somebody', 'President Ana Reyes called Tomas Lind on Monday.', both],
    ['nothing in calling somebody names', 'President Ana Reyes called President Tomas Lind a liar.', []],
    ['calling on a host', 'Ambassador Ana Reyes called on Governor Tomas Lind in Lima.', both],
    ['nothing in calling on somebody to act', 'Ana Reyes called on Tomas Lind to resign.', []],
    ['calling somebody to talk', 'President Ana Reyes called President Tomas Lind to discuss trade.', both],
    ['a journey to see somebody', 'Minister Ana Reyes flew to Lima to see President Tomas Lind.', both],
    [
      'only the visit in a journey to see somebody do something',
      'Ana Reyes flew to Lima to see Tomas Lind play.',
      ['PER + ana-reyes'],
    ],
    ['nothing in seeing somebody', 'Ana Reyes was glad to see Tomas Lind.', []],
    ['chairing together', 'Minister Ana Reyes of Peru and Minister Tomas Lind of Chile chaired the council.', both],
    ['discussing something with somebody', 'Minister Ana Reyes discussed the border with Tomas Lind.', both],
    ['signing together', 'Minister Ana Reyes of Peru and Minister Tomas Lind of Chile signed a treaty.', both],
    [
      'a treaty signed by both',
      'The treaty was signed by Minister Ana Reyes of Peru and Minister Tomas Lind of Chile.',
      both,
    ],
    ['chairing with somebody', 'Minister Ana Reyes co-chaired with Minister Tomas Lind the third session.', both],
    ['embracing somebody', 'President Ana Reyes embraced President Tomas Lind in Lima.', both],
    ['nothing in embracing a plan', "President Ana Reyes embraced Tomas Lind's plan.", []],
    [
      'bringing others together',
      'Norwegian mediators brought together Ana Reyes and Tomas Lind.',
      ['NOR + ana-reyes + tomas-lind'],
    ],
  ])('%s', (_construction, text, met) => {
    expect(whoMet(text)).toEqual(met)
  })
})
