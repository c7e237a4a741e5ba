import type { Cell, CsvMapping, Party } from '../../../model/csv-mapping.ts'
import type { TranslatedRecord } from '../parley-json/claims.ts'
import { nameAndNote, type RowCells } from './row-cells.ts'

type MappingOf<Rows extends CsvMapping['rows']> = Extract<CsvMapping, { rows: Rows }>

/**
 * Returns the Parley records of a row: the record that the mapping makes of it, and one for each entity that its cells
 * name.
 */
export function translateRow(cells: RowCells, mapping: CsvMapping): TranslatedRecord[] {
  if (mapping.rows === 'meetings') return meeting(cells, mapping)
  return mapping.rows === 'entities' ? entity(cells, mapping) : relation(cells, mapping)
}

/** Returns for each field of a record the column it comes from. */
function columnsOf(fields: Readonly<Record<string, Cell | undefined>>): Record<string, string> {
  const columns: Record<string, string> = {}
  for (const [field, cell] of Object.entries(fields)) {
    if (cell !== undefined && 'column' in cell) columns[field] = cell.column
  }
  return columns
}

/** Removes undefined values and empty lists. */
function filled(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}

function meeting(cells: RowCells, { fields, parties }: MappingOf<'meetings'>): TranslatedRecord[] {
  const [name, quote] = [cells.one(fields.name), cells.one(fields.quote)]
  const [start, end] = [cells.date(fields.date), cells.date(fields.until)]
  const heldIn = cells.state(fields.heldIn)
  const given = cells.one(fields.id) ?? ([start, name].filter((part) => part !== undefined).join(' ') || undefined)
  const took = parties.flatMap((party) => participants(cells, party))
  const record = filled({
    id: given === undefined ? undefined : cells.reference(given),
    name,
    kind: cells.one(fields.kind),
    mode: cells.one(fields.mode),
    status: cells.one(fields.status),
    date: start === undefined || end === undefined || end === start ? start : `${start}/${end}`,
    place: cells.one(fields.place),
    heldIn: heldIn?.id,
    topics: cells.many(fields.topics),
    participants: took.map(({ participant }) => participant),
    evidence: quote === undefined ? undefined : { quote },
  })
  const columns = columnsOf(fields)
  for (const [index, { column }] of took.entries()) columns[`participants.${index}`] = column
  const named = [...(heldIn?.records ?? []), ...took.flatMap(({ records }) => records)]
  return [...named, { kind: 'meeting', record, columns }]
}

interface Taking {
  participant: Record<string, unknown>
  records: TranslatedRecord[]
  column: string
}

/** Makes each name in a cell of parties an entity and a participant. */
function participants(cells: RowCells, party: Party): Taking[] {
  const { column, kind, role } = party
  const cell: Cell = { column, ...(party.split === undefined ? {} : { split: party.split }) }
  return cells.many(cell).map((text) => {
    const { name, note } = party.parentheses === undefined ? { name: text, note: undefined } : nameAndNote(text)
    const thing = kind === 'Person' ? person(cells, name, column) : cells.body(name, column)
    const represented =
      party.parentheses === 'representing' && note !== undefined ? note : cells.one(party.representing)
    const title = party.parentheses === 'title' && note !== undefined ? note : cells.one(party.title)
    const body = represented === undefined ? null : cells.body(represented, column)
    const participant = filled({ id: thing.id, role, representing: body?.id, title })
    return { participant, records: [...thing.records, ...(body?.records ?? [])], column }
  })
}

function person(cells: RowCells, name: string, column: string): { id: string; records: TranslatedRecord[] } {
  const id = cells.reference(name)
  const record = { id, kind: 'Person', name }
  return { id, records: id === name ? [] : [{ kind: 'entity', record, columns: { name: column, id: column } }] }
}

function entity(cells: RowCells, { kind, fields, represents = {} }: MappingOf<'entities'>): TranslatedRecord[] {
  const [name, given] = [cells.one(fields.name), cells.one(fields.id)]
  const state = kind === 'State' ? cells.state(fields.id ?? fields.name) : undefined
  const id =
    state?.id ?? (given === undefined ? (name === undefined ? undefined : cells.keyOf(name)) : cells.reference(given))
  const record = filled({
    id,
    kind,
    name,
    aliases: cells.many(fields.aliases),
    keys: cells.keys(fields.keys),
    description: cells.one(fields.description),
    officialName: cells.one(fields.officialName),
    adjective: cells.one(fields.adjective),
    acronym: cells.one(fields.acronym),
    organisationKind: cells.one(fields.organisationKind),
  })
  const own: TranslatedRecord = { kind: 'entity', record, columns: columnsOf(fields) }
  const columns = columnsOf(represents)
  const named = cells.one(represents.body)
  if (named === undefined) return [own]
  const body = cells.body(named, columns.body ?? 'body')
  const [title, since, until] = [
    cells.one(represents.title),
    cells.date(represents.since),
    cells.date(represents.until),
  ]
  const office = filled({ relation: 'REPRESENTS', from: id, to: body.id, title, since, until })
  return [own, ...body.records, { kind: 'relation', record: office, columns }]
}

function relation(cells: RowCells, { relation: name, fields }: MappingOf<'relations'>): TranslatedRecord[] {
  const end = (cell: Cell | undefined) => {
    const text = cells.one(cell)
    return text === undefined ? undefined : cells.reference(text)
  }
  const record = filled({
    relation: name,
    from: end(fields.from),
    to: end(fields.to),
    representing: end(fields.representing),
    title: cells.one(fields.title),
    role: cells.one(fields.role),
    since: cells.date(fields.since),
    until: cells.date(fields.until),
    place: cells.one(fields.place),
    topic: cells.one(fields.topic),
    how: cells.one(fields.how),
  })
  return [{ kind: 'relation', record, columns: columnsOf(fields) }]
}
