import { type FileStart, FileStartsAnswer, ImportAnswer, JobEvent, JobsAnswer } from '../../model/api/imports.ts'
import { ApiError, call, get } from './call.ts'

/** Bytes of a file that are sent to find out its format. */
const GLANCE = 262_144
/** Tries to follow a job again after the connection was lost, and milliseconds between two tries. */
const TRIES = 5
const PAUSE = 1_500

/** A file that was chosen or dropped. The name includes its folders. */
export interface Picked {
  name: string
  file: File
}

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

/** The formats of files, guessed by the server from how they start. */
export async function formatsOf(files: readonly Picked[], encoding = 'utf-8'): Promise<FileStart[]> {
  const path = `api/imports/formats?${new URLSearchParams({ encoding })}`
  const answer = await call(path, { method: 'POST', body: formOf(files, GLANCE) })
  return FileStartsAnswer.parse(await answer.json()).files
}

/** Starts an import and returns the id of its job. */
export async function startImport(
  files: readonly Picked[],
  { dryRun, replace, strict }: ImportOptions,
  signal: AbortSignal,
): Promise<string> {
  const query = new URLSearchParams({ dryRun: `${dryRun}`, replace: `${replace}`, strict: `${strict}` })
  const answer = await call(`api/imports?${query}`, { method: 'POST', body: formOf(files), signal })
  return ImportAnswer.parse(await answer.json()).job
}

/** Follows a job until it ends. After a lost connection it continues after the last event it received. */
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
      throw new ApiError(
        'Parley stopped reporting progress. Reload the page to see if the import is still running.',
        'unreachable',
        0,
      )
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

interface ServerEvent {
  id: string
  data: string
}

/**
 * Splits the text received so far into complete server-sent events and `rest`, the start of the next one. Reads the part
 * of the HTML standard's text/event-stream that Parley sends: comments, `id`, `event` and one `data` line.
 */
export function eventsIn(text: string): { events: ServerEvent[]; rest: string } {
  const blocks = text.split('\n\n')
  const rest = blocks.pop() ?? ''
  const events = blocks.flatMap((block) => {
    const lines = block.split('\n')
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
    const data = field('data')
    return data === undefined ? [] : [{ id: field('id') ?? '', data }]
  })
  return { events, rest }
}

/** The rejected rows of an imported file, as a file in the same format. */
export async function rejectedRows(job: string, file: string): Promise<Blob> {
  const query = new URLSearchParams({ file })
  return (await call(`api/jobs/${job}/rejected?${query}`)).blob()
}

/** Cancels a job. */
export async function cancelJob(job: string): Promise<void> {
  await call(`api/jobs/${job}`, { method: 'DELETE' })
}

/** The imports that are running. */
export async function runningJobs(): Promise<JobsAnswer['jobs']> {
  return (await get('api/jobs', JobsAnswer, {}, { isQuiet: true })).jobs
}
