import { type ExportFormat, type ExportTable, exportTables } from '../../model/api/export.ts'
import { AppError } from '../../model/problem.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { toCsv } from './csv.ts'
import { toFollowTheMoney } from './follow-the-money.ts'
import { toGexf, toGraphml } from './graphml-and-gexf.ts'
import { toParleyJson, toParleyJsonLines } from './parley-json.ts'
import { among, everything } from './selection.ts'

/** The file extension and media type of each format. */
export const fileTypes: Readonly<Record<ExportFormat, { extension: string; type: string }>> = {
  json: { extension: 'json', type: 'application/json' },
  jsonl: { extension: 'jsonl', type: 'application/jsonl' },
  csv: { extension: 'csv', type: 'text/csv; charset=utf-8' },
  ftm: { extension: 'ftm.json', type: 'application/jsonl' },
  graphml: { extension: 'graphml', type: 'application/xml' },
  gexf: { extension: 'gexf', type: 'application/xml' },
}

/** A request to export everything, or some entities with the edges among them. For csv, `table` is one of its tables. */
export interface ExportRequest {
  format: ExportFormat
  table?: ExportTable | undefined
  ids?: readonly string[] | undefined
}

/**
 * Returns a graph in one of the formats, in pieces, read page by page. Throws before it writes anything: `not-found` for
 * an unknown id, `bad-request` for csv without a table or a table with another format.
 */
export async function exportGraph(
  store: GraphStore,
  { format, table, ids }: ExportRequest,
): Promise<AsyncIterable<string>> {
  if (table !== undefined && format !== 'csv')
    throw new AppError('bad-request', `Only csv has tables: leave out "table" with ${format}`)
  const selection = ids === undefined ? everything(store) : await among(store, ids)
  switch (format) {
    case 'json':
      return toParleyJson(store, selection)
    case 'jsonl':
      return toParleyJsonLines(store, selection)
    case 'csv':
      if (table !== undefined) return toCsv(selection, table)
      throw new AppError('bad-request', `A csv export has several tables: choose one of ${exportTables.join(', ')}`)
    case 'ftm':
      return toFollowTheMoney(store, selection)
    case 'graphml':
      return toGraphml(selection)
    case 'gexf':
      return toGexf(selection)
  }
}
