import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import {
  FileStartsAnswer,
  FileStartsRequest,
  ImportAnswer,
  ImportRequest,
  JobEvent,
  JobParams,
  JobsAnswer,
  RejectedRequest,
} from '../../../model/api/imports.ts'
import { ingest } from '../../ingest/ingest.ts'
import { type Dependencies, type Endpoint, endpoint, stream } from '../endpoint.ts'
import { inputsOf, startOf } from '../import-files.ts'
import { Jobs, sendEvents } from '../jobs.ts'
import { RejectedFiles } from '../rejected-files.ts'
import { receiveFiles } from '../uploads.ts'

/** The form of an import. */
const Form = z.object({
  file: z
    .array(z.file())
    .describe('The files to load, each with its name; visits.mapping.json says how to read visits.csv'),
})

/** The routes of imports, which run on after their requests were answered. */
export function importRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>): Endpoint[] {
  const jobs = new Jobs()
  const rejected = new RejectedFiles()
  return [
    endpoint({
      method: 'post',
      path: '/api/imports/formats',
      summary: 'Tells the format of files and proposes mappings for tables; the start of each file is enough',
      access: 'write',
      form: Form,
      request: z.object({ query: FileStartsRequest }),
      answer: FileStartsAnswer,
      handle: async ({ query }, { request }) => {
        const uploads = await receiveFiles(request)
        try {
          return { files: await Promise.all(uploads.files.map((file) => startOf(file, query.encoding))) }
        } finally {
          await uploads.remove()
        }
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/imports',
      summary: 'Loads files into the graph as one batch, or says what that would change',
      access: 'write',
      form: Form,
      request: z.object({ query: ImportRequest }),
      answer: ImportAnswer,
      status: 202,
      handle: async ({ query }, { request, response }) => {
        const uploads = await receiveFiles(request)
        try {
          const inputs = await inputsOf(uploads.files)
          const of = inputs.reduce((sum, { file }) => sum + file.bytes, 0)
          const subject = { files: inputs.map(({ file }) => file.name), dryRun: query.dryRun, at: now() }
          const work: Parameters<Jobs['start']>[1] = async (onProgress, signal) => {
            const report = await ingest(store, inputs, {
              by: 'editor',
              replaces: query.replace,
              dryRun: query.dryRun,
              strict: query.strict,
              now,
              onProgress: ({ share, ...told }) => onProgress({ ...told, read: Math.round(share * of), of }),
              signal,
              wait: { atMostMs: Number.POSITIVE_INFINITY },
            })
            await rejected.keep(job, inputs, report.errors)
            return report
          }
          const job: string = jobs.start(subject, (...told) => work(...told).finally(uploads.remove))
          response.location(`/api/jobs/${job}/events`)
          return { job }
        } catch (error) {
          await uploads.remove()
          throw error
        }
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/jobs',
      summary: 'Returns the running imports, oldest first',
      access: 'read',
      request: z.object({}),
      answer: JobsAnswer,
      handle: () => ({ jobs: jobs.running() }),
    }),
    stream({
      method: 'get',
      path: '/api/jobs/:id/events',
      summary: 'Sends a job’s progress and its end as server-sent events; Last-Event-ID resumes',
      access: 'read',
      request: z.object({ params: JobParams }),
      type: 'text/event-stream',
      schema: JobEvent,
      handle: ({ params }, context) => sendEvents(context, (after, signal) => jobs.events(params.id, after, signal)),
    }),
    stream({
      method: 'get',
      path: '/api/jobs/:id/rejected',
      summary: 'Returns the rejected rows of one imported file in the same format, to correct and load again',
      access: 'read',
      request: z.object({ params: JobParams, query: RejectedRequest }),
      type: 'text/plain',
      schema: z.string(),
      handle: async ({ params, query }, { response }) => {
        const rows = rejected.open(params.id, query.file)
        response.attachment(basename(query.file)).type('text/plain')
        await pipeline(rows, response)
      },
    }),
    endpoint({
      method: 'delete',
      path: '/api/jobs/:id',
      summary: 'Cancels a job; what it wrote stays as an open batch, which can be undone',
      access: 'write',
      request: z.object({ params: JobParams }),
      answer: ImportAnswer,
      status: 202,
      handle: ({ params }) => {
        jobs.cancel(params.id)
        return { job: params.id }
      },
    }),
  ]
}
