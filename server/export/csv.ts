import type { ExportTable } from '../../model/api/export.ts'
import type { EntityKind } from '../../model/entity.ts'
import { type Edge, type Node, nodeProperties } from '../../model/graph.ts'
import { edgeProperties, Relation } from '../../model/relation.ts'
import { csvLine } from '../csv-line.ts'
import type { Selection } from './selection.ts'

const kinds: Readonly<Record<string, EntityKind>> = {
  people: 'Person',
  states: 'State',
  organisations: 'Organisation',
  meetings: 'Meeting',
}

/** The byte-order mark. It tells spreadsheets that the file is UTF-8. */
const MARK = '\ufeff'

/** Writes one table of a graph: all entities of a kind or all ties of a relation. Its first row names the columns. */
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
  const columns = nodeColumns(kind)
  yield MARK + csvLine(columns)
  for await (const page of selection.nodes()) {
    for (const node of page) if (node.kind === kind) yield row(columns, nodeCells(node))
  }
}

/** The columns of the entities of a kind: id and name, then its properties. */
function nodeColumns(kind: EntityKind): string[] {
  return ['id', 'name', ...Object.keys(nodeProperties[kind].shape)]
}

/** The columns of the ties of a relation: id and ends, then its properties. */
function edgeColumns(relation: Relation): string[] {
  return ['id', 'from', 'to', ...edgeProperties(relation)]
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

/** Writes a cell. A bar separates several values; a mapping can split them again. */
function cellOf(value: unknown): string {
  if (value === undefined) return ''
  return inert(Array.isArray(value) ? value.join('|') : String(value))
}

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
