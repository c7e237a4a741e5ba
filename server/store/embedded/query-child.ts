/**
 * The process that runs strangers' queries on a read-only copy of the database: `query-child <file>`. It ends if a query
 * takes more memory than allowed, if it is killed, and when its parent has gone.
 */
import grafeo from '@grafeo-db/js'
import { LimitedRows } from '../untrusted-query.ts'
import { fromGrafeo, fromGrafeoError } from './from-grafeo.ts'
import { type Question, type Said, TOO_BIG } from './query-process.ts'

/** The time between two looks at the memory. The engine fills some 50 MB in it. */
const WATCH_MS = 20

const [, , file = ''] = process.argv
const db = grafeo.GrafeoDB.openReadOnly(file)

process.on('disconnect', () => process.exit())
process.on('message', (question: Question) => {
  void answer(question).then(say)
})
say({ type: 'ready' })

async function answer({ text, params, limits }: Question): Promise<Said> {
  const atRest = process.memoryUsage.rss()
  const watch = setInterval(() => {
    // The engine runs in a thread of its own, so this timer gets its turn. There is no other way to stop a query.
    if (process.memoryUsage.rss() - atRest > limits.memoryMb * 1_048_576) process.exit(TOO_BIG)
  }, WATCH_MS)
  try {
    const result = await db.executeCypher(text, params)
    const kept = new LimitedRows(limits)
    const { columns, length } = result
    for (let index = 0; index < length; index++) {
      const row = result.get(index)
      if (!kept.add(columns.map((column) => fromGrafeo(row[column])))) break
    }
    return { type: 'answer', columns, rows: kept.rows, truncated: kept.truncated }
  } catch (error) {
    const { code, message, details } = fromGrafeoError(error)
    return { type: 'failed', code, message, details }
  } finally {
    clearInterval(watch)
  }
}

function say(said: Said): void {
  process.send?.(said)
}
