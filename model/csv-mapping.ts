import * as z from 'zod'
import { EntityKind } from './entity.ts'
import { SourceRecord } from './parley-json.ts'
import { ParticipantRole, Relation } from './relation.ts'

/**
 * A mapping says how to read the rows of a table: which cell becomes which field of a Parley record. The mapping of
 * `visits.csv` is `visits.mapping.json` beside it.
 */

export const separators = [',', ';', '\t', '|'] as const
/**
 * How the table writes days: `2024-11-04`, `4/11/2024` or `11/4/2024`. Parley never guesses which of the last two it
 * is.
 */
const DateOrder = z.enum(
  ['iso', 'day-first', 'month-first'],
  'say "iso", "day-first" (4/11/2024) or "month-first" (11/4/2024)',
)

/** Where a value comes from: a column of the table, or a value that is the same for every row. */
export const Cell = z.union([
  z.strictObject({
    column: z.string().min(1),
    /** Parley's words for words of the table: `{"ok": "held"}`. A word that isn't listed stays. */
    map: z.record(z.string(), z.string()).optional(),
    /** The text between several values in one cell. */
    split: z.string().min(1).optional(),
    /** Turns identifiers into keys: `Q312901` becomes `wikidata:Q312901`. */
    namespace: z
      .string()
      .regex(/^[a-z][a-z0-9.-]*$/)
      .optional(),
  }),
  z.strictObject({ value: z.string().min(1) }),
])
export type Cell = z.infer<typeof Cell>

/** A column that names people or bodies. Each becomes an entity that took part in the meeting. */
export const Party = z.strictObject({
  column: z.string().min(1),
  split: z.string().min(1).optional(),
  kind: EntityKind.exclude(['Meeting']),
  /** What the parentheses after a name mean, as in "Anna Lind (Sweden)". */
  parentheses: z.enum(['representing', 'title']).optional(),
  role: ParticipantRole.optional(),
  representing: Cell.optional(),
  title: Cell.optional(),
})
export type Party = z.infer<typeof Party>

const common = {
  source: SourceRecord.optional(),
  separator: z.enum(separators).default(','),
  /** A label of the WHATWG Encoding Standard. A byte-order mark wins over it. */
  encoding: z.string().default('utf-8'),
  dates: DateOrder,
  /** The namespace of keys made from ids and names of the table. */
  namespace: z.string().regex(/^[a-z][a-z0-9.-]*$/, 'must be a word in lower case, such as visits'),
}
const cells = <Name extends string>(...names: readonly [Name, ...Name[]]) => z.partialRecord(z.enum(names), Cell)

export const CsvMapping = z.discriminatedUnion('rows', [
  z.strictObject({
    rows: z.literal('meetings'),
    ...common,
    /** `date` stands alone or with `until`. `heldIn` is the state's name or code. */
    fields: cells('id', 'name', 'kind', 'mode', 'status', 'date', 'until', 'place', 'heldIn', 'topics', 'quote'),
    parties: z.array(Party).default([]),
  }),
  z.strictObject({
    rows: z.literal('entities'),
    ...common,
    kind: EntityKind.exclude(['Meeting']),
    fields: cells(
      'id',
      'name',
      'aliases',
      'keys',
      'description',
      'officialName',
      'adjective',
      'acronym',
      'organisationKind',
    ),
    /** The office that the person of the row holds. */
    represents: cells('body', 'title', 'since', 'until').optional(),
  }),
  z.strictObject({
    rows: z.literal('relations'),
    ...common,
    relation: Relation,
    fields: cells('from', 'to', 'title', 'role', 'since', 'until', 'representing', 'place', 'topic', 'how'),
  }),
])
export type CsvMapping = z.infer<typeof CsvMapping>

const mappingEnd = '.mapping.json'

/** True if the name is that of a mapping file. */
export function isMapping(name: string): boolean {
  return name.endsWith(mappingEnd)
}

/** Returns the path of a table's mapping: `visits.csv` has `visits.mapping.json` beside it. */
export function mappingPath(table: string): string {
  return table.replace(/\.[^./\\]*$/, '') + mappingEnd
}
