import * as z from 'zod'
import { Cell, CsvMapping, Party } from '../../model/csv-mapping.ts'
import { SourceRecord } from '../../model/parley-json.ts'
import { Relation } from '../../model/relation.ts'
import { isList, type RowKind } from './meanings.ts'

/**
 * A mapping while it is edited: what CsvMapping says, of all kinds of rows at once, so that what one kind has no place for
 * is kept aside. `dates` is null until a person has said in which order days are written.
 */
const Draft = z.object({
  rows: z.enum(['meetings', 'entities', 'relations']),
  dates: z.enum(['iso', 'day-first', 'month-first']).nullable(),
  separator: z.string().default(','),
  encoding: z.string().default('utf-8'),
  namespace: z.string(),
  source: SourceRecord.optional(),
  kind: z.enum(['Person', 'State', 'Organisation']).default('Person'),
  relation: Relation.default('MEMBER_OF'),
  fields: z.record(z.string(), Cell),
  parties: z.array(Party).default([]),
  represents: z.record(z.string(), Cell).default({}),
})
export type Draft = z.infer<typeof Draft>

/** A draft from the guess of the server or the text of a mapping; null where it is none. */
export function draftOf(value: unknown): Draft | null {
  return Draft.safeParse(value).data ?? null
}

/** The mapping that a draft makes, as its file holds it. */
export function mappingOf({ kind, relation, parties, represents, ...common }: Draft): Record<string, unknown> {
  switch (common.rows) {
    case 'meetings':
      return { ...common, parties }
    case 'entities':
      return { ...common, kind, ...(kind === 'Person' && Object.keys(represents).length > 0 ? { represents } : {}) }
    case 'relations':
      return { ...common, relation }
  }
}

/** What has to be done before a table can be read by a draft; none for a draft that is complete. */
export function faultsOf(draft: Draft, columns: readonly string[]): string[] {
  const missing = columnsOf(draft).filter((column) => !columns.includes(column))
  const open = [
    ...(draft.dates === null ? ['Say how days are written.'] : []),
    ...missing.map((column) => `The table has no column "${column}".`),
    ...(columnsOf(draft).length === 0 ? ['Say what at least one column means.'] : []),
  ]
  if (open.length > 0) return open
  const parsed = CsvMapping.safeParse(mappingOf(draft))
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)
}

function columnsOf({ fields, parties, represents }: Draft): string[] {
  const cells = [...Object.values(fields), ...Object.values(represents)]
  return [...cells.flatMap((cell) => ('column' in cell ? [cell.column] : [])), ...parties.map(({ column }) => column)]
}

/** What a column means: `field:date`, `party:Person`, `represents:title`; empty where it is left out. */
export function meaningOf({ fields, parties, represents }: Draft, column: string): string {
  const named = (cells: Record<string, Cell>) =>
    Object.entries(cells).find(([, cell]) => 'column' in cell && cell.column === column)?.[0]
  const party = parties.find((one) => one.column === column)
  const field = named(fields)
  const office = named(represents)
  if (field !== undefined) return `field:${field}`
  if (party !== undefined) return `party:${party.kind}`
  return office === undefined ? '' : `represents:${office}`
}

/** The draft in which a column means something else. What else had that meaning is left out; where it may, a party joins others. */
export function withMeaning(draft: Draft, column: string, meaning: string): Draft {
  const without = withoutColumn(draft, column)
  const [place, name = ''] = meaning.split(':')
  const split = splitOf(draft, column)
  const cell = { column, ...(split !== undefined && isList(meaning) ? { split } : {}) }
  if (place === 'field') return { ...without, fields: { ...without.fields, [name]: cell } }
  if (place === 'represents') return { ...without, represents: { ...without.represents, [name]: { column } } }
  const kind = Party.shape.kind.safeParse(name)
  return kind.success ? { ...without, parties: [...without.parties, { ...cell, kind: kind.data }] } : without
}

function withoutColumn(draft: Draft, column: string): Draft {
  const others = (cells: Record<string, Cell>) =>
    Object.fromEntries(Object.entries(cells).filter(([, cell]) => !('column' in cell && cell.column === column)))
  return {
    ...draft,
    fields: others(draft.fields),
    represents: others(draft.represents),
    parties: draft.parties.filter((party) => party.column !== column),
  }
}

/** What stands between several values of a column's cells; undefined where a cell holds one. */
export function splitOf({ fields, parties }: Draft, column: string): string | undefined {
  const cell = [...Object.values(fields), ...parties].find((one) => 'column' in one && one.column === column)
  return cell !== undefined && 'split' in cell ? cell.split : undefined
}

