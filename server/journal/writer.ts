import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { AppError } from '../../model/problem.ts'
import { isAlive } from '../is-alive.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore, Transaction } from '../store/graph-store.ts'
import type { Transact } from '../store/in-parts.ts'

const lock = statement('write/lock')
const putLease = statement('write/put-lease')

/** A lease that nobody renews ends after this many milliseconds. Every transaction renews it, and so does a timer. */
const LEASE_MS = 20_000
const RENEW_MS = LEASE_MS / 4
/** A waiting writer looks again after this many milliseconds. */
const LOOK_MS = 100
/** How long a writer waits for another if the caller doesn't say, in milliseconds. */
const PATIENCE_MS = 10_000

/** The lease in the store: who writes, what, which batch, and until when. `fence` counts the leases. */
const Lease = z.object({
  holder: z.string().nullable(),
  what: z.string().nullable(),
  batch: z.string().nullable(),
  fence: z.number(),
  until: z.number(),
  now: z.number(),
})
type Lease = z.infer<typeof Lease>

/** How a writer waits for its turn. */
export interface Wait {
  /** Milliseconds. Then it throws `busy`. By default 10,000. */
  atMostMs?: number
  /** Called once for each writer that this one waits for, with what it does: "a load of visits.xml". */
  tell?: (what: string) => void
  signal?: AbortSignal | undefined
}

/** The leases that this process holds. */
const held = new Set<string>()

/**
 * Runs work that writes in several transactions, while no other writer of this store does, in this process or another.
 * A lease in the store says who writes. Another writer waits for its end, and takes it over once its holder has not
 * renewed it in time or its process is gone. A holder that lost its lease can't write any more: `transact` then throws
 * `conflict`. Readers never wait.
 *
 * @param what says in words what the work does: "a load of visits.xml"
 * @returns what the work returns. Throws `busy` if the wait takes too long.
 */
export async function asWriter<T>(
  store: GraphStore,
  what: string,
  work: (transact: Transact) => Promise<T>,
  wait: Wait = {},
): Promise<T> {
  const holder = nameHolder()
  held.add(holder)
  try {
    const fence = await inTurn(store, wait, (tx) => takeLease(tx, holder, what))
    const renew = (tx: Transaction) => renewLease(tx, fence)
    const timer = setInterval(() => void store.write(renew).catch(() => undefined), RENEW_MS).unref()
    try {
      return await work((step) =>
        store.write(async (tx) => {
          await renew(tx)
          return step(tx)
        }),
      )
    } finally {
      clearInterval(timer)
      // If the store can't be reached, the lease ends by itself.
      await store.write((tx) => endLease(tx, fence)).catch(() => undefined)
    }
  } finally {
    held.delete(holder)
  }
}

/** Runs work that writes in one transaction, while no other writer of this store does. Waits as `asWriter` does. */
export async function writeInTurn<T>(
  store: GraphStore,
  what: string,
  work: (tx: Transaction) => Promise<T>,
  wait: Wait = {},
): Promise<T> {
  const holder = nameHolder()
  return inTurn(store, wait, async (tx) => {
    const fence = await takeLease(tx, holder, what)
    const result = await work(tx)
    await endLease(tx, fence)
    return result
  })
}

/** Says in the lease which batch its holder writes, so that an undo of it can stop the work. */
export async function nameBatch(tx: Transaction, batch: string): Promise<void> {
  await write(tx, { ...(await readLease(tx)), batch }, LEASE_MS)
}

/** Returns the id of the batch that a writer is at work on; null if nobody is. */
export async function batchInWork(tx: Transaction): Promise<string | null> {
  const lease = await readLease(tx)
  return isFree(lease) ? null : lease.batch
}

/** Another writer's lease, thrown to leave the transaction. */
class Busy extends Error {
  readonly what: string

  constructor(what: string) {
    super(`Another writer is at work: ${what}`)
    this.what = what
  }
}

async function inTurn<T>(store: GraphStore, wait: Wait, attempt: (tx: Transaction) => Promise<T>): Promise<T> {
  const started = performance.now()
  let told = ''
  while (true) {
    wait.signal?.throwIfAborted()
    try {
      return await store.write(attempt)
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      if (error.what !== told) wait.tell?.(error.what)
      told = error.what
      if (performance.now() - started > (wait.atMostMs ?? PATIENCE_MS)) {
        const message = `Parley is busy with ${error.what}, which has to end first. Try again later`
        throw new AppError('busy', message, { cause: error, details: { writer: error.what } })
      }
      await pause(LOOK_MS)
    }
  }
}

async function readLease(tx: Transaction): Promise<Lease> {
  const [lease] = await tx.run(lock, { at: new Date().toISOString() })
  return Lease.parse(lease)
}

/** Takes the lease and returns its fence. Throws `Busy` if another writer holds it. */
async function takeLease(tx: Transaction, holder: string, what: string): Promise<number> {
  const lease = await readLease(tx)
  // The engine may run a transaction again whose commit it could not confirm: then the lease is ours already.
  if (!isFree(lease) && lease.holder !== holder) throw new Busy(lease.what ?? 'another change')
  const fence = lease.fence + 1
  await write(tx, { ...lease, holder, what, batch: null, fence }, LEASE_MS)
  return fence
}

/** Renews the lease of this fence. Throws `conflict` if another writer has taken over. */
async function renewLease(tx: Transaction, fence: number): Promise<void> {
  const lease = await readLease(tx)
  if (lease.fence !== fence) {
    const message = `Another writer (${lease.what ?? 'unknown'}) took over, since this one was silent for too long. Try again`
    throw new AppError('conflict', message)
  }
  if (lease.until - lease.now < LEASE_MS - RENEW_MS) await write(tx, lease, LEASE_MS)
}

async function endLease(tx: Transaction, fence: number): Promise<void> {
  const lease = await readLease(tx)
  if (lease.fence === fence) await write(tx, { ...lease, holder: null, what: null, batch: null }, 0)
}

/** Writes a lease that ends in so many milliseconds, by the engine's clock: servers' clocks may differ. */
async function write(tx: Transaction, { holder, what, batch, fence, now }: Lease, ms: number): Promise<void> {
  await tx.run(putLease, { holder, what, batch, fence, until: now + ms })
}

/** A holder's name tells its machine and process, so that others on the machine see if it is gone. */
function nameHolder(): string {
  return `${hostname()} ${process.pid} ${randomUUID()}`
}

function isFree({ holder, until, now }: Lease): boolean {
  return holder === null || until <= now || isGone(holder)
}

/** True if the holder's process ran on this machine and is gone. Elsewhere nobody can tell. */
function isGone(holder: string): boolean {
  const [host, pid] = holder.split(' ')
  if (host !== hostname()) return false
  if (Number(pid) === process.pid) return !held.has(holder)
  return !isAlive(Number(pid))
}
