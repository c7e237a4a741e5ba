import type { Cell, CsvMapping } from '../../../model/csv-mapping.ts'
import { dateProblem } from '../../../model/partial-date.ts'
import { Reference } from '../../../model/reference.ts'
import type { Translated } from '../parley-json/claims.ts'
import type { Fault } from '../problems.ts'
import { slug } from '../slug.ts'
import { stateIn } from '../states.ts'

/** A thing that a cell names, and the record that says so; an id or key needs none. */
export interface Named {
  id: string
  records: Translated[]
}

/** The cells of one row, read as a mapping says. What cannot be read is a fault, named by its column. */
export class RowCells {
  readonly faults: Fault[] = []
  readonly #values: Readonly<Record<string, string>>
  readonly #mapping: CsvMapping

  constructor(values: Readonly<Record<string, string>>, mapping: CsvMapping) {
    this.#values = values
    this.#mapping = mapping
  }

  /** The values of a cell, mapped; none where the cell is empty. */
  many(cell: Cell | undefined): string[] {
    if (cell === undefined) return []
    if ('value' in cell) return [cell.value]
    const whole = this.#values[cell.column] ?? ''
    const parts = cell.split === undefined ? [whole] : whole.split(cell.split)
    return parts.flatMap((part) => {
      const text = part.trim()
      return text === '' ? [] : [cell.map?.[text] ?? text]
    })
  }

  /** The value of a cell that holds one; several are a fault, since all but the first would be lost. */
  one(cell: Cell | undefined): string | undefined {
    const [value, another] = this.many(cell)
    if (another !== undefined) this.#fault(cell, `${value}, ${another}`, 'has several values where one has its place')
    return value
  }

  date(cell: Cell | undefined): string | undefined {
    const text = this.one(cell)
    if (text === undefined) return undefined
    const read = tableDate(text, this.#mapping.dates)
    const reason = 'date' in read ? dateProblem(read.date) : read.reason
    if ('date' in read && reason === null) return read.date
    this.#fault(cell, text, reason ?? '')
    return undefined
  }

  state(cell: Cell | undefined): Named | undefined {
    const text = this.one(cell)
    if (text === undefined) return undefined
    const state = stateIn(text)
    if (state !== null) return stateOf(state)
    this.#fault(cell, text, `"${text}" names no state: use its English name, an ISO 3166 code or an id like state:KOR`)
    return undefined
  }

  /** Keys like `wikidata:Q312901`, made of identifiers where the cell has a namespace. */
  keys(cell: Cell | undefined): string[] {
    const namespace = cell !== undefined && 'column' in cell ? cell.namespace : undefined
    return this.many(cell).map((text) => (namespace === undefined ? text : `${namespace}:${text}`))
  }

  /** What a text of the table refers to: an id or key as it is, a state by its name, else a key of the table's. */
  reference(text: string): string {
    if (Reference.safeParse(text).success) return text
    return stateIn(text)?.id ?? this.keyOf(text)
  }

  /**
   * The key of the table's own for an id or a name. Latin script loses case and accents, by which one name is written in
   * several ways; other scripts stay as they are, since in ASCII different names become one.
   */
  keyOf(text: string): string {
    const isLatin = /^[\p{Script=Latin}\P{L}]*$/u.test(text)
    const word = isLatin ? slug(text) : text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, '-')
    return `${this.#mapping.namespace}:${word}`
  }

  /** The state or organisation that a text names. */
  body(text: string, column: string): Named {
    const state = stateIn(text)
    if (state !== null) return stateOf(state)
    if (Reference.safeParse(text).success) return { id: text, records: [] }
    const id = this.keyOf(text)
    return {
      id,
      records: [
        { kind: 'entity', record: { id, kind: 'Organisation', name: text }, columns: { name: column, id: column } },
      ],
    }
  }

  #fault(cell: Cell | undefined, value: string, reason: string): void {
    this.faults.push({ path: [cell !== undefined && 'column' in cell ? cell.column : ''], value, reason })
  }
}

function stateOf({ id, name }: { id: string; name: string }): Named {
  return { id, records: [{ kind: 'entity', record: { id, kind: 'State', name } }] }
}

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
