import { type ExportFormat, type ExportTable, exportTables } from '../../model/export.ts'
import { AppError } from '../../model/problem.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { toCsv } from './csv.ts'
import { toFollowTheMoney } from './follow-the-money.ts'
import { toGexf } from './gexf.ts'
import { toGraphml } from './graphml.ts'
import { toParleyJson, toParleyJsonLines } from './parley-json.ts'
import { among, everything } from './selection.ts'

/** What files of each format are called and said to be. */
export const fileTypes: Readonly<Record<ExportFormat, { extension: string; type: string }>> = {
  json: { extension: 'json', type: 'application/json' },
  jsonl: { extension: 'jsonl', type: 'application/jsonl' },
  csv: { extension: 'csv', type: 'text/csv; charset=utf-8' },
  ftm: { extension: 'ftm.json', type: 'application/jsonl' },
  graphml: { extension: 'graphml', type: 'application/xml' },
  gexf: { extension: 'gexf', type: 'application/xml' },
}

/** What is to be exported: all, or these entities with the edges among them; as csv one of its tables. */
export interface ExportRequest {
  format: ExportFormat
  table?: ExportTable | undefined
  ids?: readonly string[] | undefined
}

/**
 * A graph in one of the formats, in pieces, read page by page. Throws `not-found` for an id that names nothing, and
 * `bad-request` where no table is named of csv or one of another format, before anything is written.
 */
export async function exportGraph(
  store: GraphStore,
  { format, table, ids }: ExportRequest,
): Promise<AsyncIterable<string>> {
  if (table !== undefined && format !== 'csv')
    throw new AppError('bad-request', `A table is one of a csv: with ${format} leave out "table"`)
  const selection = ids === undefined ? everything(store) : await among(store, ids)
  switch (format) {
    case 'json':
      return toParleyJson(store, selection)
    case 'jsonl':
      return toParleyJsonLines(store, selection)
    case 'csv':
      if (table !== undefined) return toCsv(selection, table)
      throw new AppError('bad-request', `As csv a graph is several tables: name one of ${exportTables.join(', ')}`)
    case 'ftm':
      return toFollowTheMoney(store, selection)
    case 'graphml':
      return toGraphml(selection)
    case 'gexf':
      return toGexf(selection)
  }
}
