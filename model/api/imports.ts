import * as z from 'zod'
import { Counts } from '../claim.ts'
import { Differences } from '../differences.ts'
import { Problem } from '../problem.ts'
import { flag } from './request.ts'

/** `replace` withdraws what a new version of a source no longer says; `strict` stops at the first row error. */
export const ImportRequest = z.strictObject({ dryRun: flag, replace: flag, strict: flag })
export type ImportRequest = z.infer<typeof ImportRequest>

export const ImportAnswer = z.object({ job: z.string() })

/**
 * How far an import is: rows read so far, now of this file; `read` of `of` bytes in all files. `batch` holds what was
 * written, null while that is nothing.
 */
export const ImportProgress = z.object({
  file: z.string(),
  rows: z.int(),
  read: z.int(),
  of: z.int(),
  batch: z.string().nullable(),
})
export type ImportProgress = z.infer<typeof ImportProgress>

/** Both accounts of an import: rows (read = accepted + rejected) and things. `batch` is null for a dry run. */
export const ImportReport = z.object({
  batch: z.string().nullable(),
  rows: z.object({ read: z.int(), accepted: z.int(), rejected: z.int() }),
  things: Counts,
  differences: Differences,
  errors: z.array(
    z.object({
      file: z.string(),
      row: z.int().nullable(),
      column: z.string().nullable(),
      value: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  notes: z.array(z.object({ file: z.string(), row: z.int().nullable(), text: z.string() })),
  /** It ended at its first error, as `strict` asks. */
  stopped: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

/**
 * What a file is, told by how it starts. `format` is null for a file that can't be read, and `reason` says why. Of a
 * table: its columns, its first rows, and a mapping guessed of them, whose `dates` is null where the order of days can't
 * be told; `columns` that nothing was guessed of are in `unmapped`.
 */
export const FileStart = z.object({
  name: z.string(),
  format: z.string().nullable(),
  reason: z.string().nullable(),
  table: z
    .object({
      columns: z.array(z.string()),
      rows: z.array(z.record(z.string(), z.string())),
      mapping: z.record(z.string(), z.unknown()),
      unmapped: z.array(z.string()),
    })
    .nullable(),
})
export type FileStart = z.infer<typeof FileStart>

/** `encoding` of the tables among them: a label of the WHATWG Encoding Standard. */
export const FileStartsRequest = z.strictObject({ encoding: z.string().min(1).max(40).optional() })

export const FileStartsAnswer = z.object({ files: z.array(FileStart) })
export type FileStartsAnswer = z.infer<typeof FileStartsAnswer>

export const JobParams = z.strictObject({ id: z.string().min(1).max(100) })

/** The file of an import, by its name, whose rejected rows are asked for. */
export const RejectedRequest = z.strictObject({ file: z.string().min(1).max(2_000) })

/**
 * What a job tells, as the data of server-sent events named by `type`. After `done`, `failed` or `cancelled` it is over;
 * the latter two name the open batch with what was written until then, null where that is nothing.
 */
export const JobEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: ImportProgress }),
  z.object({ type: z.literal('done'), report: ImportReport }),
  z.object({ type: z.literal('failed'), problem: Problem, batch: z.string().nullable() }),
  z.object({ type: z.literal('cancelled'), batch: z.string().nullable() }),
])
export type JobEvent = z.infer<typeof JobEvent>

/** The imports that run: what each reads, since when (ISO 8601), and how far it is. */
export const JobsAnswer = z.object({
  jobs: z.array(
    z.object({
      id: z.string(),
      files: z.array(z.string()),
      dryRun: z.boolean(),
      at: z.string(),
      progress: ImportProgress,
    }),
  ),
})
export type JobsAnswer = z.infer<typeof JobsAnswer>
