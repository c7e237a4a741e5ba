import type { Batch, ClaimId, Counts, Source } from '../../model/claim.ts'
import type { PairDecision } from '../../model/decision.ts'
import type { ClaimAsRead, RowError } from '../formats/reader.ts'
import { journalWith, partRow } from '../journal/batches.ts'
import { claimsAbout, claimsById, countingAmong, membersOf } from '../journal/claims.ts'
import type { FirstDifferences } from '../journal/count-changes.ts'
import { settle } from '../journal/settle.ts'
import { statesIdentifiers } from '../matching/evidence-against.ts'
import { undecided } from '../matching/make-decisions.ts'
import { matchIdentifiers } from '../matching/match-identifiers.ts'
import { statement } from '../store/cypher-library.ts'
import { sourcesIn } from '../store/graph-rows.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { checkRows } from './check-rows.ts'
import { composed } from './composed.ts'
import { claimIdOfKinds, toClaim } from './to-claim.ts'

const readSources = statement('read/sources')
const putSources = statement('write/put-sources')
const createPart = statement('write/create-batch-part')
const putDecisions = statement('write/put-decisions')

/** Whole rows that are written in one transaction, with the sources they name. */
export interface Chunk {
  rows: readonly (readonly ClaimAsRead[])[]
  sources: readonly Source[]
}

/** The errors of the rows that were rejected, how many these are, and what the chunk changed in the graph. */
export interface Applied {
  errors: RowError[]
  rejected: number
  counts: Counts
}

/**
 * Writes a chunk in one transaction: its claims, the merges by equal identifiers, and the projection of both. The batch
 * lists the claims in a part of this number. Applying a chunk again changes nothing.
 */
export async function applyChunk(
  tx: Transaction,
  known: readonly Batch[],
  batch: Batch,
  { number, rows: asRead, sources: read }: Chunk & { number: number },
  differences?: FirstDifferences,
): Promise<Applied> {
  const rows = asRead.map((row) => row.map(composed))
  const journal = journalWith(known, batch)
  // What the batch replaces doesn't say any more of which kind a key is.
  const { accepted, subjects, errors, withheld } = await checkRows(
    tx,
    rows,
    batch.number,
    journalWith(known, { ...batch, state: 'done' }),
  )
  const sources = await saveSources(tx, read, withheld)
  const stated = accepted.flat().flatMap((claim): Stated[] => {
    const source = sources.get(claim.source)
    const made = source === undefined ? null : toClaim(claim, subjects, source, batch.number)
    return made === null ? [] : [{ claim: made, idOfKinds: () => claimIdOfKinds(claim, subjects) }]
  })
  const { claims, stored } = await withOwnIds(tx, stated)

  const created = claims.filter(({ id }) => !stored.has(id))
  const restated = [...stored.values()].map((before) => ({
    before,
    after: { ...before, batches: [...new Set([...before.batches, batch.number])].sort((a, b) => a - b) },
  }))
  const again = new Map(restated.map(({ after }) => [after.id, after]))
  const settling = claims.map((claim) => again.get(claim.id) ?? claim)

  const counting = await countingAmong(tx, settling.filter(statesIdentifiers), journal)
  const matches = await undecided(tx, await matchIdentifiers(tx, counting, batch.number), journal, settling)
  const decisions = await withoutPairsOfExport(tx, matches, claims, batch)
  if (decisions.length > 0) await tx.run(putDecisions, { rows: decisions })

  const part = `${batch.id}:${String(number).padStart(8, '0')}`
  // A resumed batch has listed some of these claims already.
  const unlisted = claims.filter(({ id }) => stored.get(id)?.batches.includes(batch.number) !== true)
  await tx.run(createPart, { part: partRow(part, batch.number, unlisted) })

  const counts = await settle(tx, { known: restated, created }, journal, { batch: batch.number, differences })
  return { errors, rejected: rows.length - accepted.length, counts }
}

/** A claim to write, with the id that it gets if its own belongs to a claim about others. */
interface Stated {
  claim: StoredClaim
  idOfKinds: () => ClaimId
}

/** Returns each claim once, with those that are stored already. None of these is about others than the claim of its id. */
async function withOwnIds(
  tx: Transaction,
  stated: readonly Stated[],
): Promise<{ claims: StoredClaim[]; stored: Map<ClaimId, StoredClaim> }> {
  const find = async (ids: Iterable<ClaimId>) =>
    new Map((await claimsById(tx, ids)).map((claim) => [claim.id, claim] as const))
  const before = await find(stated.map(({ claim }) => claim.id))
  const renamed = new Set<ClaimId>()
  const claims = stated.map(({ claim, idOfKinds }) => {
    const same = before.get(claim.id)
    if (same === undefined || areAboutSame(same, claim)) return claim
    const id = idOfKinds()
    renamed.add(id)
    return { ...claim, id }
  })
  const again = await find(renamed)
  const ids = new Set(claims.map(({ id }) => id))
  return {
    claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()],
    stored: new Map([...before, ...again].filter(([id]) => ids.has(id))),
  }
}

function areAboutSame(one: StoredClaim, other: StoredClaim): boolean {
  return membersOf(one).join() === membersOf(other).join()
}

/**
 * Saves the sources and returns them by id. Adds new versions to those read before.
 *
 * @param withheld the ids of sources whose text is not kept
 */
async function saveSources(
  tx: Transaction,
  read: readonly Source[],
  withheld: ReadonlySet<string>,
): Promise<Map<string, Source>> {
  const ids = read.map(({ id }) => id)
  const before = new Map(sourcesIn(await tx.run(readSources, { ids })).map((source) => [source.id, source] as const))
  const merged = read.map(({ text, ...source }): Source => {
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

/** Drops the matches within an export: it says itself who is who, so what it keeps apart stays apart. */
async function withoutPairsOfExport(
  tx: Transaction,
  decisions: readonly PairDecision[],
  claims: readonly StoredClaim[],
  batch: Batch,
): Promise<PairDecision[]> {
  if (claims.every(({ order }) => order === undefined)) return [...decisions]
  const pairs = decisions.flatMap(({ a, b }) => [a, b])
  const exported = new Set(
    [...claims, ...(await claimsAbout(tx, pairs))]
      .filter(({ order, batches }) => order !== undefined && batches.includes(batch.number))
      .map(({ subject }) => subject),
  )
  return decisions.filter(({ a, b }) => !exported.has(a) || !exported.has(b))
}
