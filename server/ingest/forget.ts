import { Source, type Values } from '../../model/claim.ts'
import { AppError } from '../../model/problem.ts'
import { journal } from '../../model/standing.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, NodeValue, Transaction } from '../store/graph-store.ts'
import { fromRows, type StoredClaim, toRow } from '../store/stored-claim.ts'
import { decisionsIn } from '../store/stored-journal.ts'
import { openJournal } from './batches.ts'
import { AT_ONCE, claimsAbout, claimsTouching, inSlices } from './claims.ts'
import { hashOf } from './forgotten.ts'
import { decisionsAround } from './identities.ts'
import { type Redaction, redactionOf } from './redact.ts'
import { asStirred, settle } from './settle.ts'

const keysNaming = statement('read/keys')
const claimPages = statement('read/claim-pages')
const sourcePages = statement('read/source-pages')
const decisionPages = statement('read/decision-pages')
const decisionsOf = statement('read/decisions-of')
const partsOfBatch = statement('read/claims-of-batch')
const updateClaims = statement('write/update-claims')
const deleteClaims = statement('write/delete-claims')
const deleteDecisions = statement('write/delete-decisions')
const putDecisions = statement('write/put-decisions')
const putSources = statement('write/put-sources')
const updatePart = statement('write/update-batch-part')
const createForgotten = statement('write/create-forgotten')

/** Sources have texts and parts many ids, so few of them are read at once. */
const FEW = 50

/** What became of somebody. */
export interface Erasure {
  /** The ids they had, merged ones too. */
  ids: string[]
  names: string[]
  /** Claims that were erased, and others in which the names were blacked out. */
  claims: { erased: number; redacted: number }
  /** Sources whose texts are not kept any more. */
  sources: string[]
  /** Ids, addresses and names of files in which a name may still stand: these never change. */
  unreached: string[]
}

/**
 * Erases a person for good: all that was ever claimed and decided of them, standing or not, the texts of the sources
 * that spoke of them, and their names in what else is said. Of their ids and keys hashes are left, by which ingest
 * refuses them. All or nothing. Throws `not-found`, and `bad-request` for who is no person.
 */
