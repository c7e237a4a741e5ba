import * as z from 'zod'
import { ExportFormat, ExportTable } from '../export.ts'
import { Id, listOf } from './request.ts'

const exported = { format: ExportFormat, table: ExportTable.optional() }

/** `table` names which one is wanted of an export as csv. Without `ids` all is exported. */
export const ExportRequest = z.strictObject({ ...exported, ids: listOf(Id).optional() })
export type ExportRequest = z.infer<typeof ExportRequest>

/** The same for ids that are too many for an address; they come in the body. */
export const ExportQuery = z.strictObject(exported)

export const ExportBody = z.strictObject({ ids: z.array(Id).max(100_000) })
