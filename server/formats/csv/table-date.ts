import type { CsvMapping } from '../../../model/csv-mapping.ts'

const iso = /^\d{4}(?:-\d{2}(?:-\d{2}(?=$|[T ]))?)?/
const written = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/
const month = /^(\d{1,2})[./-](\d{4})$/

/**
 * The EDTF of a cell: ISO dates and years as they are, a time cut off; `4.11.2024` by the order the mapping says.
 * `reason` where the mapping does not say it. Whether the day exists is for the schema to see.
 */
export function tableDate(text: string, order: CsvMapping['dates']): { date: string } | { reason: string } {
  if (text.includes('/') && text.length === 21) return { date: text }
  const known = iso.exec(text)?.[0]
  if (known !== undefined) return { date: known.length === text.length || /[T ]/.test(text.charAt(10)) ? known : text }
  const [, ofMonth, year] = month.exec(text) ?? []
  if (ofMonth !== undefined && year !== undefined) return { date: `${year}-${ofMonth.padStart(2, '0')}` }
  const [, first, , second, inYear] = written.exec(text) ?? []
  if (first === undefined || second === undefined || inYear === undefined) return { date: text }
  if (order === 'iso') {
    return {
      reason: `"${text}" could be two days: write 2024-11-04, or say "dates": "day-first" or "month-first" in the mapping`,
    }
  }
  const [m, d] = order === 'day-first' ? [second, first] : [first, second]
  return { date: `${inYear}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` }
}
