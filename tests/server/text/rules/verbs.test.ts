import { describe, expect, it } from 'vitest'
import { type Row, whoMet } from '../who-met.ts'

const both = ['ana-reyes + tomas-lind']

describe('meeting', () => {
  it.each<Row>([
    ['transitive', 'Minister Ana Reyes met Tomas Lind in Lima.', both],
    ['with a preposition, over time and place', 'Ana Reyes met for more than two hours in Lima with Tomas Lind.', both],
    ['reciprocal', 'Ana Reyes and Tomas Lind met in Lima.', both],
    ['passive', 'Tomas Lind was met by Minister Ana Reyes at the airport.', both],
    [
      'a participle behind its subject',
      'The leaders of Mali and Niger, meeting in Niamey, agreed on a force.',
      ['MLI + NER'],
    ],
    [
      'a participle that opens the sentence',
      'Meeting in Lima on Friday, Presidents Ana Reyes and Tomas Lind agreed on trade.',
      both,
    ],
    ['a relative clause', 'Tomas Lind, who met Ana Reyes in Lima, left on Monday.', both],
    ['reported', 'The Omani foreign ministry disclosed that Ana Reyes and Tomas Lind had met in Lima.', both],
    ['a plural whose members are named', 'Ana Reyes met European leaders, including Tomas Lind.', both],
    ['a face-to-face meeting', 'President Ana Reyes and President Tomas Lind came face to face in Lima.', both],
    ['an object that is a thing is none', 'Ana Reyes met the deadline that Tomas Lind had set.', []],
    ['a question is none', 'Ana Reyes declined to say whether she had met Tomas Lind.', []],
    [
      'a clause with a subject of its own',
      "Somalia's president met Turkish officials, and Ethiopia's foreign minister visited Peru.",
      ['SOM + TUR', 'ETH + PER'],
    ],
  ])('%s', (_construction, text, met) => {
    expect(whoMet(text).sort()).toEqual([...met].sort())
  })
})

describe('receiving', () => {
  it.each<Row>([
    ['active', 'President Ana Reyes received Ambassador Tomas Lind in Lima.', both],
    ['passive', 'Ambassador Tomas Lind was received by President Ana Reyes.', both],
    ['a reduced passive', 'Minister Tomas Lind, hosted by President Ana Reyes, toured the base.', both],
    ['in audience', 'President Ana Reyes received in audience the Ambassador of Japan, Tomas Lind.', both],
    ['a dinner for someone', 'President Ana Reyes hosted a dinner for her Danish counterpart Tomas Lind.', both],
    [
      'whose credentials',
      'The president of Peru received the credentials of two envoys, among them Tomas Lind.',
      ['PER + tomas-lind'],
    ],
    ['over the building', 'Ambassador Tomas Lind was greeted at the Santa Rosa airport by President Ana Reyes.', both],
    ['with a welcome', 'Tomas Lind was accorded a warm welcome by President Ana Reyes.', both],
    ['in a form that taggers take for a plural', 'Ana Reyes hosts Tomas Lind at the palace.', both],
    ['a call from someone', 'President Ana Reyes received a phone call from President Tomas Lind.', both],
    ['what someone has is no guest', "President Ana Reyes welcomed Tomas Lind's proposal.", []],
  ])('%s', (_construction, text, met) => {
    expect(whoMet(text)).toEqual(met)
  })
})

describe('speaking, calling and acting together', () => {
  it.each<Row>([
    ['speaking with someone', 'Ana Reyes spoke by phone with Tomas Lind.', both],
    ['sitting across from someone', 'The envoy, Ana Reyes, sat across from Tomas Lind.', both],
    ['calling someone', 'President Ana Reyes called Tomas Lind on Monday.', both],
    ['calling someone a name is none', 'President Ana Reyes called President Tomas Lind a liar.', []],
    ['calling on a host', 'Ambassador Ana Reyes called on Governor Tomas Lind in Lima.', both],
    ['calling on someone to act is none', 'Ana Reyes called on Tomas Lind to resign.', []],
    ['calling someone to talk', 'President Ana Reyes called President Tomas Lind to discuss trade.', both],
    ['a journey to see someone', 'Minister Ana Reyes flew to Lima to see President Tomas Lind.', both],
    [
      'a journey to see someone do something is none',
      'Ana Reyes flew to Lima to see Tomas Lind play.',
      ['PER + ana-reyes'],
    ],
    ['seeing someone is none', 'Ana Reyes was glad to see Tomas Lind.', []],
    ['chairing together', 'Minister Ana Reyes of Peru and Minister Tomas Lind of Chile chaired the council.', both],
    ['discussing something with someone', 'Minister Ana Reyes discussed the border with Tomas Lind.', both],
    ['signing together', 'Minister Ana Reyes of Peru and Minister Tomas Lind of Chile signed a treaty.', both],
    ['signed by both', 'The treaty was signed by Minister Ana Reyes of Peru and Minister Tomas Lind of Chile.', both],
    ['chairing with someone', 'Minister Ana Reyes co-chaired with Minister Tomas Lind the third session.', both],
    ['embracing someone', 'President Ana Reyes embraced President Tomas Lind in Lima.', both],
    ['embracing a plan is none', "President Ana Reyes embraced Tomas Lind's plan.", []],
    [
      'bringing together',
      'Norwegian mediators brought together Ana Reyes and Tomas Lind.',
      ['NOR + ana-reyes + tomas-lind'],
    ],
  ])('%s', (_construction, text, met) => {
    expect(whoMet(text)).toEqual(met)
  })
})
