import * as z from 'zod'
import type { Source } from '../../../model/claim.ts'
import { Text } from '../../../model/entity.ts'
import { type Country, countryOf, saysState } from './countries.ts'
import { type NamedPerson, namedPerson, personKey, saysPerson } from './persons.ts'
import { presidentCalled, saysPresident } from './presidents.ts'
import {
  dateOf,
  days,
  inOrder,
  inWords,
  RecordId,
  RecordKey,
  type RecordReading,
  type Said,
  saysUnitedStates,
  unitedStates,
} from './record.ts'
import { type MetPerson, metIn } from './remarks.ts'

/** A trip abroad of a President or Secretary of State: one country of it, as the records have it. */
export const Trip = z
  .object({
    id: RecordId,
    '@who': RecordKey,
    role: z.enum(['president', 'secretary']),
    name: Text,
    ...days,
    country: Text,
    'country@id': RecordKey,
    locale: z.string(),
    remarks: z.string(),
  })
  .superRefine(inOrder)
export type Trip = z.infer<typeof Trip>

/** Returns the source of a trip: one for each traveller, with the page that shows their trips. */
export function tripSource({ '@who': who, role, name }: Trip): Source {
  const url = `https://history.state.gov/departmenthistory/travels/${role}/${who}`
  const publisher = 'Office of the Historian, U.S. Department of State'
  return { id: `hsg:travels/${role}/${who}`, name: `Travels abroad of ${name}`, url, publisher, versions: [] }
}

const titles = { president: 'President', secretary: 'Secretary of State' } as const

/** Reads a trip: a meeting, the traveller, the country, and the people met by the remarks. */
export function readTrip(trip: Trip): RecordReading {
  const { '@who': who, role, name, locale, remarks, 'start-date': day } = trip
  const country = countryOf(trip['country@id'], trip.country, day)
  const title = remarks.includes('[Visit made as President-elect.]') ? 'President-elect' : titles[role]
  const [traveller, meeting] = [`hsg:${who}`, `hsg:trip/${trip.id}`]
  const place = [locale, country?.region ?? ''].filter((part) => part !== '').join(', ')
  const met = metIn(remarks, country?.state?.id ?? null).map((one) =>
    saysMet(one, { meeting, country, traveller, who, day }),
  )
  const where = place === '' ? (country?.state?.name ?? trip.country) : place
  return {
    quote: remarks,
    notes: country === null ? [`Parley knows no state "${trip.country}", so this trip is held in none`] : [],
    known: [
      saysUnitedStates,
      saysPerson(traveller, namedPerson(null, name)),
      { type: 'REPRESENTS', from: traveller, to: unitedStates, values: { title } },
      ...saysState(country),
      ...met.flatMap(({ known }) => known),
    ],
    said: [
      {
        type: 'Meeting',
        key: meeting,
        values: {
          name: `${name} in ${where}, ${inWords(day)}`,
          kind: 'visit',
          mode: 'in-person',
          status: 'held',
          date: dateOf(trip),
          ...(place === '' ? {} : { place }),
        },
      },
      {
        type: 'PARTICIPATED_IN',
        from: traveller,
        to: meeting,
        values: { role: 'visitor', representing: unitedStates, title },
      },
      ...saysHeldIn(meeting, country, place),
      ...met.flatMap(({ said }) => said),
    ],
  }
}

function saysHeldIn(meeting: string, country: Country | null, place: string): Said[] {
  if (country === null || country.state === null) return []
  return [{ type: 'HELD_IN', from: meeting, to: country.state.id, values: place === '' ? {} : { place } }]
}

/**
 * The confidence in a person who was met: a full name tells who it is, but two people may share a surname with an
 * office. The rule was checked on 100 remarks read by hand.
 */
const confidence = (person: NamedPerson) => (person.isFull ? 0.9 : 0.8)

/**
 * Returns the claims about a person met on a trip: a participant who represents the country, or the state or
 * organisation named beside them.
 */
function saysMet(
  { person, body }: MetPerson,
  trip: { meeting: string; country: Country | null; traveller: string; who: string; day: string },
): { known: Said[]; said: Said[] } {
  const rule = { method: 'rule', confidence: confidence(person) } as const
  const president = person.title === 'President' && body === null ? presidentCalled(person.name, trip.day) : null
  if (president !== null) {
    const values = { role: 'participant', representing: unitedStates, title: 'President' }
    const took: Said = { type: 'PARTICIPATED_IN', from: president.key, to: trip.meeting, values, ...rule }
    return { known: [saysPresident(president)], said: president.key === trip.traveller ? [] : [took] }
  }
  const host = trip.country?.state ?? null
  const represented = body ?? host
  if (represented === null || person.title === null) return { known: [], said: [] }
  const { id, name } = represented
  const key = personKey(id, person, trip.who, trip.day)
  const values = { role: id === host?.id ? 'host' : 'participant', representing: id, title: person.title }
  return {
    known:
      id === host?.id ? [] : [{ type: id.startsWith('org:') ? 'Organisation' : 'State', key: id, values: { name } }],
    said: [
      { ...saysPerson(key, person), ...rule },
      { type: 'REPRESENTS', from: key, to: id, values: { title: person.title }, ...rule },
      { type: 'PARTICIPATED_IN', from: key, to: trip.meeting, values, ...rule },
    ],
  }
}
