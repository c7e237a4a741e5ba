import { stateById } from '../../text/gazetteer/lookup.ts'
import { stateNamed } from '../states.ts'
import type { Said } from './record.ts'

/** The state, region or government that the country of a record stands for. */
export interface Country {
  /** The state's id and usual name; null if the place belongs to no state. */
  state: { id: string; name: string; aliases: string[] } | null
  /** The part of the state, or of the world, that the record is about. */
  region: string | null
  /** A government that represents a part of the state: an organisation of its own, never a state. */
  body: string | null
}

interface Decision {
  /** The code of the state: ISO 3166-1 alpha-3, for former states ISO 3166-3, else `x-…`; null for no state. */
  code: string | null
  /** The state's name, if the gazetteer lacks it. */
  name?: string
  region?: string
  body?: string
  /** Set if the decision holds only for records that start before this ISO day. */
  before?: string
  why: string
}

/** Decisions about labels (or ids, with a #) that don't tell the state by their words. The first that holds counts. */
const decisions: Readonly<Record<string, readonly Decision[]>> = {
  'U.S.S.R.': [
    { code: 'SUHH', before: '1991-12-26', why: 'the Soviet Union ended that day' },
    { code: 'RUS', why: 'the trips of 1992 under the old label went to Russia' },
  ],
  '#vietnam': [
    {
      code: 'x-south-vietnam',
      name: 'South Vietnam',
      before: '1975-04-30',
      why: 'all records before the fall of Saigon are about the state in the South',
    },
  ],
  'China, Republic of': [
    { code: 'CHN', before: '1949-12-07', why: 'the government of the state called China, until it moved to Taipei' },
    { code: 'TWN', why: 'the government in Taipei' },
  ],
  'Serbia and Montenegro': [{ code: 'CSXX', name: 'Serbia and Montenegro', why: 'a state from 2003 to 2006' }],
  'Serbia-Montenegro (Kosovo)': [{ code: 'YUCS', region: 'Kosovo', why: 'part of the Federal Republic of Yugoslavia' }],
  'Yugoslavia (Kosovo)': [{ code: 'YUCS', region: 'Kosovo', why: 'part of the Federal Republic of Yugoslavia' }],
  'Bosnian Federation': [
    { code: 'BIH', body: 'Federation of Bosnia and Herzegovina', why: 'one of the two entities of the state' },
  ],
  Hawaii: [{ code: 'x-hawaii', name: 'Hawaii', why: 'a kingdom, then a republic, until annexed in 1898' }],
  Tanganyika: [{ code: 'x-tanganyika', name: 'Tanganyika', why: 'a state from 1961 until it formed Tanzania in 1964' }],
  Suriname: [{ code: 'NLD', region: 'Suriname', before: '1975-11-25', why: 'independent from that day' }],
  'Netherlands Antilles': [{ code: 'NLD', region: 'Netherlands Antilles', why: 'a country of the Kingdom, no state' }],
  'Denmark (Greenland)': [{ code: 'DNK', region: 'Greenland', why: 'part of the Kingdom of Denmark' }],
  'United Kingdom (Northern Ireland)': [{ code: 'GBR', region: 'Northern Ireland', why: 'part of the state' }],
  'United Kingdom (Wales)': [{ code: 'GBR', region: 'Wales', why: 'part of the state' }],
  'French Polynesia': [{ code: 'FRA', body: 'French Polynesia', why: 'part of France with a government of its own' }],
  'New Caledonia': [{ code: 'FRA', body: 'New Caledonia', why: 'part of France with a government of its own' }],
  'West Bank': [{ code: 'PSE', region: 'West Bank', why: 'ISO 3166 counts it to the State of Palestine' }],
  Antarctica: [{ code: null, region: 'Antarctica', why: 'the Antarctic Treaty leaves all claims to it open' }],
}

/** Labels with a former, official or misspelt name of a state that still exists. */
const otherNames: Readonly<Record<string, string>> = {
  'Burma (Myanmar)': 'MMR',
  Ceylon: 'LKA',
  'Ceylon (Sri Lanka)': 'LKA',
  'China, People’s Republic of': 'CHN',
  'Congo, Democratic Republic of': 'COD',
  'Congo, Republic of': 'COG',
  'Dahomey (Benin)': 'BEN',
  'Democratic Republic of the Congo (Zaire)': 'COD',
  'Germany, Federal Republic of': 'DEU',
  'Khmer Republic (Cambodia)': 'KHM',
  'Korea, North': 'PRK',
  'Korea, Republic of': 'KOR',
  'Korea, South': 'KOR',
  'Macedonia, Former Yugoslav Republic of': 'MKD',
  Malaya: 'MYS',
  'Micronesia, Federated States of': 'FSM',
  'Muscat & Oman': 'OMN',
  'Siam (Thailand)': 'THA',
  'Somali Republic': 'SOM',
  Somoa: 'WSM',
  'Southern Rhodesia (Zimbabwe)': 'ZWE',
  'St. Christopher and Nevis': 'KNA',
  'Union of South Africa': 'ZAF',
  'Upper Volta': 'BFA',
  'Upper Volta (Burkina Faso)': 'BFA',
  'Yemen Arab Republic': 'YEM',
  'Zimbabwe Rhodesia': 'ZWE',
}

/** A government in exile or of a transition represents its state. */
const government = / \((?:[\w-]+ )?(?:government|authority)[^)]*\)$/i

/**
 * Decides what a country of HistoryAtState is: by its label, which says more than its id (`russia` is also the
 * U.S.S.R.), and by the day on which the record starts. Null for an unknown label.
 */
export function countryOf(id: string, label: string, day: string): Country | null {
  const decided = [...(decisions[label] ?? []), ...(decisions[`#${id}`] ?? [])].find(
    ({ before }) => before === undefined || day < before,
  )
  if (decided !== undefined) {
    const { code, name = null, region = null, body = null } = decided
    return { state: code === null ? null : named(code, name), region, body }
  }
  const code = otherNames[label]
  const known = code === undefined ? stateNamed(label.replace(government, '')) : named(code, null)
  if (known === null) return null
  return {
    state: { ...known, aliases: label === known.name || government.test(label) ? [] : [label] },
    region: null,
    body: null,
  }
}

function named(code: string, name: string | null): NonNullable<Country['state']> {
  const id = `state:${code}`
  return { id, name: name ?? stateById(id)?.name ?? code, aliases: [] }
}

/** Returns the claim of a country's state, with its names. */
export function saysState(country: Country | null): Said[] {
  if (country === null || country.state === null) return []
  const { id, name, aliases } = country.state
  return [{ type: 'State', key: id, values: { name, ...(aliases.length === 0 ? {} : { aliases }) } }]
}
