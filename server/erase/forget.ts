import type { ForgetAnswer } from '../../model/api/journal.ts'
import { AppError } from '../../model/problem.ts'
import { journalOf } from '../../model/standing.ts'
import { dryRun } from '../ingest/dry-run.ts'
import { openJournal } from '../journal/batches.ts'
import { claimsAbout, claimsTouching, decisionsAround, hashOf } from '../journal/claims.ts'
import { settle, toReproject } from '../journal/settle.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { eraseClaims, eraseDecisions } from './erase.ts'
import { idsNaming } from './ids-naming.ts'
import { redactionOf } from './redact.ts'
import { redactClaims, withholdTexts } from './redact-stored.ts'

const keysNaming = statement('read/keys')
const createForgotten = statement('write/create-forgotten')

/** What became of somebody, as far as the store goes. */
export type Erasure = Omit<ForgetAnswer, 'snapshots' | 'remaining'>

/**
 * Erases a person for good: all that was ever claimed and decided of them, standing or not, the texts of the sources
 * that spoke of them, and their names in what else is said. Of their ids and keys hashes are left, by which ingest
 * refuses them. All or nothing. Throws `not-found`, and `bad-request` for who is no person.
 *
 * @param choices with `dryRun` nothing is erased, and what is returned is what would be
 */
export async function forget(
  store: GraphStore,
  id: string,
  now: () => string,
  choices: { dryRun: boolean } = { dryRun: false },
): Promise<Erasure> {
  if (!id.startsWith('person:'))
    throw new AppError('bad-request', `"${id}" is no person: only people are erased for good`)
  const work = (tx: Transaction) => erase(tx, id, now())
  if (!choices.dryRun) return store.write(work)
  return dryRun(store, (transact) => transact(work), { now, reached: () => 'before all of them was seen' })
}

async function erase(tx: Transaction, id: string, now: string): Promise<Erasure> {
  const standing = journalOf(await openJournal(tx, now))
  const { ids, claims } = await allOf(tx, id)
  const names = [...new Set(claims.flatMap(({ values: { name, aliases } }) => [name, aliases].flat()))].filter(
    (name) => typeof name === 'string',
  )
  const keys = claims.flatMap(({ type, asRead, values }) =>
    type === 'Person' ? [asRead, ...(Array.isArray(values.keys) ? values.keys : [])] : [],
  )
  const redaction = redactionOf(names)
  const sources = new Set(claims.map(({ source }) => source))

  await settle(
    tx,
    { known: claims.map((before) => ({ before, after: { ...before, batches: [] } })), created: [] },
    standing,
  )
  await eraseClaims(tx, claims)
  await eraseDecisions(tx, ids, claims, redaction)
  const redacted = await redactClaims(tx, redaction, sources)
  await settle(tx, toReproject(redacted), standing)
  const withheld = await withholdTexts(tx, redaction, sources)
  await inSlices([...new Set([...ids, ...keys])], (slice) => tx.run(createForgotten, { ids: slice.map(hashOf) }))
  return {
    ids,
    names,
    claims: { erased: claims.length, redacted: redacted.length },
    sources: withheld,
    unreached: await idsNaming(tx, names),
  }
}

/** All ids of a person, and all claims about them and the ties they have, standing or not. */
async function allOf(tx: Transaction, id: string): Promise<{ ids: string[]; claims: StoredClaim[] }> {
  const [merged] = await tx.run(keysNaming, { keys: [id] })
  const decided = await decisionsAround(tx, [id])
  const joined = decided.flatMap(({ kind, a, b }) => (kind === 'same' ? [a, b] : []))
  const head = typeof merged?.entity === 'string' ? merged.entity : id
  const own = (await claimsAbout(tx, [...new Set([head, id, ...joined])])).filter(
    ({ about }) => about === head || about === id,
  )
  if (own.length === 0) throw new AppError('not-found', `There is nobody with the id "${id}": search by name`)
  const ids = [...new Set([id, head, ...own.map(({ subject }) => subject)])].sort()
  const of = new Set(ids)
  const ties = (await claimsTouching(tx, ids)).filter(
    ({ from = '', to = '', values }) => of.has(from) || of.has(to) || of.has(String(values.representing)),
  )
  return { ids, claims: [...own, ...ties] }
}
