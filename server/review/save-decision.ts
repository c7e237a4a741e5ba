import type { DecisionRequest } from '../../model/api/review.ts'
import type { Batch } from '../../model/claim.ts'
import { type Decision, decideOnClaim, decideOnPair, type PairDecision } from '../../model/decision.ts'
import { type EntityId, isEntityId, kindOfId } from '../../model/entity.ts'
import { contradicted } from '../../model/identity.ts'
import { AppError } from '../../model/problem.ts'
import { type Journal, journalOf } from '../../model/standing.ts'
import { journalWith, nextBatch, openJournal, saveBatch } from '../journal/batches.ts'
import { claimsAbout, claimsById, identify, standingAround } from '../journal/claims.ts'
import { recluster } from '../journal/settle.ts'
import { type Wait, writeInTurn } from '../journal/writer.ts'
import { makeDecisions } from '../matching/make-decisions.ts'
import { decisionsOn } from '../matching/match.ts'
import { matchMeetings } from '../matching/match-meetings.ts'
import { rematch } from '../matching/rematch.ts'
import { statement } from '../store/cypher-library.ts'
import { asNode } from '../store/graph-rows.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'

const putDecisions = statement('write/put-decisions')
const keysNaming = statement('read/keys')
const meetingsOf = statement('read/meetings-of')

/**
 * Saves a person's decision as a batch of its own: two entities are the same or different, or a claim is right or
 * wrong. Throws `not-found` if one of them doesn't exist, and `conflict` if standing decisions contradict it.
 */
export async function saveDecision(
  store: GraphStore,
  request: DecisionRequest,
  { by, now, wait }: { by: string; now: () => string; wait?: Wait },
): Promise<{ decision: Decision; batch: Batch }> {
  const save = async (tx: Transaction) => {
    const known = await openJournal(tx, now())
    const batch: Batch = {
      ...nextBatch(known, { kind: 'review', by, at: now(), sources: [], replaces: false }),
      state: 'done',
    }
    const decision = await checkedDecision(tx, request, batch.number, journalOf(known))
    await saveBatch(tx, batch)
    await tx.run(putDecisions, { rows: [decision] })
    const journal = journalWith(known, batch)
    await recluster(tx, [decision], journal)
    await rematch(tx, { claims: [], decisions: [decision] }, journal)
    if (decision.kind === 'same') await matchMeetingsOf(tx, decision, journal)
    return { decision, batch }
  }
  return writeInTurn(store, 'a decision', save, wait)
}

async function checkedDecision(
  tx: Transaction,
  request: DecisionRequest,
  batch: number,
  journal: Journal,
): Promise<Decision> {
  const reasons = request.reason === undefined ? [] : [request.reason]
  if ('claim' in request) {
    if ((await claimsById(tx, [request.claim])).length === 0) throw missing('claim', request.claim)
    return decideOnClaim(request.kind, request.claim, batch, reasons)
  }
  const { a, b } = request
  if (a === b) throw new AppError('bad-request', `"${a}" is given twice. Name two different items`)
  if (!isEntityId(a)) throw missing('item', a)
  if (!isEntityId(b)) throw missing('item', b)
  const decision = decideOnPair(request.kind, [a, b], batch, reasons)
  await checkPair(tx, [a, b], decision, journal)
  return decision
}

/** Throws unless both entities exist and no standing decision contradicts the new one. */
async function checkPair(
  tx: Transaction,
  pair: readonly [EntityId, EntityId],
  decision: PairDecision,
  journal: Journal,
): Promise<void> {
  for (const id of pair) {
    const isThere = (await claimsAbout(tx, [id])).length > 0 || (await tx.run(keysNaming, { keys: [id] })).length > 0
    if (!isThere) throw missing('item', id)
  }
  const [one, other] = pair.map(kindOfId)
  if (decision.kind === 'same' && one !== other) {
    throw new AppError(
      'bad-request',
      `${pair[0]} and ${pair[1]} are of two kinds, ${one} and ${other}. Only items of one kind can be the same`,
    )
  }
  const against = contradicted(decision, (await standingAround(tx, pair, journal)).standing)
  if (against.length === 0) return
  const said = against.map(({ kind, a, b, batch }) => `${a} and ${b} are ${kind} (batch-${batch})`).join('; ')
  throw new AppError('conflict', `Standing decisions say otherwise: ${said}. Undo them first`, {
    details: { decisions: against.map(({ id }) => id) },
  })
}

/** Matches the meetings of two people who are now one: two of their records may be of the same meeting. */
async function matchMeetingsOf(tx: Transaction, { a, b, batch }: PairDecision, journal: Journal): Promise<void> {
  const person = (await identify(tx, [a, b], journal)).of(a)
  const meetings = (await tx.run(meetingsOf, { people: [{ id: person, since: null, until: null }] })).map(({ m }) =>
    asNode(m),
  )
  await makeDecisions(tx, decisionsOn(await matchMeetings(tx, meetings), batch), journal)
}

function missing(what: string, id: string): AppError {
  return new AppError('not-found', `There is no ${what} "${id}"`)
}
