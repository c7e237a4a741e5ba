/**
 * The process that runs strangers' queries on a read-only copy of the database: `query-child <file>`. It ends when a
 * query takes more memory than allowed, when it is killed, or when its parent is gone.
 */
import grafeo from '@grafeo-db/js'
import { LimitedRows } from '../limited-rows.ts'
import { fromGrafeo } from './from-grafeo.ts'
import { fromGrafeoError } from './grafeo-errors.ts'
import { type Question, type Said, TOO_BIG } from './query-messages.ts'

/** Often enough: the engine fills some 50 MB meanwhile. */
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
    // The engine runs in a thread of its own, so this has its turn. There is no other way to stop it.
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
