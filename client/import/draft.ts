import * as z from 'zod'
import { Cell, CsvMapping, Party } from '../../model/csv-mapping.ts'
import { SourceRecord } from '../../model/parley-json.ts'
import { Relation } from '../../model/relation.ts'
import { isList, type RowKind } from './meanings.ts'

/**
 * A mapping while you edit it. It has the fields of every kind of row, so that switching the kind loses nothing. `dates`
 * is null until somebody has chosen how dates are written.
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

/** Reads a draft from the server's guess or a mapping's JSON; null if it is neither. */
export function draftOf(value: unknown): Draft | null {
  return Draft.safeParse(value).data ?? null
}

/** The mapping of a draft, as its file holds it. */
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

/** What you still have to do before a table can be read; empty for a complete draft. */
export function faultsOf(draft: Draft, columns: readonly string[]): string[] {
  const missing = columnsOf(draft).filter((column) => !columns.includes(column))
  const open = [
    ...(draft.dates === null ? ['Choose how dates are written.'] : []),
    ...missing.map((column) => `The table has no column "${column}".`),
    ...(columnsOf(draft).length === 0 ? ['Choose a meaning for at least one column.'] : []),
  ]
  if (open.length > 0) return open
  const parsed = CsvMapping.safeParse(mappingOf(draft))
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)
}

function columnsOf({ fields, parties, represents }: Draft): string[] {
  const cells = [...Object.values(fields), ...Object.values(represents)]
  return [...cells.flatMap((cell) => ('column' in cell ? [cell.column] : [])), ...parties.map(({ column }) => column)]
}

/** The meaning of a column: `field:date`, `party:Person`, `represents:title`; empty if it is left out. */
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

/** Gives a column another meaning. Another column with that meaning is left out, except for parties: there may be several. */
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

/** The mark between several values of a cell; undefined if a cell holds one value. */
export function splitOf({ fields, parties }: Draft, column: string): string | undefined {
  const cell = [...Object.values(fields), ...parties].find((one) => 'column' in one && one.column === column)
  return cell !== undefined && 'split' in cell ? cell.split : undefined
}

/** Sets the mark that splits a column's cells; an empty mark means one value a cell. */
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

/** Sets the role of the participants in a column, or the meaning of text in parentheses. */
export function withParty(draft: Draft, column: string, more: Partial<Pick<Party, 'role' | 'parentheses'>>): Draft {
  return { ...draft, parties: draft.parties.map((party) => (party.column === column ? { ...party, ...more } : party)) }
}

/** Sets the name or publisher of the source. Without a name the file is the source. */
export function withSource({ source, ...draft }: Draft, more: { name?: string; publisher?: string }): Draft {
  const { name, publisher, ...rest } = { ...source, ...more }
  const said = { ...rest, ...(name ? { name } : {}), ...(publisher ? { publisher } : {}) }
  const known = SourceRecord.safeParse(
    publisher && !name && rest.id === undefined && rest.url === undefined ? { ...said, name: draft.namespace } : said,
  )
  return known.success ? { ...draft, source: known.data } : draft
}

/** Switches to another kind of row. Columns get the meanings their names suggest. */
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
/** Meanings that a column’s name suggests. */
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

/** Parts of a draft that no column shows: values for every row, and words of the table translated into Parley's. */
export function besides({ fields }: Draft): string[] {
  return Object.entries(fields).flatMap(([name, cell]) => {
    if ('value' in cell) return [`${name} is "${cell.value}" in every row`]
    const words = Object.entries(cell.map ?? {}).map(([word, meant]) => `"${word}" is ${meant}`)
    return [...words, ...(cell.namespace === undefined ? [] : [`${cell.column} holds ${cell.namespace} identifiers`])]
  })
}
