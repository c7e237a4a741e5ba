import * as z from 'zod'
import { relations } from '../relation.ts'
import { Id, listOf } from './request.ts'

/** The formats of an export. Only json and jsonl carry claims and decisions. */
export const exportFormats = ['json', 'jsonl', 'csv', 'ftm', 'graphml', 'gexf'] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

/** The tables of a csv export: one for each kind of entity and one for each relation. */
export const exportTables = ['people', 'states', 'organisations', 'meetings', ...relations] as const
export const ExportTable = z.enum(exportTables)
export type ExportTable = z.infer<typeof ExportTable>

const exported = { format: ExportFormat, table: ExportTable.optional() }

/** An export by address. csv needs a `table`; without `ids` the export holds everything. */
export const ExportRequest = z.strictObject({ ...exported, ids: listOf(Id).optional() })
export type ExportRequest = z.infer<typeof ExportRequest>

/** An export whose ids are too many for an address, so they come in the body. */
export const ExportQuery = z.strictObject(exported)

export const ExportBody = z.strictObject({ ids: z.array(Id).max(100_000) })