/** The draft in which a column's cells are split; an empty mark for cells that hold one value. */
export function withSplit(draft: Draft, column: string, mark: string): Draft {
  const split = <T extends { column: string; split?: string | undefined }>({ split: _old, ...cell }: T) =>
    mark === '' ? cell : { ...cell, split: mark }
  return {
    ...draft,
    fields: Object.fromEntries(
      Object.entries(draft.fields).map(([name, cell]) => [
        name,
        'column' in cell && cell.column === column ? split(cell) : cell,
      ]),
    ),
    parties: draft.parties.map((party) => (party.column === column ? { ...split(party), kind: party.kind } : party)),
  }
}

/** The draft in which those that a column names took part in another role, or say another thing in parentheses. */
export function withParty(draft: Draft, column: string, more: Partial<Pick<Party, 'role' | 'parentheses'>>): Draft {
  return { ...draft, parties: draft.parties.map((party) => (party.column === column ? { ...party, ...more } : party)) }
}

/** The draft with another name or publisher of its source; without a name the source is the file. */
export function withSource({ source, ...draft }: Draft, more: { name?: string; publisher?: string }): Draft {
  const { name, publisher, ...rest } = { ...source, ...more }
  const said = { ...rest, ...(name ? { name } : {}), ...(publisher ? { publisher } : {}) }
  const known = SourceRecord.safeParse(
    publisher && !name && rest.id === undefined && rest.url === undefined ? { ...said, name: draft.namespace } : said,
  )
  return known.success ? { ...draft, source: known.data } : draft
}

/** The draft for rows of another kind: columns keep what has the same name there. */
export function withRows(draft: Draft, rows: RowKind, columns: readonly string[]): Draft {
  const start: Draft = { ...draft, ...rows, fields: {}, parties: [], represents: {} }
  return columns.reduce((next, column) => {
    const meaning =
      guesses[
        column
          .trim()
          .toLowerCase()
          .replace(/[\s_-]+/g, ' ')
      ]
    const known = meaning === undefined ? undefined : meaning[rows.rows]
    return known === undefined || taken(next, known) ? next : withMeaning(next, column, known)
  }, start)
}

const taken = ({ fields, represents }: Draft, meaning: string) =>
  Object.keys(fields).some((name) => meaning === `field:${name}`) ||
  Object.keys(represents).some((name) => meaning === `represents:${name}`)

type Guesses = Partial<Record<Draft['rows'], string>>
const everywhere = (meaning: string): Guesses => ({ entities: meaning, relations: meaning, meetings: meaning })
/** Columns whose name says what they mean. */
const guesses: Readonly<Record<string, Guesses>> = {
  id: { entities: 'field:id', meetings: 'field:id' },
  name: { entities: 'field:name', meetings: 'field:name' },
  title: { entities: 'represents:title', relations: 'field:title', meetings: 'field:name' },
  aliases: { entities: 'field:aliases' },
  'also known as': { entities: 'field:aliases' },
  acronym: { entities: 'field:acronym' },
  description: { entities: 'field:description' },
  wikidata: { entities: 'field:keys' },
  country: { entities: 'represents:body', meetings: 'field:heldIn' },
  'speaks for': { entities: 'represents:body' },
  office: { entities: 'represents:title' },
  from: { relations: 'field:from', meetings: 'field:date' },
  to: { relations: 'field:to', meetings: 'field:until' },
  person: { relations: 'field:from', entities: 'field:name', meetings: 'party:Person' },
  organisation: { relations: 'field:to', entities: 'field:name', meetings: 'party:Organisation' },
  organization: { relations: 'field:to', entities: 'field:name', meetings: 'party:Organisation' },
  role: { relations: 'field:role' },
  since: { relations: 'field:since', entities: 'represents:since' },
  start: { relations: 'field:since', entities: 'represents:since', meetings: 'field:date' },
  end: { relations: 'field:until', entities: 'represents:until', meetings: 'field:until' },
  date: { meetings: 'field:date' },
  place: everywhere('field:place'),
  status: { meetings: 'field:status' },
  topics: { meetings: 'field:topics' },
}

/** What a draft says that no column shows: the same value for every row, and words of the table turned into Parley's. */
export function besides({ fields }: Draft): string[] {
  return Object.entries(fields).flatMap(([name, cell]) => {
    if ('value' in cell) return [`${name} is "${cell.value}" in every row`]
    const words = Object.entries(cell.map ?? {}).map(([word, meant]) => `"${word}" is ${meant}`)
    return [...words, ...(cell.namespace === undefined ? [] : [`${cell.column} holds ${cell.namespace} identifiers`])]
  })
}
