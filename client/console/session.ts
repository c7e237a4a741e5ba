import * as z from 'zod'

/** How a run of a query ended. */
const Outcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('rows'), rows: z.int(), truncated: z.boolean(), elapsedMs: z.number() }),
  z.object({ is: z.literal('problem'), text: z.string() }),
])
export type Outcome = z.infer<typeof Outcome>

const Run = z.object({
  query: z.string(),
  /** Values as typed, by parameter. */
  typed: z.record(z.string(), z.string()),
  /** Milliseconds since 1970. */
  at: z.number(),
  outcome: Outcome,
})
export type Run = z.infer<typeof Run>

/** The query and the runs of this window, latest first. */
export const Session = z.object({
  query: z.string(),
  typed: z.record(z.string(), z.string()),
  runs: z.array(Run),
})
export type Session = z.infer<typeof Session>

const NAME = 'parley-query'
const MOST_RUNS = 50

/** Adds a run to a session. A query with the same values is listed once. */
export function withRun(session: Session, run: Run): Session {
  const isSame = (other: Run) => other.query === run.query && JSON.stringify(other.typed) === JSON.stringify(run.typed)
  return { ...session, runs: [run, ...session.runs.filter((other) => !isSame(other))].slice(0, MOST_RUNS) }
}

/** Reads the session of this window; an unreadable one becomes an empty session. */
export function readSession(storage: Pick<Storage, 'getItem'>): Session {
  const empty = { query: '', typed: {}, runs: [] }
  try {
    return Session.safeParse(JSON.parse(storage.getItem(NAME) ?? 'null')).data ?? empty
  } catch {
    return empty
  }
}

export function keepSession(storage: Pick<Storage, 'setItem'>, session: Session): void {
  storage.setItem(NAME, JSON.stringify(session))
}
