import { isRelation, valuesSchema } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import { endsInWords, joins } from '../../model/relation.ts'
import { claimCounts, type Journal, standingSince } from '../../model/standing.ts'
import type { ClaimAsRead, RowError } from '../formats/reader.ts'
import { forgottenAmong } from '../journal/claims.ts'
import { type Clash, keysIn, Naming, SubjectFinder, type Subjects, spellingsOf } from '../matching/subjects.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import type { Rows, StagedRow } from './staged-rows.ts'

/** Which rows of a load are rejected, by their numbers, and the subjects of the others. */
export interface Checked {
  rejected: ReadonlyMap<number, RowError>
  subjects: Subjects
  /** The ids of the sources whose claims name somebody who was erased for good: their texts are not kept. */
  withheld: ReadonlySet<string>
}

/**
 * Sorts out the rows of a load that can't be loaded, each with its first error. A row that names what only rejected rows
 * state can't be loaded either. All rows are checked before one is written, so it makes no difference in which order or
 * chunk something is stated.
 *
 * @param batch the number of the batch that states them
 * @param journal decides which stored claims say of which kind a key is
 */
export async function checkRows(tx: Transaction, rows: Rows, batch: number, journal: Journal): Promise<Checked> {
  const counts = (claim: StoredClaim) => claimCounts({ ...claim, batch: standingSince(claim, journal) })
  const finder = new SubjectFinder(tx, batch, counts)
  const rejected = new Map<number, RowError>()
  const withheld = new Set<string>()
  let unsupported: ReadonlySet<number> = new Set()
  while (true) {
    const naming = new Naming()
    for await (const chunk of rows.chunks()) {
      for (const { number, claims } of chunk)
        if (!rejected.has(number) && !unsupported.has(number)) naming.add(number, claims)
    }
    const subjects = await finder.subjectsOf(naming)
    const before = rejected.size
    const refused = new Set<number>()
    for await (const chunk of rows.chunks()) {
      const found = await faultyRows(
        tx,
        chunk.filter(({ number }) => !rejected.has(number)),
        subjects,
        refused,
      )
      for (const source of found.withheld) withheld.add(source)
      for (const [number, error] of found.errors) rejected.set(number, error)
    }
    const areAllFaulty = [...unsupported].every((number) => rejected.has(number))
    if (rejected.size === before && areAllFaulty) return { rejected: inOrder(rejected), subjects, withheld }
    unsupported = areAllFaulty ? await unsupportedRows(rows, rejected, finder) : new Set()
  }
}

function inOrder(rejected: ReadonlyMap<number, RowError>): Map<number, RowError> {
  return new Map([...rejected].sort(([a], [b]) => a - b))
}

/**
 * Returns the rows that fall with the rejected ones: they name a key that nothing states any more, or that only such
 * rows state. Looks at keys without their kinds.
 */
async function unsupportedRows(
  rows: Rows,
  rejected: ReadonlyMap<number, RowError>,
  finder: SubjectFinder,
): Promise<Set<number>> {
  const stating = new Map<string, number>()
  const naming = new Map<string, number[]>()
  const statedBy = new Map<number, string[]>()
  for await (const chunk of rows.chunks()) {
    for (const { number, claims } of chunk) {
      if (rejected.has(number)) continue
      const isOpen = (key: string) => kindOfId(key) === null && !finder.isStored(key)
      const stated = new Set(
        claims.flatMap((claim) => [claim.key ?? '', ...Object.keys(claim.ids ?? {})]).filter(isOpen),
      )
      statedBy.set(number, [...stated])
      for (const key of stated) stating.set(key, (stating.get(key) ?? 0) + 1)
      for (const key of new Set(claims.flatMap(keysIn).filter(isOpen))) {
        const rowsOf = naming.get(key)
        if (rowsOf === undefined) naming.set(key, [number])
        else rowsOf.push(number)
      }
    }
  }
  const falling = new Set<number>()
  const lost = [...naming.keys()].filter((key) => !stating.has(key))
  for (let key = lost.pop(); key !== undefined; key = lost.pop()) {
    for (const number of naming.get(key) ?? []) {
      if (falling.has(number)) continue
      falling.add(number)
      for (const stated of statedBy.get(number) ?? []) {
        const left = (stating.get(stated) ?? 0) - 1
        stating.set(stated, left)
        if (left === 0) lost.push(stated)
      }
    }
  }
  return falling
}

/** @param refused the numbers of the rows that were found faulty before these; those found now are added */
async function faultyRows(
  tx: Transaction,
  rows: readonly StagedRow[],
  subjects: Subjects,
  refused: Set<number>,
): Promise<{ errors: ReadonlyMap<number, RowError>; withheld: string[] }> {
  const forgotten = await forgottenAmong(tx, allNames(rows, subjects))
  const forgottenName = (claim: ClaimAsRead) =>
    forgotten.size === 0 ? undefined : namesIn(claim, subjects).find((name) => forgotten.has(name))
  const errors = new Map<number, RowError>()
  for (const { number, claims } of rows) {
    const clashes = claims.flatMap((claim) => {
      const clash = subjects.clash(claim)
      return clash === null ? [] : [{ claim, clash }]
    })
    // It may be right once the row that it differs from is gone.
    const isOpen = clashes.some(({ clash }) => 'read' in clash && refused.has(clash.read.row))
    const [fault] = isOpen
      ? []
      : [
          ...clashes.map(({ claim, clash }) => faultOfClash(claim, clash)),
          ...claims.flatMap((claim) => [...forgottenFaults(claim, forgottenName(claim)), ...faultsOf(claim, subjects)]),
        ]
    if (fault === undefined) continue
    errors.set(number, fault)
    refused.add(number)
  }
  const naming = rows.flatMap(({ claims }) => claims).filter((claim) => forgottenName(claim) !== undefined)
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

function* allNames(rows: readonly StagedRow[], subjects: Subjects): Generator<string> {
  for (const { claims } of rows) for (const claim of claims) yield* namesIn(claim, subjects)
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
    const reason = `there is no item "${unknown}": state it too, or correct the key`
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
