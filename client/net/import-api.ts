import { type FileStart, FileStartsAnswer, ImportAnswer, JobEvent, JobsAnswer } from '../../model/api/imports.ts'
import type { Picked } from '../import/files.ts'
import { ApiError, call } from './api.ts'
import { eventsIn } from './server-events.ts'

/** Bytes of a file that are sent to see what it is. */
const GLANCE = 262_144
/** Tries to hear of a job again after the connection was lost, and milliseconds between two. */
const TRIES = 5
const PAUSE = 1_500

export interface ImportOptions {
  dryRun: boolean
  replace: boolean
  strict: boolean
}

function formOf(files: readonly Picked[], most = Number.POSITIVE_INFINITY): FormData {
  const form = new FormData()
  for (const { name, file } of files) form.append('file', file.slice(0, most), name)
  return form
}

/** What files are, by how they start. */
export async function formatsOf(files: readonly Picked[], encoding = 'utf-8'): Promise<FileStart[]> {
  const path = `api/imports/formats?${new URLSearchParams({ encoding })}`
  const answer = await call(path, { method: 'POST', body: formOf(files, GLANCE) })
  return FileStartsAnswer.parse(await answer.json()).files
}

/** Starts an import; returns its job. */
export async function startImport(
  files: readonly Picked[],
  { dryRun, replace, strict }: ImportOptions,
  signal: AbortSignal,
): Promise<string> {
  const query = new URLSearchParams({ dryRun: `${dryRun}`, replace: `${replace}`, strict: `${strict}` })
  const answer = await call(`api/imports?${query}`, { method: 'POST', body: formOf(files), signal })
  return ImportAnswer.parse(await answer.json()).job
}

/** What a job tells until it is over; goes on where it was after a lost connection. */
export async function* jobEvents(job: string, signal: AbortSignal): AsyncGenerator<JobEvent> {
  let last = '0'
  for (let tries = 0; ; tries += 1) {
    try {
      for await (const { id, data } of stream(job, last, signal)) {
        last = id
        tries = 0
        const event = JobEvent.parse(JSON.parse(data))
        yield event
        if (event.type !== 'progress') return
      }
      throw new ApiError('Parley stopped telling how far the import is.', 'unreachable', 0)
    } catch (error) {
      const isLost = error instanceof TypeError || (error instanceof ApiError && error.isOutage)
      if (!isLost || tries >= TRIES || signal.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}

async function* stream(job: string, last: string, signal: AbortSignal) {
  const { body } = await call(`api/jobs/${job}/events`, { headers: { 'Last-Event-ID': last }, signal })
  if (body === null) return
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const { events, rest } = eventsIn(text + value)
    text = rest
    yield* events
  }
}

/** The rejected rows of a file of an import, as a file of the same format. */
export async function rejectedRows(job: string, file: string): Promise<Blob> {
  const query = new URLSearchParams({ file })
  return (await call(`api/jobs/${job}/rejected?${query}`)).blob()
}

/** Ends a job. */
export async function cancelJob(job: string): Promise<void> {
  await call(`api/jobs/${job}`, { method: 'DELETE' })
}

/** The imports that run. */
export async function runningJobs(): Promise<JobsAnswer['jobs']> {
  const answer = await call('api/jobs', { isQuiet: true })
  return JobsAnswer.parse(await answer.json()).jobs
}
