import * as z from 'zod'
import type { Source } from '../../../model/claim.ts'
import { Text } from '../../../model/entity.ts'
import { slug } from '../slug.ts'
import { type Country, countryOf, saysState } from './countries.ts'
import { personKey, saysPerson, visitorsIn } from './persons.ts'
import { saysPresident } from './presidents.ts'
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
import { presidentsMetIn } from './remarks.ts'

/** A visit of foreign leaders to the United States. */
export const Visit = z
  .object({ id: RecordId, ...days, visitor: Text, from: Text, 'from@id': RecordKey, description: z.string() })
  .superRefine(inOrder)
export type Visit = z.infer<typeof Visit>

/** Returns the source of a visit: one for each file, which holds the visits of a decade. */
export function visitSource(file: string): Source {
  return {
    id: `hsg:visits/${file}`,
    name: `Visits by foreign leaders (${file})`,
    url: 'https://history.state.gov/departmenthistory/visits',
    publisher: 'Office of the Historian, U.S. Department of State',
    versions: [],
  }
}

/** Reads a visit: a meeting in the United States, the visitors, and the Presidents they met. */
export function readVisit(visit: Visit): RecordReading {
  const { 'start-date': day, description } = visit
  const country = countryOf(visit['from@id'], visit.from, day)
  const body = bodyOf(country)
  const meeting = `hsg:visit/${visit.id}`
  const visitors = visitorsIn(visit.visitor).map((person) => {
    const key = personKey(body?.key ?? `state:${visit['from@id']}`, person, day.slice(0, 4), day)
    return { key, person, title: person.title === null ? {} : { title: person.title } }
  })
  const presidents = presidentsMetIn(description, day)
  return {
    quote: description,
    notes: body === null ? [`Parley knows no state "${visit.from}", so the visitor represents none`] : [],
    known: [
      saysUnitedStates,
      ...(body?.said ?? []),
      ...visitors.map(({ key, person }) => saysPerson(key, person)),
      ...visitors.flatMap(({ key: from, title }): Said[] =>
        body === null ? [] : [{ type: 'REPRESENTS', from, to: body.key, values: title }],
      ),
      ...presidents.map(saysPresident),
    ],
    said: [
      {
        type: 'Meeting',
        key: meeting,
        values: {
          name: `${visit.visitor} in the United States, ${inWords(day)}`,
          kind: 'visit',
          mode: 'in-person',
          status: 'held',
          date: dateOf(visit),
        },
      },
      { type: 'HELD_IN', from: meeting, to: unitedStates, values: {} },
      {
        type: 'PARTICIPATED_IN',
        from: unitedStates,
        to: meeting,
        values: { role: 'host', representing: unitedStates },
      },
      ...visitors.map(({ key, title }): Said => {
        const representing = body === null ? {} : { representing: body.key }
        return {
          type: 'PARTICIPATED_IN',
          from: key,
          to: meeting,
          values: { role: 'visitor', ...title, ...representing },
        }
      }),
      ...presidents.map(({ key }): Said => {
        const values = { role: 'host', representing: unitedStates, title: 'President' }
        return { type: 'PARTICIPATED_IN', from: key, to: meeting, values, method: 'rule', confidence: 0.9 }
      }),
    ],
  }
}

/**
 * Returns the body that a visitor represents: the state, or the government of a part of it, which is an organisation
 * within the state.
 */
function bodyOf(country: Country | null): { key: string; said: Said[] } | null {
  if (country === null || country.state === null) return null
  const { id } = country.state
  if (country.body === null) return { key: id, said: saysState(country) }
  const key = `hsg:body/${slug(country.body)}`
  const values = { name: country.body, kind: 'government of a part of a state' }
  return {
    key,
    said: [
      ...saysState(country),
      { type: 'Organisation', key, values },
      { type: 'PART_OF', from: key, to: id, values: {} },
    ],
  }
}
