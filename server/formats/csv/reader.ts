import { type Cell, CsvMapping } from '../../../model/csv-mapping.ts'
import { AppError } from '../../../model/problem.ts'
import { csvLine } from '../../csv-line.ts'
import { decoded } from '../decoded.ts'
import { parsedJson } from '../json/parse.ts'
import { rowOfRecords } from '../parley-json/claims.ts'
import { fileAsSource, sourceOf } from '../parley-json/sources.ts'
import { type Fault, FileProblem, faultsOf, type Place, pointerOf, reporting, rowError } from '../problems.ts'
import type { Excerpt, InputFile, Reader, ReadItem, RowItem } from '../reader.ts'
import { RowCells } from './row-cells.ts'
import { tableRows } from './table.ts'
import { translateRow } from './translate.ts'

/**
 * Reads a mapping from the text of its file. Throws `bad-request` with every wrong field and what to write instead.
 */
export function parseMapping(text: string, name: string): CsvMapping {
  const value = parsedMapping(text, name)
  const parsed = CsvMapping.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = faultsOf(parsed.error, value).map(({ path, reason }) => `${pointerOf(path)}: ${reason}`)
  throw new AppError('bad-request', `The mapping ${name} can't be used. ${faults.join('; ')}`)
}

function parsedMapping(text: string, name: string): unknown {
  try {
    return parsedJson(text)
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause
    throw new AppError('bad-request', `The mapping ${name} can't be used. ${cause.message}`, { cause })
  }
}

/**
 * Returns the reader of tables with a mapping. Rows count from the header, which is row 1. The column of an error is
 * the name of the table's column.
 */
export function csvReader(mapping: CsvMapping): Reader {
  return (file) => reporting(file.name, tableItems(file, mapping))
}

/**
 * Cuts rows out of a table, below its header. Writes UTF-8 with a byte-order mark, which wins over the mapping's
 * encoding.
 */
export function csvExcerpt({ separator, encoding }: CsvMapping): Excerpt {
  return async function* excerpt(file, rows) {
    for await (const read of tableRows(decoded(file.open(), encoding), separator)) {
      if ('header' in read) yield `\ufeff${csvLine(read.header, separator)}`
      else if (rows.has(read.row)) yield csvLine(read.cells, separator)
    }
  }
}

async function* tableItems(file: InputFile, mapping: CsvMapping): AsyncIterable<ReadItem> {
  const source = mapping.source === undefined ? fileAsSource(file.name) : sourceOf(mapping.source)
  const sources = { byId: new Map([[source.id, source]]), usual: source.id }
  yield { type: 'source', source }
  for await (const read of tableRows(decoded(file.open(), mapping.encoding), mapping.separator)) {
    if ('header' in read) {
      checkColumns(mapping, read.header)
      continue
    }
    const place = { file: file.name, row: read.row }
    if ('reason' in read) {
      yield {
        type: 'row',
        claims: [],
        errors: [rowError(place, { path: [], value: undefined, reason: read.reason })],
      }
      continue
    }
    const cells = new RowCells(read.values, mapping)
    const row = rowOfRecords(translateRow(cells, mapping), place, sources)
    yield cells.faults.length === 0 ? row : faultyRow(cells.faults, row, place)
  }
}

/** Returns all that is wrong in a row: cells that can't be read, and in other columns what the records don't allow. */
function faultyRow(faults: readonly Fault[], { errors }: RowItem, place: Place): RowItem {
  const own = faults.map((fault) => rowError(place, fault))
  const told = new Set(own.map(({ column }) => column))
  return { type: 'row', claims: [], errors: [...own, ...errors.filter(({ column }) => !told.has(column))] }
}

/**
 * Refuses a table in which a column of the mapping is missing, since every row would be read without it, or is there
 * twice.
 */
function checkColumns(mapping: CsvMapping, header: readonly string[]): void {
  const columns = columnsIn(mapping)
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0)
    throw new FileProblem(
      `The table has no column ${names(missing)}, which the mapping reads. Change the mapping: the table has ${names(header)}`,
    )
  const doubled = columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column))
  if (doubled.length > 0) throw new FileProblem(`Several columns are called ${names(doubled)}. Give each its own name`)
}

/** The most column names in a message: enough to see which table it is. */
const MOST_NAMES = 30

function names(columns: readonly string[]): string {
  const listed = columns.slice(0, MOST_NAMES).map((name) => `"${name}"`)
  return listed.join(', ') + (columns.length > MOST_NAMES ? ` and ${columns.length - MOST_NAMES} more` : '')
}

function columnsIn(mapping: CsvMapping): string[] {
  const cells: (Cell | undefined)[] = Object.values(mapping.fields)
  if (mapping.rows === 'meetings') {
    for (const { column, representing, title } of mapping.parties) cells.push({ column }, representing, title)
  }
  if (mapping.rows === 'entities') cells.push(...Object.values(mapping.represents ?? {}))
  return [...new Set(cells.flatMap((cell) => (cell !== undefined && 'column' in cell ? [cell.column] : [])))]
}
