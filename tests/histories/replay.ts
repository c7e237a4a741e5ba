import type { ChangesRequest, DecisionRequest } from '../../model/api/review.ts'
import { ClaimId } from '../../model/claim.ts'
import { EntityId } from '../../model/entity.ts'
import { listBatches, nextBatch, openJournal, saveBatch } from '../../server/journal/batches.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { newClock } from './clock.ts'
import { type Deed, perform } from './deeds.ts'
import { ProcessEnded } from './ending-store.ts'
import { claimsStored, empty } from './everything-in.ts'
import type { Done, World } from './play.ts'
import { keysOfSubjects } from './renaming.ts'

/**
 * Does again in an empty store what was done in a history, but nothing that is undone now. The batches keep their
 * numbers, since the claims of an edit are named after its number.
 *
 * @returns why the two can't be compared, or null: a step may have been possible only because of one that was undone
 */
export async function replay(
  world: World,
  store: GraphStore,
  chunk?: (given: number) => number,
): Promise<string | null> {
  await empty(store)
  const clock = newClock()
  const states = new Map((await listBatches(world.store)).map(({ id, state }) => [id, state]))
  const claims = new Map<string, string>()
  for (const done of world.done.filter((one) => isKept(one, states))) {
    const { outcome } = done
    const deed = await translated(done, store, claims)
    if (deed === null) return 'Its items are not there'
    if (outcome.batch !== null) await skipTo(store, numberOf(outcome.batch), clock.now)
    try {
      const again = await perform(store, 'chunk' in deed && chunk ? { ...deed, chunk: chunk(deed.chunk) } : deed, {
        clock,
      })
      if (again.batch !== outcome.batch) return `${outcome.batch} is now ${again.batch}`
      for (const [place, id] of (outcome.claims ?? []).entries()) claims.set(id, again.claims?.[place] ?? id)
      const [was, is] = [outcome.report?.rows, again.report?.rows]
      if (was?.accepted !== is?.accepted && chunk === undefined) return 'Other rows were accepted'
      if (outcome.erased?.length !== again.erased?.length) return 'Others were erased'
    } catch (error) {
      if (error instanceof ProcessEnded) continue
      return String(error)
    }
  }
  return null
}

function isKept({ deed, outcome }: Done, states: ReadonlyMap<string, string>): boolean {
  if (deed.do === 'undo' || deed.do === 'redo') return false
  return outcome.batch === null || states.get(outcome.batch) === 'done'
}

function numberOf(batch: string): number {
  return Number(batch.slice('batch-'.length))
}

/** Fills the journal with empty undone batches, so that the next batch has this number. */
async function skipTo(store: GraphStore, number: number, now: () => string): Promise<void> {
  for (;;) {
    const isThere = await store.write(async (tx) => {
      const known = await openJournal(tx, now())
      const next = nextBatch(known, { kind: 'review', by: 'nobody', at: now(), sources: [], replaces: false })
      if (next.number >= number) return true
      await saveBatch(tx, { ...next, state: 'undone' })
      return false
    })
    if (isThere) return
  }
}

/** Returns the deed with the ids that its items and claims have in this store, or null if an item has none. */
async function translated(
  { deed, keys }: Done,
  store: GraphStore,
  claims: ReadonlyMap<string, string>,
): Promise<Deed | null> {
  if (deed.do !== 'decide' && deed.do !== 'change' && deed.do !== 'forget') return deed
  const ids = new Map([...keysOfSubjects(await claimsStored(store))].map(([id, key]) => [key, id]))
  let isComplete = true
  const idOf = (id: string) => {
    const key = keys.get(id)
    const found = ids.get(key ?? id)
    if (key !== undefined && found === undefined) isComplete = false
    return found ?? id
  }
  const claimOf = (id: string) => claims.get(id) ?? id
  const renamed = renamedDeed(deed, idOf, claimOf)
  return isComplete ? renamed : null
}

type Rename = (id: string) => string

function renamedDeed(deed: Extract<Deed, { do: 'decide' | 'change' | 'forget' }>, idOf: Rename, claimOf: Rename): Deed {
  if (deed.do === 'forget') return { ...deed, id: idOf(deed.id) }
  if (deed.do === 'decide') return { ...deed, request: decision(deed.request, idOf, claimOf) }
  return { ...deed, request: changes(deed.request, idOf, claimOf) }
}

function decision(request: DecisionRequest, idOf: Rename, claimOf: Rename): DecisionRequest {
  return 'claim' in request
    ? { ...request, claim: ClaimId.parse(claimOf(request.claim)) }
    : { ...request, a: idOf(request.a), b: idOf(request.b) }
}

function changes({ statements, ...rest }: ChangesRequest, idOf: Rename, claimOf: Rename): ChangesRequest {
  return {
    ...rest,
    statements: statements.map(({ id, from, to, instead, ...one }) => ({
      ...one,
      ...(id === undefined ? {} : { id: EntityId.parse(idOf(id)) }),
      ...(from === undefined ? {} : { from: EntityId.parse(idOf(from)) }),
      ...(to === undefined ? {} : { to: EntityId.parse(idOf(to)) }),
      ...(instead === undefined ? {} : { instead: ClaimId.parse(claimOf(instead)) }),
    })),
  }
}
