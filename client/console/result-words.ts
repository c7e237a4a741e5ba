import type { ConsoleAnswer, CypherAnswer } from '../../model/api/console.ts'
import type { ApiError } from '../net/call.ts'
import { counted } from '../words/counted.ts'

/** "84 ms", "1.2 s". */
export function duration(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`
}

/** Says how many rows a result has, how long the query ran, and how fresh the data is. */
export function resultWords(
  { rows, truncated, elapsedMs, asOf }: CypherAnswer,
  { engine, rowLimit }: Pick<ConsoleAnswer, 'engine' | 'rowLimit'>,
): string {
  const cut =
    rows.length >= rowLimit ? `the limit is ${rowLimit.toLocaleString('en-GB')} rows` : 'the answer grew too large'
  const size = truncated ? `First ${counted(rows.length, 'row')}, there are more: ${cut}` : counted(rows.length, 'row')
  const fresh = engine === 'embedded' ? `; data as of ${clockTime(asOf)}` : ''
  return `${size}; ran ${duration(elapsedMs)}${fresh}.`
}

/** How a query ended, by problem code. A query with another code did not run. */
const ends: Readonly<Record<string, string>> = {
  'query-refused': 'was refused',
  'bad-query': 'has an error',
  ...Object.fromEntries(
    ['query-timeout', 'query-too-big', 'cancelled', 'internal', 'unreachable'].map((code) => [code, 'did not finish']),
  ),
}

/** Says why a failed query has no rows. */
export const noRowsWords = ({ code }: Pick<ApiError, 'code'>) => `No rows: the query ${ends[code] ?? 'did not run'}.`

function clockTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB')
}
