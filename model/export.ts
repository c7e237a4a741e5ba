import * as z from 'zod'
import { relations } from './relation.ts'

/** The formats a graph is exported in. Claims and decisions are carried by json and jsonl alone. */
export const exportFormats = ['json', 'jsonl', 'csv', 'ftm', 'graphml', 'gexf'] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

/** The tables of an export as csv: one for each kind of entity, and one for each relation. */
export const exportTables = ['people', 'states', 'organisations', 'meetings', ...relations] as const
export const ExportTable = z.enum(exportTables)
export type ExportTable = z.infer<typeof ExportTable>
