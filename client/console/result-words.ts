import type { ConsoleAnswer, CypherAnswer } from '../../model/api/console.ts'
import type { ApiError } from '../net/api.ts'
import { counted } from '../words/counted.ts'

/** "84 ms", "1.2 s". */
export function duration(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`
}

/** What is to be known of a result before it is read: how much of it is there, how long it took, how fresh it is. */
export function resultWords(
  { rows, truncated, elapsedMs, asOf }: CypherAnswer,
  { engine, rowLimit }: Pick<ConsoleAnswer, 'engine' | 'rowLimit'>,
): string {
  const cut =
    rows.length >= rowLimit ? `the limit is ${rowLimit.toLocaleString('en-GB')} rows` : 'the answer grew too large'
  const size = truncated ? `First ${counted(rows.length, 'row')} of more, ${cut}` : counted(rows.length, 'row')
  const fresh = engine === 'embedded' ? `; the graph as of ${clockTime(asOf)}` : ''
  return `${size}; ran ${duration(elapsedMs)}${fresh}.`
}

/** What happened to a query, by the problem it met; it did not run where nothing is said here. */
const ends: Readonly<Record<string, string>> = {
  'query-refused': 'was refused and never ran',
  'bad-query': 'is not right yet',
  ...Object.fromEntries(
    ['query-timeout', 'query-too-big', 'cancelled', 'internal', 'unreachable'].map((code) => [
      code,
      'did not run to its end',
    ]),
  ),
}

/** Why there are no rows, where a query failed. */
export const noRowsWords = ({ code }: Pick<ApiError, 'code'>) =>
  `There are no rows, since the query ${ends[code] ?? 'did not run'}.`

function clockTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB')
}
