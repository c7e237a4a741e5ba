import { isRelation, valuesSchema } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import { endsInWords, joins } from '../../model/relation.ts'
import type { ClaimAsRead, RowError } from '../formats/reader.ts'
import { forgottenAmong } from '../journal/claims.ts'
import { keysIn, type Subjects, spellingsOf } from '../matching/subjects.ts'
import type { Transaction } from '../store/graph-store.ts'

type Row = readonly ClaimAsRead[]

/**
 * Sorts out the rows that can't be loaded, each with its first error. `withheld` holds the ids of the sources whose
 * claims name somebody who was erased for good: their texts are not kept.
 */
export async function checkRows(
  tx: Transaction,
  rows: readonly Row[],
  subjects: Subjects,
): Promise<{ accepted: Row[]; errors: RowError[]; withheld: ReadonlySet<string> }> {
  const forgotten = await forgottenAmong(tx, allNames(rows, subjects))
  const forgottenName = (claim: ClaimAsRead) =>
    forgotten.size === 0 ? undefined : namesIn(claim, subjects).find((name) => forgotten.has(name))
  const errors: RowError[] = []
  const accepted = rows.filter((row) => {
    const [fault] = row.flatMap((claim) => [
      ...forgottenFaults(claim, forgottenName(claim)),
      ...faultsOf(claim, subjects),
    ])
    if (fault !== undefined) errors.push(fault)
    return fault === undefined
  })
  const withheld = rows.flat().filter((claim) => forgottenName(claim) !== undefined)
  return { accepted, errors, withheld: new Set(withheld.map(({ source }) => source)) }
}

function* allNames(rows: readonly Row[], subjects: Subjects): Generator<string> {
  for (const row of rows) for (const claim of row) yield* namesIn(claim, subjects)
}

/** Returns every id and key by which a claim names an entity. */
function namesIn(claim: ClaimAsRead, subjects: Subjects): string[] {
  const keys = keysIn(claim)
  const identifiers = Array.isArray(claim.values.keys) ? claim.values.keys : []
  return [...[...keys, ...identifiers].flatMap(spellingsOf), ...keys.flatMap((key) => subjects.get(key) ?? [])]
}

function forgottenFaults(claim: ClaimAsRead, name: string | undefined): RowError[] {
  if (name === undefined) return []
  const reason = `"${name}" was erased for good and is not loaded again: leave it out, or give a namesake an id of its own`
  return [faultOf(claim, null, name, reason)]
}

/** Returns why a claim can't be loaded: an unknown item, a value outside the model, or ends its relation doesn't join. */
function faultsOf(claim: ClaimAsRead, subjects: Subjects): RowError[] {
  const unknown = keysIn(claim).find((key) => !subjects.has(key))
  if (unknown !== undefined) {
    const reason = `there is no item "${unknown}": state the item before the links to it`
    return [faultOf(claim, null, unknown, reason)]
  }
  const parsed = valuesSchema(claim.type).safeParse(claim.values)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const column = String(issue?.path[0] ?? '')
    const value = JSON.stringify(claim.values[column] ?? null)
    return [faultOf(claim, column, value, issue?.message ?? 'is not a value of the model')]
  }
  if (!isRelation(claim.type)) return []
  const [from, to] = [claim.from, claim.to].map((key) => kindOfId(subjects.get(key ?? '') ?? ''))
  if (from && to && joins(claim.type, from, to)) return []
  return [faultOf(claim, null, `${claim.from} → ${claim.to}`, `${claim.type} joins ${endsInWords(claim.type)}`)]
}

function faultOf(claim: ClaimAsRead, column: string | null, value: string | null, reason: string): RowError {
  return {
    file: claim.locator.file ?? claim.source,
    row: claim.locator.row ?? null,
    column: column ?? claim.locator.pointer ?? null,
    value,
    reason,
  }
}
