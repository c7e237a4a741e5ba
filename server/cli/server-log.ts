import { type Logger, pino } from 'pino'
import * as z from 'zod'
import type { Config } from '../config.ts'

export type ServerLog = Pick<Logger, 'info' | 'warn' | 'error'>

/** The server's voice: `say` prints about the start on standard output, `log` reports requests on standard error. */
export interface Voice {
  /** Prints words to people, or one JSON line with the same facts to programs. */
  say(words: string, facts?: Record<string, unknown>): void
  log: ServerLog
}

/** Tells whether to print words or JSON lines: as PARLEY_LOG says, else words to a terminal and JSON to anything else. */
export function formOf(chosen: Config['log'], isTerminal: boolean): 'text' | 'json' {
  return chosen ?? (isTerminal ? 'text' : 'json')
}

/** Words leave out requests that went well, and put each failure on one line. */
export function voiceOf(form: 'text' | 'json'): Voice {
  if (form === 'text') {
    const stream = { write: (line: string) => void process.stderr.write(lineInWords(line)) }
    return {
      say: (words) => void process.stdout.write(`${words}\n`),
      log: pino({ level: 'warn' }, stream),
    }
  }
  const started = pino({ name: 'parley' }, pino.destination({ dest: 1, sync: true }))
  return {
    say: (words, facts = {}) => started.info(facts, words.split('\n')[0]),
    log: pino({ name: 'parley' }, pino.destination(2)),
  }
}

const Line = z.object({
  time: z.number(),
  msg: z.string(),
  method: z.string().optional(),
  route: z.string().optional(),
  status: z.number().optional(),
  ms: z.number().optional(),
  code: z.string().optional(),
  err: z.object({ message: z.string() }).optional(),
})

/** A line of the JSON log in words: "12:03:04 GET /api/search failed with 503 (engine-unavailable) after 12 ms". */
export function lineInWords(line: string): string {
  const { time, msg, method, route, status, ms, code, err } = Line.parse(JSON.parse(line))
  const clock = new Date(time).toTimeString().slice(0, 8)
  const what =
    status === undefined
      ? msg
      : `${method} ${route} failed with ${status}${code === undefined ? '' : ` (${code})`} after ${ms} ms`
  const why = err === undefined ? '' : `: ${err.message.replaceAll(/\s*\n\s*/g, ' ')}`
  return `${clock} ${what}${why}\n`
}
