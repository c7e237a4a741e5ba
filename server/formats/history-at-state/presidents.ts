import * as z from 'zod'
import type { Source } from '../../../model/claim.ts'
import { Text } from '../../../model/entity.ts'
import { Day } from '../../../model/partial-date.ts'
import { RecordKey, type RecordReading, type Said, saysUnitedStates, unitedStates } from './record.ts'

const Year = z.string().regex(/^(\d{4})?$/, 'This must be a year of four digits, or empty')

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

/** Returns the source of a term: the file. */
export function presidentSource(file: string): Source {
  return {
    id: `hsg:presidents/${file}`,
    name: 'Presidents of the United States',
    url: 'https://history.state.gov/departmenthistory/people/presidents',
    publisher: 'Office of the Historian, U.S. Department of State',
    versions: [],
  }
}

/** Reads a term: the person, and the office from its first day to its last. */
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

/** Name, key in the records, and first day in office, which ends the term before. */
const presidents: readonly (readonly [string, string, string])[] = [
  ['Ulysses S. Grant', 'grant-ulysses-s', '1869-03-04'],
  ['Rutherford B. Hayes', 'hayes-rutherford-b', '1877-03-04'],
  ['James A. Garfield', 'garfield-james-a', '1881-03-04'],
  ['Chester A. Arthur', 'arthur-chester-a', '1881-09-19'],
  ['Grover Cleveland', 'cleveland-grover', '1885-03-04'],
  ['Benjamin Harrison', 'harrison-benjamin', '1889-03-04'],
  ['Grover Cleveland', 'cleveland-grover', '1893-03-04'],
  ['William McKinley', 'mckinley-william', '1897-03-04'],
  ['Theodore Roosevelt', 'roosevelt-theodore', '1901-09-14'],
  ['William Howard Taft', 'taft-william-howard', '1909-03-04'],
  ['Woodrow Wilson', 'wilson-woodrow', '1913-03-04'],
  ['Warren G. Harding', 'harding-warren-g', '1921-03-04'],
  ['Calvin Coolidge', 'coolidge-calvin', '1923-08-02'],
  ['Herbert C. Hoover', 'hoover-herbert-c', '1929-03-04'],
  ['Franklin D. Roosevelt', 'roosevelt-franklin-d', '1933-03-04'],
  ['Harry S. Truman', 'truman-harry-s', '1945-04-12'],
  ['Dwight D. Eisenhower', 'eisenhower-dwight-d', '1953-01-20'],
  ['John F. Kennedy', 'kennedy-john-f', '1961-01-20'],
  ['Lyndon B. Johnson', 'johnson-lyndon-b', '1963-11-22'],
  ['Richard M. Nixon', 'nixon-richard-m', '1969-01-20'],
  ['Gerald R. Ford', 'ford-gerald-r', '1974-08-09'],
  ['Jimmy Carter', 'carter-jimmy', '1977-01-20'],
  ['Ronald Reagan', 'reagan-ronald', '1981-01-20'],
  ['George H.W. Bush', 'bush-george-h-w', '1989-01-20'],
  ['William J. Clinton', 'clinton-william-j', '1993-01-20'],
  ['George W. Bush', 'bush-george-w', '2001-01-20'],
  ['Barack Obama', 'obama-barack', '2009-01-20'],
  ['Donald J. Trump', 'trump-donald-j', '2017-01-20'],
  ['Joseph R. Biden', 'biden-joseph-r', '2021-01-20'],
  ['Donald J. Trump', 'trump-donald-j', '2025-01-20'],
]

/** Returns the President of the United States in office on a day, if this is the surname; else null. */
export function presidentCalled(surname: string, day: string): { key: string; name: string } | null {
  const [name = '', who = ''] = presidents.findLast(([, , since]) => since <= day) ?? []
  return surname !== '' && name.endsWith(` ${surname}`) ? { key: `hsg:${who}`, name } : null
}

/** Returns the claim that names a President whom only remarks mention. */
export function saysPresident({ key, name }: { key: string; name: string }): Said {
  return { type: 'Person', key, values: { name } }
}
