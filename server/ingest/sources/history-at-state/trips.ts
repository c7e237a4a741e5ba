import * as z from 'zod'
import type { Source } from '../../../../model/claim.ts'
import { Text } from '../../../../model/entity.ts'
import { type Country, countryOf } from './countries.ts'
import { type NamedPerson, namedPerson, personKey, saysPerson } from './persons.ts'
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
import { presidentCalled } from './us-presidents.ts'

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

/** One source a traveller, with the page that shows their trips. */
export function tripSource({ '@who': who, role, name }: Trip): Source {
  const url = `https://history.state.gov/departmenthistory/travels/${role}/${who}`
  const publisher = 'Office of the Historian, U.S. Department of State'
  return { id: `hsg:travels/${role}/${who}`, name: `Travels abroad of ${name}`, url, publisher, versions: [] }
}

const titles = { president: 'President', secretary: 'Secretary of State' } as const

export function readTrip(trip: Trip): RecordReading {
  const { '@who': who, role, name, locale, remarks, 'start-date': day } = trip
  const country = countryOf(trip['country@id'], trip.country, day)
  const title = remarks.includes('[Visit made as President-elect.]') ? 'President-elect' : titles[role]
  const [traveller, meeting] = [`hsg:${who}`, `hsg:trip/${trip.id}`]
  const place = [locale, country?.region ?? ''].filter((part) => part !== '').join(', ')
  const where = place === '' ? (country?.state?.name ?? trip.country) : place
  return {
    quote: remarks,
    notes: country === null ? [`"${trip.country}" is no state that Parley knows, so the trip is held in none`] : [],
    said: [
      saysUnitedStates,
      saysPerson(traveller, namedPerson(null, name)),
      { type: 'REPRESENTS', from: traveller, to: unitedStates, values: { title } },
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
      ...metIn(remarks, country?.state?.id ?? null).flatMap((met) =>
        saysMet(met, { meeting, country, traveller, who, day }),
      ),
    ],
  }
}

function saysHeldIn(meeting: string, country: Country | null, place: string): Said[] {
  if (country === null || country.state === null) return []
  const { id, name, aliases } = country.state
  return [
    { type: 'State', key: id, values: { name, ...(aliases.length === 0 ? {} : { aliases }) } },
    { type: 'HELD_IN', from: meeting, to: id, values: place === '' ? {} : { place } },
  ]
}

/** A full name says who it is, a surname with an office may be said of two. 100 remarks read by hand bear the rule out. */
const confidence = (person: NamedPerson) => (person.isFull ? 0.9 : 0.8)

/** Someone met on a trip: a participant who speaks for the country, or for the state or organisation named beside them. */
function saysMet(
  { person, body }: MetPerson,
  trip: { meeting: string; country: Country | null; traveller: string; who: string; day: string },
): Said[] {
  const rule = { method: 'rule', confidence: confidence(person) } as const
  const president = person.title === 'President' && body === null ? presidentCalled(person.name, trip.day) : null
  if (president === trip.traveller) return []
  if (president !== null) {
    const values = { role: 'participant', representing: unitedStates, title: 'President' }
    return [{ type: 'PARTICIPATED_IN', from: president, to: trip.meeting, values, ...rule }]
  }
  const represented = body ?? trip.country?.state ?? null
  if (represented === null || person.title === null) return []
  const key = personKey(represented.id, person, trip.who, trip.day)
  const { id, name } = represented
  const values = {
    role: body === null || body.id === trip.country?.state?.id ? 'host' : 'participant',
    representing: id,
    title: person.title,
  }
  return [
    { ...saysPerson(key, person), ...rule },
    { type: id.startsWith('org:') ? 'Organisation' : 'State', key: id, values: { name }, ...rule },
    { type: 'REPRESENTS', from: key, to: id, values: { title: person.title }, ...rule },
    { type: 'PARTICIPATED_IN', from: key, to: trip.meeting, values, ...rule },
  ]
}
