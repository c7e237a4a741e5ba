import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../model/problem.ts'
import { backup } from '../backup/backup.ts'
import { restoreLines } from '../backup/restore.ts'
import { isTooLarge, type Transact } from '../journal/in-halves.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { openStore } from '../store/open-store.ts'

const claimCount = statement('read/claim-count')

/** Claims that a copy may hold, with what is tried on it: a bound on the memory and the time that a dry run takes. */
const MOST_CLAIMS = 150_000

class RolledBack extends Error {}

/**
 * Does work that leaves no trace: in one transaction that is rolled back, or where that is more than the engine lets a
 * transaction take, on a copy of the graph on the embedded engine, in a folder that is removed. So what it returns is
 * exactly what would be. Throws `query-too-big` where that would make too large a copy.
 *
 * @param work is begun anew on the copy
 * @param reached how far the work is, in words
 */
export async function dryRun<T>(
  store: GraphStore,
  work: (transact: Transact) => Promise<T>,
  { now, reached, most = MOST_CLAIMS }: { now: () => string; reached: () => string; most?: number },
): Promise<T> {
  try {
    return await rolledBack(store, work)
  } catch (error) {
    if (!isTooLarge(error)) throw error
    return onCopy(store, work, now, (claims) => {
      if (claims > most) throw tooLarge(most, reached(), error)
    })
  }
}

async function rolledBack<T>(store: GraphStore, work: (transact: Transact) => Promise<T>): Promise<T> {
  let result: { of: T } | undefined
  try {
    await store.write(async (tx) => {
      result = { of: await work(asOne(tx)) }
      throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
  }
  if (result === undefined) throw new AppError('internal', 'A dry run ended without a result')
  return result.of
}

/** Steps that are one transaction: after one that failed there is no other. */
function asOne(tx: Transaction): Transact {
  let failure: { cause: unknown } | undefined
  return async (step) => {
    if (failure !== undefined) throw failure.cause
    try {
      return await step(tx)
    } catch (cause) {
      failure = { cause }
      throw cause
    }
  }
}

async function onCopy<T>(
  store: GraphStore,
  work: (transact: Transact) => Promise<T>,
  now: () => string,
  hold: (claims: number) => void,
): Promise<T> {
  hold(await claimsIn({ run: (one, params) => store.read(one, params) }))
  const folder = await mkdtemp(join(tmpdir(), 'parley-dry-run-'))
  try {
    const copy = await openStore({ neo4j: null, dataDir: folder })
    try {
      await restoreLines(copy, backup(store, now()))
      return await work((step) =>
        copy.write(async (tx) => {
          const done = await step(tx)
          hold(await claimsIn(tx))
          return done
        }),
      )
    } finally {
      await copy.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function claimsIn(tx: Transaction): Promise<number> {
  const [counted] = await tx.run(claimCount, {})
  return Number(counted?.count)
}

function tooLarge(most: number, reached: string, cause: AppError): AppError {
  const message =
    `The dry run ended ${reached}, nothing is changed. On a copy of the graph, what is read would make more than ` +
    `${most.toLocaleString('en')} claims, too many for a trial. Try a part of the file, or load it and undo the batch. ` +
    `In the database itself: ${cause.message}`
  return new AppError('query-too-big', message, { cause, details: { ...cause.details, mostClaims: most } })
}
