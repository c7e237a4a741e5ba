import * as z from 'zod'
import type { Source } from '../../../model/claim.ts'
import { Text } from '../../../model/entity.ts'
import { Day } from '../../../model/partial-date.ts'
import { RecordKey, type RecordReading, saysUnitedStates, unitedStates } from './record.ts'

const Year = z.string().regex(/^(\d{4})?$/, 'must be a year of four digits, or empty')

/** A term of a President of the United States. A second term that does not follow the first is a record of its own. */
export const President = z.object({
  id: RecordKey,
  name: Text,
  'birth-year': Year,
  'death-year': Year,
  'took-office-date': Day,
  'left-office-date': z.union([z.literal(''), Day]),
})
export type President = z.infer<typeof President>

export function presidentSource(file: string): Source {
  return {
    id: `hsg:presidents/${file}`,
    name: 'Presidents of the United States',
    url: 'https://history.state.gov/departmenthistory/people/presidents',
    publisher: 'Office of the Historian, U.S. Department of State',
    versions: [],
  }
}

export function readPresident(record: President): RecordReading {
  const {
    id,
    name,
    'birth-year': born,
    'death-year': died,
    'took-office-date': since,
    'left-office-date': until,
  } = record
  const life = [born === '' ? '' : `born ${born}`, died === '' ? '' : `died ${died}`].filter((part) => part !== '')
  const description = ['President of the United States', ...life].join(', ')
  return {
    quote: '',
    notes: [],
    known: [saysUnitedStates],
    said: [
      { type: 'Person', key: `hsg:${id}`, values: { name, description } },
      {
        type: 'REPRESENTS',
        from: `hsg:${id}`,
        to: unitedStates,
        values: { title: 'President', since, ...(until === '' ? {} : { until }) },
      },
    ],
  }
}
