import * as z from 'zod'
import { Counts } from '../claim.ts'
import { Differences } from '../differences.ts'
import { Problem } from '../problem.ts'
import { flag } from './request.ts'

/**
 * The options of an import. `replace` withdraws the claims that a new version of a source no longer makes; `strict` stops
 * at the first row error.
 */
export const ImportRequest = z.strictObject({ dryRun: flag, replace: flag, strict: flag })
export type ImportRequest = z.infer<typeof ImportRequest>

export const ImportAnswer = z.object({ job: z.string() })

/**
 * The progress of an import: the file that it writes now, the rows written or rejected so far, and as many of the `of`
 * bytes of all files, in `read`, as these are of all rows. `batch` holds what was written; it is null until something is.
 */
export const ImportProgress = z.object({
  file: z.string(),
  rows: z.int(),
  read: z.int(),
  of: z.int(),
  batch: z.string().nullable(),
})
export type ImportProgress = z.infer<typeof ImportProgress>

/**
 * The report of an import. It counts rows (read = accepted + rejected) and things: entities and ties. `batch` is null for
 * a dry run.
 */
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
  /** True if the import stopped at its first error because of `strict`. */
  stopped: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

/**
 * The format of a file, told by its start. If Parley can't read the file, `format` is null and `reason` says why. `table`
 * holds a table's columns, its first rows, and a guessed mapping. The mapping's `dates` is null if the order of day and
 * month can't be told. `unmapped` lists the columns without a guess.
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

/** `encoding` is that of the tables: a label of the WHATWG Encoding Standard. */
export const FileStartsRequest = z.strictObject({ encoding: z.string().min(1).max(40).optional() })

export const FileStartsAnswer = z.object({ files: z.array(FileStart) })
export type FileStartsAnswer = z.infer<typeof FileStartsAnswer>

export const JobParams = z.strictObject({ id: z.string().min(1).max(100) })

/** The name of the imported file whose rejected rows are asked for. */
export const RejectedRequest = z.strictObject({ file: z.string().min(1).max(2_000) })

/**
 * An event of a job: the data of a server-sent event that is named after its `type`. The job ends with `done`, `failed` or
 * `cancelled`. The last two name the open batch that holds what was written, or null if nothing was.
 */
export const JobEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: ImportProgress }),
  z.object({ type: z.literal('done'), report: ImportReport }),
  z.object({ type: z.literal('failed'), problem: Problem, batch: z.string().nullable() }),
  z.object({ type: z.literal('cancelled'), batch: z.string().nullable() }),
])
export type JobEvent = z.infer<typeof JobEvent>

/** The running imports: what each reads, when it started (ISO 8601), and its progress. */
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
