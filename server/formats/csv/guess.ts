import { separators } from '../../../model/csv-mapping.ts'
import { slug } from '../slug.ts'
import { guessParties, type Samples, splitOf } from './guess-parties.ts'
import { tableDate } from './row-cells.ts'

/** A mapping to start from, and what a person should check before using it. */
export interface Guess {
  /**
   * The mapping as JSON. If the order of day and month can't be told, `dates` is null, which a valid mapping never has.
   */
  mapping: Record<string, unknown>
  /** Columns without a guess. */
  unmapped: string[]
  /** For each column of parties, the names that look different from the others. */
  odd: ReadonlyMap<string, string[]>
}

/** Returns the separator that cuts a header into most names, quoted text aside. */
export function guessSeparator(header: string): (typeof separators)[number] {
  const bare = header.replace(/"[^"]*"/g, '')
  const count = (separator: string) => bare.split(separator).length
  return [...separators].sort((a, b) => count(b) - count(a))[0] ?? ','
}

const identifier = /^(?:id|no|nr|number|key|ref(?:erence)?)\.?$/i

/** Usual names of the columns of meetings, in the order in which fields choose a column. */
const meetingColumns: Readonly<Record<string, RegExp>> = {
  id: identifier,
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

/** Usual names of the columns of people, and of the offices they hold. */
const personColumns: Readonly<Record<string, RegExp>> = {
  id: identifier,
  name: /^(?:(?:full[ _-]?)?name|person|who)$/i,
  aliases: /^(?:alias(?:es)?|other[ _-]?names?|also known as|aka)$/i,
  keys: /^(?:wikidata(?:[ _-]?id)?|qid)$/i,
  description: /^(?:description|summary|biography|bio)$/i,
}
const officeColumns: Readonly<Record<string, RegExp>> = {
  body: /^(?:country|state|nation|organi[sz]ation|body|employer|affiliation|represents|for)$/i,
  title: /^(?:title(?:[ _-]?held)?|office|position|post|role|function)$/i,
  since: /^(?:since|from|start|start[ _-]?date)$/i,
  until: /^(?:until|to|end|end[ _-]?date)$/i,
}

interface GuessedCell {
  column: string
  split?: string
  namespace?: string
}

/**
 * Guesses from a table's header, and some of its rows, how it lists meetings or people. Never guessed: whether 4/11 is in
 * April or in November.
 */
export function guessMapping(file: string, header: readonly string[], samples: Samples): Guess {
  const has = (form: RegExp | undefined) => header.some((name) => form?.test(name.trim()))
  const { fields, ...meetings } = meetingsIn(file, header, samples)
  const isOfPeople = has(personColumns.keys) || has(personColumns.aliases) || has(officeColumns.body)
  const mayBeTerm =
    meetings.mapping.parties.length === 0 && officeColumns.since?.test(fields.date?.column.trim() ?? '') === true
  const isOfMeetings = 'date' in fields && !(isOfPeople && mayBeTerm)
  return isOfMeetings || !has(personColumns.name) ? meetings : peopleIn(file, header, samples)
}

/** Takes from the free columns those whose name fits a field. */
function take(
  free: Set<string>,
  forms: Readonly<Record<string, RegExp>>,
  more: (field: string, column: string) => Partial<GuessedCell> = () => ({}),
): Record<string, GuessedCell> {
  const fields: Record<string, GuessedCell> = {}
  for (const [field, form] of Object.entries(forms)) {
    const column = [...free].find((name) => form.test(name.trim()))
    if (column === undefined) continue
    free.delete(column)
    fields[field] = { column, ...more(field, column) }
  }
  return fields
}

function common(file: string, samples: Samples, dated: readonly (GuessedCell | undefined)[]) {
  const days = samples.flatMap((row) => dated.map((cell) => row[cell?.column ?? ''] ?? ''))
  return {
    namespace: slug(file.replace(/^.*[\\/]|\.[^.]*$/g, '')).replace(/^[^a-z]+/, '') || 'table',
    dates: days.every((day) => !('reason' in tableDate(day.trim(), 'iso'))) ? 'iso' : null,
  }
}

function peopleIn(file: string, header: readonly string[], samples: Samples): Guess {
  const free = new Set(header)
  const fields = take(free, personColumns, (field, column) => ({
    ...(field === 'aliases' ? splitOf(column, samples) : {}),
    ...(field === 'keys' ? { namespace: 'wikidata' } : {}),
  }))
  const office = header.some((name) => officeColumns.body?.test(name.trim())) ? take(free, officeColumns) : {}
  const represents = Object.keys(office).length === 0 ? {} : { represents: office }
  const shared = common(file, samples, [office.since, office.until])
  return {
    mapping: { rows: 'entities', kind: 'Person', ...shared, fields, ...represents },
    unmapped: [...free],
    odd: new Map(),
  }
}

function meetingsIn(file: string, header: readonly string[], samples: Samples) {
  const free = new Set(header)
  const fields = take(free, meetingColumns, (field, column) => (field === 'topics' ? splitOf(column, samples) : {}))
  const odd = new Map<string, string[]>()
  const parties = [...free]
    .filter((column) => partyColumns.test(column))
    .map((column) => {
      free.delete(column)
      const guessed = guessParties(column, samples)
      if (guessed.odd.length > 0) odd.set(column, guessed.odd)
      const role = roles.find(([form]) => form.test(column))?.[1]
      return { ...guessed.parties, ...(role === undefined ? {} : { role }) }
    })
  const mapping = { rows: 'meetings', ...common(file, samples, [fields.date, fields.until]), fields, parties }
  return { fields, mapping, unmapped: [...free], odd }
}