export async function forget(store: GraphStore, id: string, now: () => string): Promise<Erasure> {
  if (!id.startsWith('person:'))
    throw new AppError('bad-request', `"${id}" is no person: only people are erased for good`)
  return store.write(async (tx) => {
    const standing = journal(await openJournal(tx, now()))
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
    await deleteClaimsOf(tx, claims)
    await eraseDecisions(tx, ids, claims, redaction)
    const redacted = await redactClaims(tx, redaction, sources)
    await settle(tx, asStirred(redacted), standing)
    const withheld = await withholdTexts(tx, redaction, sources)
    await inSlices([...new Set([...ids, ...keys])], (slice) => tx.run(createForgotten, { ids: slice.map(hashOf) }))
    return {
      ids,
      names,
      claims: { erased: claims.length, redacted: redacted.length },
      sources: withheld,
      unreached: await idsNaming(tx, names),
    }
  })
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

/** Takes claims out of the store, and out of the lists of the batches that stated them. */
async function deleteClaimsOf(tx: Transaction, claims: readonly StoredClaim[]): Promise<void> {
  const gone = new Set(claims.map(({ id }) => id))
  await inSlices([...gone], (slice) => tx.run(deleteClaims, { ids: slice }))
  for (const batch of new Set(claims.flatMap(({ batches }) => batches))) {
    for await (const { key, claims: listed } of rowsOf(tx, partsOfBatch, FEW, { batch })) {
      const ids = Array.isArray(listed) ? listed.map(String) : []
      const left = ids.filter((id) => !gone.has(id))
      if (left.length < ids.length) await tx.run(updatePart, { id: key, claims: left })
    }
  }
}

/** Removes decisions on the person and their claims, and blacks the names out of the reasons of others. */
async function eraseDecisions(
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
  for await (const row of rowsOf(tx, decisionPages, AT_ONCE)) {
    const [decision] = decisionsIn([row])
    if (decision === undefined) continue
    const reasons = decision.reasons.map(names)
    if (reasons.join() !== decision.reasons.join()) await tx.run(putDecisions, { rows: [{ ...decision, reasons }] })
  }
}

/** Blacks the names out of quotes and values of all other claims; in sources that spoke of the person each of their words. */
async function redactClaims(
  tx: Transaction,
  redaction: Redaction,
  sources: ReadonlySet<string>,
): Promise<StoredClaim[]> {
  const redacted: StoredClaim[] = []
  for await (const row of rowsOf(tx, claimPages, AT_ONCE)) {
    const [claim] = fromRows([row])
    if (claim === undefined) continue
    const { quote } = claim
    const black = sources.has(claim.source) ? redaction.words : redaction.names
    const blackened = quote === undefined ? undefined : black(quote)
    const values = redactedValues(claim.values, black)
    if (blackened === quote && values === claim.values) continue
    redacted.push({ ...claim, values, ...(blackened === undefined ? {} : { quote: blackened }) })
  }
  await inSlices(redacted, (slice) => tx.run(updateClaims, { rows: slice.map(toRow) }))
  return redacted
}

/** The same values where no name stands in them. */
function redactedValues(values: Values, black: (text: string) => string): Values {
  let isOther = false
  const entries = Object.entries(values).map(([property, value]) => {
    if (property === 'keys' || property === 'representing' || typeof value === 'number')
      return [property, value] as const
    const text = Array.isArray(value) ? value.map(black) : black(value)
    isOther ||= String(text) !== String(value)
    return [property, text] as const
  })
  return isOther ? Object.fromEntries(entries) : values
}

/** Removes the texts of sources that spoke of the person, or in which a name stands. Returns which had one. */
async function withholdTexts(
  tx: Transaction,
  { names, words }: Redaction,
  spoke: ReadonlySet<string>,
): Promise<string[]> {
  const withheld: string[] = []
  for await (const { s } of rowsOf(tx, sourcePages, FEW)) {
    const source = Source.parse((s as NodeValue).properties)
    const { text, ...rest } = { ...source, name: (spoke.has(source.id) ? words : names)(source.name) }
    const isNamed = text !== undefined && names(text) !== text
    if (!spoke.has(source.id) && !isNamed && rest.name === source.name) continue
    const isWithheld = spoke.has(source.id) || isNamed
    await tx.run(putSources, {
      rows: [isWithheld ? { ...rest, withheld: true } : { ...rest, ...(text === undefined ? {} : { text }) }],
    })
    if (text !== undefined && isWithheld) withheld.push(source.id)
  }
  return withheld
}

/** Ids, addresses and names of files in which a name may still stand: the last word of one, as ids write it. */
async function idsNaming(tx: Transaction, names: readonly string[]): Promise<string[]> {
  const last = names.map((name) => plain(name).split('-').at(-1) ?? '').filter((word) => word.length > 2)
  const isNaming = (id: string) => {
    const words = plain(id).split('-')
    return words.some((word) => last.includes(word))
  }
  const found = new Set<string>()
  for await (const row of rowsOf(tx, claimPages, AT_ONCE)) {
    for (const { subject, from, to, source, locator } of fromRows([row])) {
      for (const id of [...(from === undefined ? [subject] : [from, to]), source, locator.file]) {
        if (id !== undefined && isNaming(id)) found.add(id)
      }
    }
  }
  for await (const { s } of rowsOf(tx, sourcePages, FEW)) {
    const { id, url, basedOn } = Source.parse((s as NodeValue).properties)
    for (const address of [id, url, basedOn]) if (address !== undefined && isNaming(address)) found.add(address)
  }
  return [...found].sort()
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
}

async function* rowsOf(
  tx: Transaction,
  pages: typeof claimPages,
  size: number,
  params: Record<string, unknown> = {},
): AsyncIterable<Awaited<ReturnType<Transaction['run']>>[number]> {
  for (let after = ''; ; ) {
    const rows = await tx.run(pages, { ...params, after, size })
    yield* rows
    if (rows.length < size) return
    after = String(rows.at(-1)?.key)
  }
}
