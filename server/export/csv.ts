import type { EntityKind } from '../../model/entity.ts'
import type { ExportTable } from '../../model/export.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { Relation } from '../../model/relation.ts'
import { csvLine } from '../csv-line.ts'
import { edgeColumns, nodeColumns } from './columns.ts'
import type { Selection } from './selection.ts'

const kinds: Readonly<Record<string, EntityKind>> = {
  people: 'Person',
  states: 'State',
  organisations: 'Organisation',
  meetings: 'Meeting',
}

/** The byte-order mark, by which spreadsheets know UTF-8. */
const MARK = '\ufeff'

/** One table of a graph: all entities of a kind, or all ties of a relation, its first row the names of the columns. */
export async function* toCsv(selection: Selection, table: ExportTable): AsyncIterable<string> {
  const kind = kinds[table]
  if (kind === undefined) {
    const columns = edgeColumns(Relation.parse(table))
    yield MARK + csvLine(columns)
    for await (const page of selection.edges()) {
      for (const edge of page) if (edge.relation === table) yield row(columns, edgeCells(edge))
    }
    return
  }
  const columns = nodeColumns[kind]
  yield MARK + csvLine(columns)
  for await (const page of selection.nodes()) {
    for (const node of page) if (node.kind === kind) yield row(columns, nodeCells(node))
  }
}

function nodeCells({ id, name, properties }: Node): Record<string, unknown> {
  return { id, name, ...properties }
}

function edgeCells({ relation: _relation, ...cells }: Edge): Record<string, unknown> {
  return cells
}

function row(columns: readonly string[], cells: Readonly<Record<string, unknown>>): string {
  return csvLine(columns.map((column) => cellOf(cells[column])))
}

/** Several values of a cell have a bar between them, as a mapping may split them. */
function cellOf(value: unknown): string {
  if (value === undefined) return ''
  return inert(Array.isArray(value) ? value.join('|') : String(value))
}

/** A text that a spreadsheet would run as a formula gets an apostrophe, by which it shows it as text. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
