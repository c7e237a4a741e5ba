import type { Cell, CsvMapping } from '../../../model/csv-mapping.ts'
import { Reference } from '../../../model/entity.ts'
import { dateProblem } from '../../../model/partial-date.ts'
import type { TranslatedRecord } from '../parley-json/claims.ts'
import type { Fault } from '../problems.ts'
import { slug } from '../slug.ts'
import { stateIn } from '../states.ts'

/** An entity that a cell names, and the records that say so; an id or key needs none. */
export interface Named {
  id: string
  records: TranslatedRecord[]
}

/**
 * The cells of one row, read as the mapping says. A cell that can't be read is a fault, under the name of its column.
 */
export class RowCells {
  readonly faults: Fault[] = []
  readonly #values: Readonly<Record<string, string>>
  readonly #mapping: CsvMapping

  constructor(values: Readonly<Record<string, string>>, mapping: CsvMapping) {
    this.#values = values
    this.#mapping = mapping
  }

  /** Returns the values of a cell, mapped; none if the cell is empty. */
  many(cell: Cell | undefined): string[] {
    if (cell === undefined) return []
    if ('value' in cell) return [cell.value]
    const whole = this.#values[cell.column] ?? ''
    const parts = cell.split === undefined ? [whole] : whole.split(cell.split)
    return parts.flatMap((part) => {
      const text = part.trim()
      return text === '' ? [] : [cell.map?.[text] ?? cell.map?.[text.normalize('NFC')] ?? text]
    })
  }

  /** Returns the value of a cell that has one. Several are a fault, since all but the first would be lost. */
  one(cell: Cell | undefined): string | undefined {
    const [value, another] = this.many(cell)
    if (another !== undefined)
      this.#fault(
        cell,
        `${value}, ${another}`,
        'The cell has several values, but this field takes one. Keep one of them',
      )
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
    this.#fault(
      cell,
      text,
      `Parley knows no state "${text}". Use its English name, an ISO 3166 code or an id like state:KOR`,
    )
    return undefined
  }

  /** Returns keys like `wikidata:Q312901`. If the cell has a namespace, its values are identifiers in it. */
  keys(cell: Cell | undefined): string[] {
    const namespace = cell !== undefined && 'column' in cell ? cell.namespace : undefined
    return this.many(cell).map((text) => (namespace === undefined ? text : `${namespace}:${text}`))
  }

  /**
   * Returns what a text of the table refers to: an id or key as it is, a state by its name, else a key of the table.
   */
  reference(text: string): string {
    if (Reference.safeParse(text).success) return text
    return stateIn(text)?.id ?? this.keyOf(text)
  }

  /**
   * Returns the table's own key for an id or a name. Latin script loses case and accents, since sources write one name
   * in several ways. Other scripts stay as they are, since different names would become one in ASCII.
   */
  keyOf(text: string): string {
    const isLatin = /^[\p{Script=Latin}\P{L}]*$/u.test(text)
    const word = isLatin ? slug(text) : text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, '-')
    return `${this.#mapping.namespace}:${word}`
  }

  /** Returns the state or organisation that a text names. */
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

/** Parts "Anna Lind (Sweden)" into the name and the note in parentheses. */
export function nameAndNote(text: string): { name: string; note?: string | undefined } {
  const [, name = text, note] = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/.exec(text) ?? []
  return { name, note }
}

const iso = /^\d{4}(?:-\d{2}(?:-\d{2}(?=$|[T ]))?)?/
const written = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/
const month = /^(\d{1,2})[./-](\d{4})$/

/**
 * Returns the EDTF date of a cell. ISO dates and years stay as they are, without the time of day. The mapping says the
 * order of `4.11.2024`; if it doesn't, the `reason` says so. The schema checks later whether the day exists.
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
      reason: `"${text}" could be two different days. Write it as 2024-11-04, or set "dates" to "day-first" or "month-first" in the mapping`,
    }
  }
  const [m, d] = order === 'day-first' ? [second, first] : [first, second]
  return { date: `${inYear}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` }
}
