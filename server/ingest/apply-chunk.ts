import type { Batch, ClaimId, Counts, Source } from '../../model/claim.ts'
import type { ClaimAsRead } from '../formats/reader.ts'
import { journalWith, partRow } from '../journal/batches.ts'
import { claimsById, membersOf } from '../journal/claims.ts'
import type { FirstDifferences } from '../journal/count-changes.ts'
import { settle } from '../journal/settle.ts'
import { statesIdentifiers } from '../matching/evidence-against.ts'
import { statement } from '../store/cypher-library.ts'
import { sourcesIn } from '../store/graph-rows.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import type { Checked } from './check-rows.ts'
import { claimIdOfKinds, toClaim } from './to-claim.ts'

const readSources = statement('read/sources')
const putSources = statement('write/put-sources')
const createPart = statement('write/create-batch-part')

/** Whole rows that are written in one transaction. None of them is rejected. */
export interface Chunk {
  rows: readonly (readonly ClaimAsRead[])[]
  /** The sources to save with them. */
  saving: readonly Source[]
}

/** What was decided about a load before its first row is written. */
export interface Plan extends Pick<Checked, 'subjects' | 'withheld'> {
  /** The sources that the rows name, by their ids. */
  sources: ReadonlyMap<string, Source>
}

/** What a chunk changed in the graph, and its claims that state identifiers. */
export interface Applied {
  counts: Counts
  identifying: readonly ClaimId[]
}

/**
 * Writes a chunk in one transaction: its claims, and their projection. The batch lists the claims in a part of this
 * number. Applying a chunk again changes nothing.
 */
export async function applyChunk(
  tx: Transaction,
  known: readonly Batch[],
  batch: Batch,
  { number, rows, saving }: Chunk & { number: number },
  { subjects, sources, withheld }: Plan,
  differences?: FirstDifferences,
): Promise<Applied> {
  const journal = journalWith(known, batch)
  await saveSources(tx, saving, withheld)
  const stated = rows.flat().flatMap((claim): Stated[] => {
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

  const part = `${batch.id}:${String(number).padStart(8, '0')}`
  // A resumed batch has listed some of these claims already.
  const unlisted = claims.filter(({ id }) => stored.get(id)?.batches.includes(batch.number) !== true)
  await tx.run(createPart, { part: partRow(part, batch.number, unlisted) })

  const counts = await settle(tx, { known: restated, created }, journal, { batch: batch.number, differences })
  return { counts, identifying: claims.filter(statesIdentifiers).map(({ id }) => id) }
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
    // Of two places that say the same, the first is kept, as if each had been in a chunk of its own.
    claims: [...new Map(claims.toReversed().map((claim) => [claim.id, claim])).values()].reverse(),
    stored: new Map([...before, ...again].filter(([id]) => ids.has(id))),
  }
}

function areAboutSame(one: StoredClaim, other: StoredClaim): boolean {
  return membersOf(one).join() === membersOf(other).join()
}

/**
 * Saves sources. Adds new versions to those read before.
 *
 * @param withheld the ids of sources whose text is not kept
 */
async function saveSources(tx: Transaction, read: readonly Source[], withheld: ReadonlySet<string>): Promise<void> {
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
}
