import * as z from 'zod'
import { EntityKind } from './entity.ts'
import { SourceRecord } from './parley-json.ts'
import { ParticipantRole, Relation } from './relation.ts'

/**
 * How the rows of a table are read: which cell becomes which field of a Parley record. The mapping of `visits.csv` is
 * `visits.mapping.json` beside it.
 */

export const separators = [',', ';', '\t', '|'] as const
/** How days are written: `2024-11-04`, `4/11/2024` or `11/4/2024`. Which of the last two is never guessed. */
const DateOrder = z.enum(
  ['iso', 'day-first', 'month-first'],
  'say "iso", "day-first" (4/11/2024) or "month-first" (11/4/2024)',
)

/** Where a value comes from: a column of the table, or the same for every row. */
export const Cell = z.union([
  z.strictObject({
    column: z.string().min(1),
    /** For words of the table, the words of Parley: `{"ok": "held"}`. A word that is not listed stays. */
    map: z.record(z.string(), z.string()).optional(),
    /** Several values in one cell, with this between them. */
    split: z.string().min(1).optional(),
    /** Makes keys of identifiers: `Q312901` becomes `wikidata:Q312901`. */
    namespace: z
      .string()
      .regex(/^[a-z][a-z0-9.-]*$/)
      .optional(),
  }),
  z.strictObject({ value: z.string().min(1) }),
])
export type Cell = z.infer<typeof Cell>

/** A column whose cells name people or bodies; each becomes a thing of its own and takes part in the meeting. */
export const Party = z.strictObject({
  column: z.string().min(1),
  split: z.string().min(1).optional(),
  kind: EntityKind.exclude(['Meeting']),
  /** What stands in parentheses after a name: "Anna Lind (Sweden)". */
  parentheses: z.enum(['representing', 'title']).optional(),
  role: ParticipantRole.optional(),
  representing: Cell.optional(),
  title: Cell.optional(),
})
export type Party = z.infer<typeof Party>

const common = {
  source: SourceRecord.optional(),
  separator: z.enum(separators).default(','),
  /** A label of the WHATWG Encoding Standard; a byte-order mark wins. */
  encoding: z.string().default('utf-8'),
  dates: DateOrder,
  /** Namespace of the keys that are made from ids and names of the table. */
  namespace: z.string().regex(/^[a-z][a-z0-9.-]*$/, 'must be a word in lower case, as in visits'),
}
const cells = <Name extends string>(...names: readonly [Name, ...Name[]]) => z.partialRecord(z.enum(names), Cell)

export const CsvMapping = z.discriminatedUnion('rows', [
  z.strictObject({
    rows: z.literal('meetings'),
    ...common,
    /** `date` alone or with `until`; `heldIn` is the state's name or code. */
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
    /** The office a person of the row holds. */
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

/** Whether a file says how a table is read. */
export function isMapping(name: string): boolean {
  return name.endsWith(mappingEnd)
}

/** Where the mapping of a table is looked for: `visits.csv` has `visits.mapping.json` beside it. */
export function mappingPath(table: string): string {
  return table.replace(/\.[^./\\]*$/, '') + mappingEnd
}
