import { separators } from '../../../../model/csv-mapping.ts'
import { slug } from '../slug.ts'
import { tableDate } from './table-date.ts'

/** A mapping to start from, and what has to be looked at before it is used. */
export interface Guess {
  /** JSON of a mapping. Where the order of days can't be told, `dates` is null, which no mapping may be. */
  mapping: Record<string, unknown>
  /** Columns that nothing was guessed of. */
  unmapped: string[]
}

/** The separator that cuts a header into most names; quoted text aside. */
export function guessSeparator(header: string): (typeof separators)[number] {
  const bare = header.replace(/"[^"]*"/g, '')
  const count = (separator: string) => bare.split(separator).length
  return [...separators].sort((a, b) => count(b) - count(a))[0] ?? ','
}

/** What columns of meetings are called, in the order in which they are given to a field. */
const meetingColumns: Readonly<Record<string, RegExp>> = {
  id: /^(?:id|no|nr|number|key|ref(?:erence)?)\.?$/i,
  until: /^(?:end|until|to|last day|end[ _-]?date|date[ _-]?to)$/i,
  date: /^(?:date|day|start|when|from|begin|start[ _-]?date|date[ _-]?from)$/i,
  name: /^(?:title|name|subject|meeting|event)$/i,
  kind: /^(?:kind|type|format)$/i,
  mode: /^(?:mode|medium)$/i,
  status: /^(?:status|state of play)$/i,
  place: /^(?:place|city|location|venue|where)$/i,
  heldIn: /^(?:country|state|nation|host country)$/i,
  topics: /^(?:topics?|agenda|themes?)$/i,
  quote: /^(?:quote|remarks?|notes?)$/i,
}
const partyColumns = /participant|attendee|guest|visitor|people|persons?|delegat|\bwho\b|^host|minister|lobbyist/i
const roles: readonly (readonly [RegExp, string])[] = [
  [/^host|minister/i, 'host'],
  [/guest|visitor|lobbyist/i, 'visitor'],
]

/**
 * Guesses from a table's header, and some of its rows, how it lists meetings. Never guessed: whether 4/11 is in April or
 * in November.
 */
export function guessMapping(
  file: string,
  header: readonly string[],
  samples: readonly Readonly<Record<string, string>>[],
): Guess {
  const free = new Set(header)
  const fields: Record<string, { column: string; split?: string }> = {}
  for (const [field, form] of Object.entries(meetingColumns)) {
    const column = [...free].find((name) => form.test(name.trim()))
    if (column === undefined) continue
    free.delete(column)
    fields[field] = { column, ...(field === 'topics' ? splitOf(column, samples) : {}) }
  }
  const parties = [...free]
    .filter((column) => partyColumns.test(column))
    .map((column) => {
      free.delete(column)
      const role = roles.find(([form]) => form.test(column))?.[1]
      return { column, ...splitOf(column, samples), kind: 'Person', ...(role === undefined ? {} : { role }) }
    })
  const days = samples.flatMap((row) => [fields.date, fields.until].map((cell) => row[cell?.column ?? ''] ?? ''))
  const mapping = {
    rows: 'meetings',
    namespace: slug(file.replace(/^.*[\\/]|\.[^.]*$/g, '')).replace(/^[^a-z]+/, '') || 'table',
    dates: days.every((day) => !('reason' in tableDate(day.trim(), 'iso'))) ? 'iso' : null,
    fields,
    parties,
  }
  return { mapping, unmapped: [...free] }
}

/** What stands between several values of one cell; nothing where none of the rows has several. */
function splitOf(column: string, samples: readonly Readonly<Record<string, string>>[]): { split?: string } {
  const split = [';', '|', '\n', ' / '].find((mark) => samples.some((row) => row[column]?.includes(mark)))
  return split === undefined ? {} : { split }
}
