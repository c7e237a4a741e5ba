import type { ChangesAnswer, ChangesRequest } from '../../model/api/review.ts'
import type { Change } from '../../model/change.ts'
import { type Batch, type ClaimId, isRelation, type Source } from '../../model/claim.ts'
import { decideOnClaim } from '../../model/decision.ts'
import { AppError } from '../../model/problem.ts'
import type { ClaimAsRead } from '../formats/reader.ts'
import { applyRows } from '../ingest/apply-rows.ts'
import { composed } from '../ingest/composed.ts'
import { claimId } from '../ingest/to-claim.ts'
import { addCounts, journalWith, nextBatch, openJournal, saveCounts } from '../journal/batches.ts'
import { claimsById } from '../journal/claims.ts'
import { recluster } from '../journal/settle.ts'
import { type Wait, writeInTurn } from '../journal/writer.ts'
import { rematch } from '../matching/rematch.ts'
import { statement } from '../store/cypher-library.ts'
import { asNode } from '../store/graph-rows.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'

const entities = statement('read/entities')
const keysNaming = statement('read/keys')
const putDecisions = statement('write/put-decisions')

/**
 * Saves what an editor states by hand, as one batch that can be undone. If a change names a claim as `instead`, the same
 * batch rejects that claim. A change that names an unknown item and gives it a name creates it. Throws `not-found` for
 * any other item or claim that doesn't exist.
 */
export async function saveChanges(
  store: GraphStore,
  { statements: changes, reason }: ChangesRequest,
  { by, now, wait }: { by: string; now: () => string; wait?: Wait },
): Promise<ChangesAnswer> {
  const save = async (tx: Transaction) => {
    const known = await openJournal(tx, now())
    await checkItems(tx, changes)
    const replaced = [...new Set(changes.flatMap(({ instead }) => (instead === undefined ? [] : [instead])))]
    await checkClaims(tx, replaced)

    const source = editsBy(by)
    const batch: Batch = {
      ...nextBatch(known, { kind: 'edit', by, at: now(), sources: [source.id], replaces: false }),
      state: 'done',
    }
    const claims = changes.map((one) => composed(claimOf(one, source, batch, reason)))
    const rows = claims.map((one) => [one])
    const { errors, counts } = await applyRows(tx, known, batch, rows, [source])
    const [fault] = errors
    if (fault !== undefined)
      throw new AppError(
        'bad-request',
        `${fault.column === null ? '' : `${fault.column}=`}${fault.value}: ${fault.reason}`,
      )

    const decisions = replaced.map((claim) => decideOnClaim('reject', claim, batch.number, reason ? [reason] : []))
    if (decisions.length > 0) await tx.run(putDecisions, { rows: decisions })
    const journal = journalWith(known, batch)
    const rejected = await recluster(tx, decisions, journal, { batch: batch.number })
    const rematched = await rematch(tx, { claims: [], decisions }, journal, { batch: batch.number })
    const done = await saveCounts(tx, { ...batch, counts }, addCounts(rejected, rematched))
    return { batch: done, claims: claims.map(claimId) }
  }
  return writeInTurn(store, 'a correction', save, wait)
}

/** The one source of everything an editor states. It has no text: the batch and the reason say where an edit comes from. */
function editsBy(by: string): Source {
  return { id: `edits:${by}`, name: `Edits by ${by}`, versions: [] }
}

/** Uses the editor's reason as the quote, since it is all that a reader can check. */
function claimOf({ type, id, from, to, values }: Change, source: Source, batch: Batch, reason?: string): ClaimAsRead {
  return {
    type,
    ...(id === undefined ? {} : { key: id }),
    ...(from === undefined || to === undefined ? {} : { from, to }),
    values,
    source: source.id,
    locator: {},
    ...(reason ? { quote: reason } : {}),
    method: 'manual',
    confidence: 1,
    edit: batch.number,
  }
}

/** Throws unless each item exists, under its own id or under one merged into it, or gets a name here. */
async function checkItems(tx: Transaction, changes: readonly Change[]): Promise<void> {
  const named = new Set<string | undefined>(
    changes.flatMap(({ type, id, values }) => (!isRelation(type) && values.name !== undefined ? [id] : [])),
  )
  const spokenOf = changes.flatMap(({ id, from, to, values }) => [id, from, to, values.representing])
  const ids = [...new Set(spokenOf.filter((id) => typeof id === 'string'))].filter((id) => !named.has(id))
  const there = new Set([
    ...(await tx.run(entities, { ids })).map(({ n }) => asNode(n).id),
    ...(await tx.run(keysNaming, { keys: ids })).map(({ key }) => key),
  ])
  const missing = ids.find((id) => !there.has(id))
  if (missing !== undefined) {
    throw new AppError('not-found', `There is no item "${missing}". To add it, give it a name`)
  }
}

async function checkClaims(tx: Transaction, ids: readonly ClaimId[]): Promise<void> {
  const there = new Set((await claimsById(tx, ids)).map(({ id }) => id))
  const missing = ids.find((id) => !there.has(id))
  if (missing !== undefined) throw new AppError('not-found', `There is no claim "${missing}" to replace`)
}
