import * as z from 'zod'
import { ImportAnswer, ImportRequest, JobEvent, JobParams } from '../../../model/api.ts'
import { AppError } from '../../../model/problem.ts'
import { type IngestInput, ingest } from '../../ingest/ingest.ts'
import { formatOf } from '../../ingest/sources/detect.ts'
import { readers } from '../../ingest/sources/readers.ts'
import type { InputFile } from '../../ingest/statement.ts'
import type { Dependencies } from '../dependencies.ts'
import { type Endpoint, endpoint, stream } from '../endpoint.ts'
import { Jobs } from '../jobs.ts'
import { sendEvents } from '../server-sent-events.ts'
import { receiveFiles } from '../uploads.ts'

/** What comes with an import. */
const Form = z.object({ file: z.array(z.file()).describe('The files to read, each by its name and contents') })

/** Imports, which go on after they were asked for. */
export function importRoutes({ store, now }: Pick<Dependencies, 'store' | 'now'>): Endpoint[] {
  const jobs = new Jobs()
  return [
    endpoint({
      method: 'post',
      path: '/api/imports',
      summary: 'Reads files into the graph as one batch, or says what that would do',
      access: 'write',
      form: Form,
      request: z.object({ query: ImportRequest }),
      answer: ImportAnswer,
      status: 202,
      handle: async ({ query }, { request, response }) => {
        const uploads = await receiveFiles(request)
        try {
          const inputs = await Promise.all(uploads.files.map(toInput))
          const job = jobs.start((onProgress, signal) =>
            ingest(store, inputs, {
              by: 'editor',
              replaces: query.replace,
              dryRun: query.dryRun,
              strict: query.strict,
              now,
              onProgress,
              signal,
            }).finally(uploads.remove),
          )
          response.location(`/api/jobs/${job}/events`)
          return { job }
        } catch (error) {
          await uploads.remove()
          throw error
        }
      },
    }),
    stream({
      method: 'get',
      path: '/api/jobs/:id/events',
      summary: 'How far a job is and how it ended, as server-sent events; Last-Event-ID resumes',
      access: 'read',
      request: z.object({ params: JobParams }),
      type: 'text/event-stream',
      schema: JobEvent,
      handle: ({ params }, context) => sendEvents(context, (after, signal) => jobs.events(params.id, after, signal)),
    }),
    endpoint({
      method: 'delete',
      path: '/api/jobs/:id',
      summary: 'Ends a job; what it has written stays as an open batch, which can be undone',
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

async function toInput(file: InputFile): Promise<IngestInput> {
  const format = await formatOf(file)
  if (typeof format !== 'string') throw new AppError('bad-request', `"${file.name}" can't be read: ${format.reason}`)
  const read = readers[format]
  if (read === undefined) throw new AppError('bad-request', `"${file.name}" is ${format}, for which there is no reader`)
  return { file, read }
}
