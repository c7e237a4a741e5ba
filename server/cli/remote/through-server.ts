import { openAsBlob } from 'node:fs'
import { ImportAnswer, JobEvent } from '../../../model/api/imports.ts'
import { BatchesAnswer, ForgetAnswer } from '../../../model/api/journal.ts'
import { DecisionAnswer, ReviewAnswer } from '../../../model/api/review.ts'
import { Batch } from '../../../model/claim.ts'
import { mappingPath } from '../../../model/csv-mapping.ts'
import { AppError, fromProblem } from '../../../model/problem.ts'
import { formatOf } from '../../formats/detect.ts'
import type { FileInput } from '../../formats/formats.ts'
import type { IngestReport } from '../../ingest/ingest.ts'
import type { IngestChoices, Operations } from '../operations.ts'
import { type ApiClient, sentEvents } from './api-client.ts'

/** Returns operations that go through the API of the server that has the store open. */
export function throughServer(server: ApiClient): Operations {
  return {
    ingest: (inputs, choices) => ingestThrough(server, inputs, choices),
    batches: () => allBatches(server),
    undo: (id) => server.post(`/api/batches/${encodeURIComponent(id)}/undo`, undefined, Batch),
    redo: (id) => server.post(`/api/batches/${encodeURIComponent(id)}/redo`, undefined, Batch),
    forget: (id, choices) =>
      server.post(`/api/entities/${encodeURIComponent(id)}/forget?${queryOf({ ...choices })}`, undefined, ForgetAnswer),
    review: (asked) => server.get(`/api/review?${queryOf(asked)}`, ReviewAnswer),
    decide: (asked) => server.post('/api/decisions', asked, DecisionAnswer),
    export: ({ ids, ...asked }) => server.stream(`/api/export?${queryOf(asked)}`, ids === undefined ? ids : { ids }),
  }
}

async function ingestThrough(
  server: ApiClient,
  inputs: readonly FileInput[],
  { replaces, dryRun, strict, onProgress }: IngestChoices,
): Promise<IngestReport> {
  const query = queryOf({ replace: replaces, dryRun, strict })
  const { job } = await server.post(`/api/imports?${query}`, await formOf(inputs), ImportAnswer)
  const cancel = () => void server.delete(`/api/jobs/${job}`).catch(() => undefined)
  process.once('SIGINT', cancel)
  try {
    for await (const { data } of sentEvents(await server.stream(`/api/jobs/${job}/events`))) {
      const event = JobEvent.parse(JSON.parse(data))
      if (event.type === 'done') return event.report
      if (event.type === 'progress') onProgress(event.progress)
      if (event.type === 'failed') throw fromProblem(event.problem)
      if (event.type === 'cancelled') throw cancelled(event.batch)
    }
  } finally {
    process.off('SIGINT', cancel)
  }
  throw new AppError(
    'engine-unavailable',
    'The server ended before the import did: `parley batches` shows how far it got',
  )
}

/** Returns a form with every file under the path it was given by, and a table's mapping with it. */
async function formOf(inputs: readonly FileInput[]): Promise<FormData> {
  const form = new FormData()
  for (const { file } of inputs) {
    form.append('file', await openAsBlob(file.name), file.name)
    const mapping = mappingPath(file.name)
    if ((await formatOf(file)) === 'csv') form.append('file', await openAsBlob(mapping), mapping)
  }
  return form
}

async function allBatches(server: ApiClient): Promise<Batch[]> {
  const newestFirst: Batch[] = []
  let cursor: string | null = null
  do {
    const query: string = queryOf({ limit: 200, ...(cursor === null ? {} : { cursor }) })
    const page: BatchesAnswer = await server.get(`/api/batches?${query}`, BatchesAnswer)
    newestFirst.push(...page.batches)
    cursor = page.nextCursor
  } while (cursor !== null)
  return newestFirst.reverse()
}

function queryOf(values: Record<string, string | number | boolean | undefined>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return new URLSearchParams(given).toString()
}

function cancelled(batch: string | null): AppError {
  const left =
    batch === null
      ? 'Nothing was written'
      : `${batch} holds what was written: load the files again or undo it, unless somebody undid it already`
  return new AppError('cancelled', `The import was cancelled. ${left}`)
}
