import type { Source } from '../../../model/claim.ts'
import type { ReadItem, RowItem } from '../reader.ts'
import { type Fault, type Place, rowError } from '../row-error.ts'
import { claimsOf, type Outcome, type RecordKind } from './claims.ts'
import type { Sources } from './evidence.ts'

/** A record of another format put into Parley's terms. */
export interface Translated {
  kind: RecordKind
  record: Readonly<Record<string, unknown>>
  /** For the fields of the record, what they are called in the row they come from. */
  columns?: Readonly<Record<string, string>>
}

/** The row that a record of Parley's own makes. */
export function rowOfOutcome(outcome: Outcome, place: Place): RowItem {
  if ('faults' in outcome) {
    return { type: 'row', claims: [], errors: outcome.faults.map((fault) => rowError(place, fault)) }
  }
  return { type: 'row', errors: [], ...outcome }
}

/** The row that several records make together: all of their claims, or all of their faults under the row's own names. */
export function translatedRow(records: readonly Translated[], place: Place, sources: Sources): RowItem {
  const { file, row, pointer } = place
  const locator = { file, ...(row === null ? {} : { row }), ...(pointer === undefined ? {} : { pointer }) }
  const outcomes = records.map((one) => ({ ...one, outcome: claimsOf[one.kind](one.record, locator, sources) }))
  const errors = outcomes.flatMap(({ outcome, columns = {} }) =>
    'faults' in outcome ? outcome.faults.map((fault) => rowError(place, renamed(fault, columns))) : [],
  )
  if (errors.length > 0) return { type: 'row', claims: [], errors }
  const claims = outcomes.flatMap(({ outcome }) => ('claims' in outcome ? outcome.claims : []))
  return { type: 'row', claims, errors }
}

/** A fault under the longest name that is known for its path; a value made from several cells keeps its own. */
function renamed(fault: Fault, columns: Readonly<Record<string, string>>): Fault {
  for (let length = fault.path.length; length > 0; length -= 1) {
    const name = columns[fault.path.slice(0, length).map(String).join('.')]
    if (name !== undefined) return { ...fault, path: [name, ...fault.path.slice(length)] }
  }
  return fault
}

/** The sources of a file in which each record may name its own: a source is yielded once, before it is first used. */
export class SourceShelf {
  readonly #byId = new Map<string, Source>()
  readonly #usual: string

  constructor(usual: Source) {
    this.#usual = usual.id
    this.#byId.set(usual.id, usual)
  }

  /** What of these sources is new. */
  *add(...sources: readonly Source[]): Iterable<ReadItem> {
    for (const source of sources) {
      if (this.#byId.has(source.id)) continue
      this.#byId.set(source.id, source)
      yield { type: 'source', source }
    }
  }

  get sources(): Sources {
    return { byId: this.#byId, usual: this.#usual }
  }
}
