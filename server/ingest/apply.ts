import { type Batch, type Counts, type Decision, isRelation, type Source, valuesSchema } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import { endsInWords, joins } from '../../model/relation.ts'
import type { ClaimAsRead, RowError } from '../formats/reader.ts'
import { partOf } from '../journal/batch-parts.ts'
import { journalWith } from '../journal/batches.ts'
import { claimsAbout, claimsById } from '../journal/claims.ts'
import type { FirstDifferences } from '../journal/first-differences.ts'
import { forgottenAmong } from '../journal/forgotten.ts'
import { settle } from '../journal/settle.ts'
import { undecided } from '../matching/make-decisions.ts'
import { matchIdentifiers } from '../matching/match-identifiers.ts'
import { keysIn, type Subjects, subjectsOf } from '../matching/subjects.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { sourcesIn } from '../store/node-value.ts'
import type { StoredClaim } from '../store/stored-claim.ts'
import { toClaim } from './to-claim.ts'

const readSources = statement('read/sources')
const putSources = statement('write/put-sources')
const createPart = statement('write/create-batch-part')
const putDecisions = statement('write/put-decisions')

/** Whole rows of one input, with the sources they name. */
export interface Chunk {
  number: number
  rows: readonly (readonly ClaimAsRead[])[]
  sources: readonly Source[]
}

/** What became of a chunk: which rows it could not take, and what it did to the graph. */
export interface Applied {
  errors: RowError[]
  rejected: number
  counts: Counts
}

/**
 * Applies whole rows in one transaction: their claims, what was decided of who is who, and their projection together.
 * Idempotent: a chunk that was applied already changes nothing.
 */
export async function applyChunk(
  tx: Transaction,
  known: readonly Batch[],
  batch: Batch,
  chunk: Chunk,
  differences?: FirstDifferences,
): Promise<Applied> {
  const errors: RowError[] = []
  const subjects = await subjectsOf(tx, chunk.rows.flat())
  const forgotten = await forgottenAmong(tx, allNames(chunk, subjects))
  const forgottenName = (one: ClaimAsRead) =>
    forgotten.size === 0 ? undefined : namesOf(one, subjects).find((name) => forgotten.has(name))
  const rows = chunk.rows.filter((row) => {
    const faults = row.flatMap((one) => [...forgottenFaults(one, forgottenName(one)), ...faultsOf(one, subjects)])
    errors.push(...faults.slice(0, 1))
    return faults.length === 0
  })
  const withheld = new Set(chunk.rows.flat().flatMap((one) => (forgottenName(one) === undefined ? [] : [one.source])))
  const sources = await saveSources(tx, chunk.sources, withheld)
  const stated = rows.flat().flatMap((one) => {
    const source = sources.get(one.source)
    const claim = source === undefined ? null : toClaim(one, subjects, source, batch.number)
    return claim === null ? [] : [claim]
  })
  const claims = [...new Map(stated.map((claim) => [claim.id, claim])).values()]
  const stored = new Map(
    (
      await claimsById(
        tx,
        claims.map(({ id }) => id),
      )
    ).map((claim) => [claim.id, claim]),
  )
  const created = claims.filter(({ id }) => !stored.has(id))
  const again = [...stored.values()].map((before) => ({
    before,
    after: { ...before, batches: [...new Set([...before.batches, batch.number])].sort((a, b) => a - b) },
  }))
  const standing = journalWith(known, batch)
  const matched = await undecided(tx, await matchIdentifiers(tx, claims, batch.number), standing)
  const decisions = await notOfOneExport(tx, matched, claims, batch)
  if (decisions.length > 0) await tx.run(putDecisions, { rows: decisions })
  const part = `${batch.id}:${String(chunk.number).padStart(8, '0')}`
  // A batch that is gone on with lists already what it had stated before.
  const unlisted = claims.filter(({ id }) => stored.get(id)?.batches.includes(batch.number) !== true)
  await tx.run(createPart, { part: partOf(part, batch.number, unlisted) })
  const counts = await settle(tx, { known: again, created }, standing, { batch: batch.number, differences })
  return { errors, rejected: chunk.rows.length - rows.length, counts }
}

