import { claimsOfPart, partsOf } from '../journal/batches.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { AT_ONCE, inSlices, readPages, rowsIn, within } from '../store/in-parts.ts'
import { decisionsIn, type StoredClaim } from '../store/stored-journal.ts'
import type { Redaction } from './redact.ts'

const decisionPages = statement('read/decision-pages')
const decisionsOf = statement('read/decisions-of')
const deleteClaims = statement('write/delete-claims')
const deleteDecisions = statement('write/delete-decisions')
const putDecisions = statement('write/put-decisions')
const updatePart = statement('write/update-batch-part')

/** Takes claims out of the store, and out of the lists of the batches that stated them. */
export async function eraseClaims(tx: Transaction, claims: readonly StoredClaim[]): Promise<void> {
  const gone = new Set(claims.map(({ id }) => id))
  await inSlices([...gone], (slice) => tx.run(deleteClaims, { ids: slice }))
  for (const batch of new Set(claims.flatMap(({ batches }) => batches))) {
    for (const part of await partsOf(tx, batch)) {
      const ids = await claimsOfPart(tx, part)
      const left = ids.filter((id) => !gone.has(id))
      if (left.length < ids.length) await tx.run(updatePart, { id: part, claims: left })
    }
  }
}

/** Removes decisions on the person and their claims, and blacks the names out of the reasons of others. */
export async function eraseDecisions(
  tx: Transaction,
  ids: readonly string[],
  claims: readonly StoredClaim[],
  { names }: Redaction,
): Promise<void> {
  const gone: string[] = []
  await inSlices([...ids, ...claims.map(({ id }) => id)], async (slice) => {
    gone.push(...decisionsIn(await tx.run(decisionsOf, { ids: slice })).map(({ id }) => id))
  })
  await inSlices(gone, (slice) => tx.run(deleteDecisions, { ids: slice }))
  for await (const row of rowsIn(readPages(within(tx), decisionPages, {}, AT_ONCE))) {
    const [decision] = decisionsIn([row])
    if (decision === undefined) continue
    const reasons = decision.reasons.map(names)
    if (reasons.join() !== decision.reasons.join()) await tx.run(putDecisions, { rows: [{ ...decision, reasons }] })
  }
}
