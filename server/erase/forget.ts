import type { ForgetAnswer } from '../../model/api/journal.ts'
import { EntityId, isEntityId } from '../../model/entity.ts'
import { AppError } from '../../model/problem.ts'
import { journalOf } from '../../model/standing.ts'
import { dryRun } from '../ingest/dry-run.ts'
import { openJournal } from '../journal/batches.ts'
import { claimsAbout, claimsTouching, decisionsAround, hashOf } from '../journal/claims.ts'
import { recluster, settle, toReproject } from '../journal/settle.ts'
import { asWriter, type Wait, writeInTurn } from '../journal/writer.ts'
import { redactionOf } from '../names/redact.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'
import type { StoredClaim } from '../store/stored-journal.ts'
import { removeStaleFolders } from '../temporary-folder.ts'
import { eraseClaims, eraseDecisions, eraseGrounds, idsNaming, redactClaims, withholdTexts } from './erase-stored.ts'

const keysNaming = statement('read/keys')
const createForgotten = statement('write/create-forgotten')

/** What was erased in the store. */
export type Erasure = Omit<ForgetAnswer, 'snapshots' | 'showing' | 'corrected' | 'remaining'>

/**
 * Erases a person for good: all claims and decisions about them, standing or not, the texts of the sources that named
 * them, and their names in everything else. Only hashes of their ids and keys stay, so that ingest refuses them. All or
 * nothing. Throws `not-found`, and `bad-request` if the id isn't a person's.
 *
 * @param choices with `dryRun` nothing is erased, and the report says what would be. `before` is told who the person is
 *   before anything is erased; if it throws, nothing is
 */
export async function forget(
  store: GraphStore,
  id: string,
  now: () => string,
  choices: { dryRun: boolean; before?: Before; wait?: Wait } = { dryRun: false },
): Promise<Erasure> {
  if (!id.startsWith('person:'))
    throw new AppError('bad-request', `"${id}" is not a person: only people can be erased for good`)
  const work = (tx: Transaction) => erase(tx, id, now(), choices.before)
  if (!choices.dryRun) {
    await removeStaleFolders()
    return writeInTurn(store, 'an erasure', work, choices.wait)
  }
  const reached = () => 'before the person was erased'
  const trial = () => dryRun(store, (transact) => transact(work), { now, reached })
  return asWriter(store, 'a dry run of an erasure', trial, choices.wait)
}

type Before = (person: { ids: readonly string[]; names: readonly string[] }) => Promise<void>

async function erase(tx: Transaction, id: string, now: string, before?: Before): Promise<Erasure> {
  const journal = journalOf(await openJournal(tx, now))
  const { ids, claims } = await allOf(tx, id)
  const names = [...new Set(claims.flatMap(({ values: { name, aliases } }) => [name, aliases].flat()))].filter(
    (name) => typeof name === 'string',
  )
  await before?.({ ids, names })
  const keys = claims.flatMap(({ type, asRead, values }) =>
    type === 'Person' ? [asRead, ...(Array.isArray(values.keys) ? values.keys : [])] : [],
  )
  const redaction = redactionOf(names)
  const sources = new Set(claims.map(({ source }) => source))

  // First, so that what rested on these claims does not fall with them.
  const matches = await eraseGrounds(tx, claims)
  await settle(
    tx,
    { known: claims.map((before) => ({ before, after: { ...before, batches: [] } })), created: [] },
    journal,
  )
  await eraseClaims(tx, claims)
  await eraseDecisions(tx, ids, claims, redaction)
  const redacted = await redactClaims(tx, redaction, sources)
  await settle(tx, toReproject(redacted), journal)
  const deleted = new Set<EntityId>(ids)
  await recluster(
    tx,
    matches.filter(({ a, b }) => !deleted.has(a) && !deleted.has(b)),
    journal,
  )
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

/** Returns all ids of a person, and all claims about them and their ties, standing or not. */
async function allOf(tx: Transaction, id: string): Promise<{ ids: EntityId[]; claims: StoredClaim[] }> {
  if (!isEntityId(id)) throw nobody(id)
  const [merged] = await tx.run(keysNaming, { keys: [id] })
  const decided = await decisionsAround(tx, [id])
  const joined = decided.flatMap(({ kind, a, b }) => (kind === 'same' ? [a, b] : []))
  const head = merged === undefined ? id : EntityId.parse(merged.entity)
  const own = (await claimsAbout(tx, [...new Set([head, id, ...joined])])).filter(
    ({ about }) => about === head || about === id,
  )
  if (own.length === 0) throw nobody(id)
  const ids = [...new Set([id, head, ...own.map(({ subject }) => subject).filter(isEntityId)])].sort()
  const of = new Set<string>(ids)
  const ties = (await claimsTouching(tx, ids)).filter(
    ({ from = '', to = '', values }) => of.has(from) || of.has(to) || of.has(String(values.representing)),
  )
  return { ids, claims: [...own, ...ties] }
}

function nobody(id: string): AppError {
  return new AppError('not-found', `There is nobody with the id "${id}": search by name`)
}