/** An export says itself who is who among all it holds: what it keeps apart is not joined anew. */
async function notOfOneExport(
  tx: Transaction,
  decisions: readonly Decision[],
  claims: readonly StoredClaim[],
  batch: Batch,
): Promise<Decision[]> {
  if (claims.every(({ order }) => order === undefined)) return [...decisions]
  const around = await claimsAbout(
    tx,
    decisions.flatMap(({ a, b }) => [a, b]),
  )
  const exported = new Set(
    [...claims, ...around]
      .filter(({ order, batches }) => order !== undefined && batches.includes(batch.number))
      .map(({ subject }) => subject),
  )
  return decisions.filter(({ a, b }) => !exported.has(a) || !exported.has(b))
}

function* allNames({ rows }: Chunk, subjects: Subjects): Generator<string> {
  for (const row of rows) for (const one of row) yield* namesOf(one, subjects)
}

/** Every id and key by which a claim names somebody. */
function namesOf(one: ClaimAsRead, subjects: Subjects): string[] {
  const keys = keysIn(one)
  const identifiers = Array.isArray(one.values.keys) ? one.values.keys : []
  return [...keys, ...identifiers, ...keys.flatMap((key) => subjects.get(key) ?? [])]
}

/**
 * Sources as they are now kept: a new version is added to the ones read before.
 *
 * @param withheld those whose text names somebody who was erased
 */
async function saveSources(
  tx: Transaction,
  given: readonly Source[],
  withheld: ReadonlySet<string>,
): Promise<Map<string, Source>> {
  const ids = given.map(({ id }) => id)
  const before = new Map(sourcesIn(await tx.run(readSources, { ids })).map((source) => [source.id, source] as const))
  const merged = given.map(({ text, ...source }): Source => {
    const isWithheld = source.withheld ?? before.get(source.id)?.withheld ?? withheld.has(source.id)
    return {
      ...source,
      versions: [...new Set([...(before.get(source.id)?.versions ?? []), ...source.versions])],
      ...(isWithheld ? { withheld: true } : text === undefined ? {} : { text }),
    }
  })
  if (merged.length > 0) await tx.run(putSources, { rows: merged })
  return new Map(merged.map((source) => [source.id, source]))
}

function forgottenFaults(one: ClaimAsRead, name: string | undefined): RowError[] {
  if (name === undefined) return []
  const reason = `"${name}" was erased for good and is not taken again: leave it out, or give a namesake an id of its own`
  return [rowFault(one, null, name, reason)]
}

function rowFault(one: ClaimAsRead, column: string | null, value: string | null, reason: string): RowError {
  return {
    file: one.locator.file ?? one.source,
    row: one.locator.row ?? null,
    column: column ?? one.locator.pointer ?? null,
    value,
    reason,
  }
}

/** Why a claim can't be taken: a value outside the model, or ends that the relation does not join. */
function faultsOf(one: ClaimAsRead, subjects: Subjects): RowError[] {
  const fault = (column: string | null, value: string | null, reason: string) => rowFault(one, column, value, reason)
  const unknown = keysIn(one).find((key) => !subjects.has(key))
  if (unknown !== undefined) {
    return [fault(null, unknown, `nothing is said of "${unknown}": state the item before what links to it`)]
  }
  const parsed = valuesSchema(one.type).safeParse(one.values)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const column = String(issue?.path[0] ?? '')
    return [fault(column, JSON.stringify(one.values[column] ?? null), issue?.message ?? 'is no value of the model')]
  }
  if (!isRelation(one.type)) return []
  const [from, to] = [one.from, one.to].map((key) => kindOfId(subjects.get(key ?? '') ?? ''))
  if (from && to && joins(one.type, from, to)) return []
  return [fault(null, `${one.from} → ${one.to}`, `${one.type} joins ${endsInWords(one.type)}`)]
}
