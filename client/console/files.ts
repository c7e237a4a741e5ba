import type { CypherAnswer } from '../../model/api/console.ts'
import { plainOf } from './cell.ts'

type Table = Pick<CypherAnswer, 'columns' | 'rows'>

/** The rows as CSV (RFC 4180): a head, lines ended by CR LF, and quotes around what needs them. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns, ...rows.map((row) => row.map(plainOf))]
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

/** The rows as JSON: a list of objects, one a row, with every value as the engine gave it. */
export function jsonOf({ columns, rows }: Table): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))
  return `${JSON.stringify(objects, null, 2)}\n`
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
