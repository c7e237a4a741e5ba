import { rm } from 'node:fs/promises'
import { AppError } from '../../model/problem.ts'
import { backup } from '../backup/backup.ts'
import { writeLines } from '../backup/restore.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import { isTooLarge, type Transact } from '../store/in-parts.ts'
import { openStore } from '../store/open-store.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const claimCount = statement('read/claim-count')

/** How many claims the copy may hold, the tried ones included: bounds the memory and the time of a dry run. */
const MOST_CLAIMS = 150_000

class RolledBack extends Error {}

/**
 * Does work and returns its result, but leaves no trace. First it tries one transaction, which it rolls back. If the
 * engine refuses so large a transaction, it copies the graph into an embedded database in a temporary folder, does the
 * work there, and removes the folder. So the result is exactly what would happen. Throws `query-too-big` if the copy
 * would be too large as well.
 *
 * @param work starts from the beginning on the copy
 * @param reached says in words how far the work has come
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

/** Runs all steps in one transaction. Once a step has failed, every later one fails with the same error. */
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
  checkSize: (claims: number) => void,
): Promise<T> {
  checkSize(await countClaims({ run: (one, params) => store.read(one, params) }))
  const folder = await temporaryFolder('dry-run')
  try {
    const copy = await openStore({ neo4j: null, dataDir: folder })
    try {
      await writeLines((step) => copy.write(step), backup(store, now()))
      return await work((step) =>
        copy.write(async (tx) => {
          const done = await step(tx)
          checkSize(await countClaims(tx))
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

async function countClaims(tx: Transaction): Promise<number> {
  const [counted] = await tx.run(claimCount, {})
  return Number(counted?.count)
}

function tooLarge(most: number, reached: string, cause: AppError): AppError {
  const message =
    `The dry run stopped ${reached}; nothing was changed. A copy of the graph with this file would hold more than ` +
    `${most.toLocaleString('en')} claims, too many for a dry run. Try a part of the file, or load it and undo the batch. ` +
    `The database said: ${cause.message}`
  return new AppError('query-too-big', message, { cause, details: { ...cause.details, mostClaims: most } })
}
