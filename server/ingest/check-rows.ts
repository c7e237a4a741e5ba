import { isRelation, valuesSchema } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import { endsInWords, joins } from '../../model/relation.ts'
import { claimCounts, type Journal, standingSince } from '../../model/standing.ts'
import type { ClaimAsRead, RowError } from '../formats/reader.ts'
import { forgottenAmong } from '../journal/claims.ts'
import { type Clash, keysIn, type Subjects, spellingsOf, subjectsOf } from '../matching/subjects.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-journal.ts'

type Row = readonly ClaimAsRead[]

/**
 * Sorts out the rows that can't be loaded, each with its first error, and returns the subjects of the others. A row that
 * names what only rejected rows state can't be loaded either. `withheld` holds the ids of the sources whose claims name
 * somebody who was erased for good: their texts are not kept.
 *
 * @param batch the number of the batch that states them
 * @param journal decides which stored claims say of which kind a key is
 */
export async function checkRows(
  tx: Transaction,
  rows: readonly Row[],
  batch: number,
  journal: Journal,
): Promise<{ accepted: readonly Row[]; subjects: Subjects; errors: RowError[]; withheld: ReadonlySet<string> }> {
  const counts = (claim: StoredClaim) => claimCounts({ ...claim, batch: standingSince(claim, journal) })
  const errors = new Map<Row, RowError>()
  const withheld = new Set<string>()
  let accepted = rows
  while (true) {
    const subjects = await subjectsOf(tx, accepted.flat(), batch, counts)
    const found = await faultyRows(tx, accepted, subjects)
    for (const source of found.withheld) withheld.add(source)
    if (found.errors.size === 0) {
      return { accepted, subjects, errors: rows.flatMap((row) => errors.get(row) ?? []), withheld }
    }
    for (const [row, error] of found.errors) errors.set(row, error)
    accepted = accepted.filter((row) => !errors.has(row))
  }
}

async function faultyRows(
  tx: Transaction,
  rows: readonly Row[],
  subjects: Subjects,
): Promise<{ errors: ReadonlyMap<Row, RowError>; withheld: string[] }> {
  const forgotten = await forgottenAmong(tx, allNames(rows, subjects))
  const forgottenName = (claim: ClaimAsRead) =>
    forgotten.size === 0 ? undefined : namesIn(claim, subjects).find((name) => forgotten.has(name))
  const errors = new Map<Row, RowError>()
  const refused = new Set<ClaimAsRead>()
  for (const row of rows) {
    const clashes = row.flatMap((claim) => {
      const clash = subjects.clash(claim)
      return clash === null ? [] : [{ claim, clash }]
    })
    // It may be right once the row that it differs from is gone.
    const isOpen = clashes.some(({ clash }) => 'read' in clash && refused.has(clash.read))
    const [fault] = isOpen
      ? []
      : [
          ...clashes.map(({ claim, clash }) => faultOfClash(claim, clash)),
          ...row.flatMap((claim) => [...forgottenFaults(claim, forgottenName(claim)), ...faultsOf(claim, subjects)]),
        ]
    if (fault === undefined) continue
    errors.set(row, fault)
    for (const claim of row) refused.add(claim)
  }
  const naming = rows.flat().filter((claim) => forgottenName(claim) !== undefined)
  return { errors, withheld: naming.map(({ source }) => source) }
}

/** Says that a key is of one kind here, and of another one where it was read before. */
function faultOfClash(claim: ClaimAsRead, clash: Clash): RowError {
  const { key = null } = claim
  const before = 'read' in clash ? clash.read : clash.stored
  const batch = 'stored' in clash ? ` (batch-${Math.max(...clash.stored.batches)})` : ''
  const reason =
    `in ${placeOf(claim)} "${key}" is of kind ${claim.type}, but in ${placeOf(before)}${batch} of kind ${clash.kind}. ` +
    `One key is one thing: correct the kind that is wrong, or give one of the two a key of its own. ` +
    `If ${clash.kind} is wrong and loaded already, undo its batch before you load this`
  return faultOf(claim, null, key, reason)
}

function placeOf({ locator: { file, row, pointer }, source }: Pick<ClaimAsRead, 'locator' | 'source'>): string {
  const place = row === undefined ? pointer : `row ${row}`
  return [place, file ?? source].filter((part) => part !== undefined).join(' of ')
}

function* allNames(rows: readonly Row[], subjects: Subjects): Generator<string> {
  for (const row of rows) for (const claim of row) yield* namesIn(claim, subjects)
}

/** Returns every id and key by which a claim names an entity. */
function namesIn(claim: ClaimAsRead, subjects: Subjects): string[] {
  const keys = keysIn(claim)
  const identifiers = Array.isArray(claim.values.keys) ? claim.values.keys : []
  return [...[...keys, ...identifiers].flatMap(spellingsOf), ...keys.flatMap((key) => subjects.of(claim, key) ?? [])]
}

function forgottenFaults(claim: ClaimAsRead, name: string | undefined): RowError[] {
  if (name === undefined) return []
  const reason = `"${name}" was erased for good and is not loaded again: leave it out, or give a namesake an id of its own`
  return [faultOf(claim, null, name, reason)]
}

/** Returns why a claim can't be loaded: an unknown item, a value outside the model, or ends its relation doesn't join. */
function faultsOf(claim: ClaimAsRead, subjects: Subjects): RowError[] {
  const unknown = keysIn(claim).find((key) => subjects.of(claim, key) === undefined)
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
  const [from, to] = [claim.from, claim.to].map((key) => kindOfId(subjects.of(claim, key) ?? ''))
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
