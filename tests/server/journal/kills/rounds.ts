import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateLines } from '../../../../bench/ingest/generate.ts'
import { seededRandom } from '../../../../bench/names/random.ts'
import { type Graph, sorted } from '../../../../model/graph.ts'
import { listBatches } from '../../../../server/journal/batches.ts'
import { check } from '../../../../server/journal/check.ts'
import { storedGraph } from '../../../../server/journal/stored-graph.ts'
import type { GraphStore } from '../../../../server/store/graph-store.ts'
import { openStore, type StoreConfig } from '../../../../server/store/open-store.ts'
import { tempDir } from '../../store/temp-dir.ts'
import { announcing, type Deed, doing, killedAt } from './deed.ts'

const SIZE = { people: 20, states: 5, organisations: 3, meetings: 60, ties: 250 }

/**
 * Runs rounds, each on a new store that holds one batch. A round kills the ingest of a second batch and ingests it
 * again, then kills its undoing and undoes it again. The second batch says other things about the same people and
 * meetings, and merges two people by an identifier.
 *
 * @param fresh returns the place of an empty store
 */
export function itSurvivesKills(rounds: number, fresh: () => Promise<StoreConfig>): void {
  const moments: string[] = []
  afterAll(() => console.log(`Killed ${moments.length} times, after: ${moments.join('; ')}`))

  let first = ''
  let second = ''
  let before: Graph
  let after: Graph
  let ingesting = 0
  let undoing = 0
  beforeAll(async () => {
    ;[first, second] = await files()
    await onStore(await fresh(), async (store) => {
      await doing(store, { ingest: first })
      before = sorted(await storedGraph(store))
      ingesting = await momentsOf(store, { ingest: second })
      after = sorted(await storedGraph(store))
      undoing = await momentsOf(store, { undo: 'batch-2' })
      expect(sorted(await storedGraph(store))).toEqual(before)
    })
  })

  it.each(Array.from({ length: rounds }, (_, round) => round + 1))('round %i', async (round) => {
    const random = seededRandom(round)
    const config = await fresh()
    await onStore(config, (store) => doing(store, { ingest: first }))

    moments.push(await killedAt(1 + Math.floor(random() * ingesting), config, { ingest: second }))
    await onStore(config, async (store) => {
      expect(await check(store)).toMatchObject({ ok: true, pending: 0 })
      // Killed at its very end, it may be done already.
      if ((await stateOfSecond(store)) !== 'done') await doing(store, { ingest: second })
      expect(await stateOfSecond(store)).toBe('done')
      expect(await check(store)).toMatchObject({ ok: true, unfinished: [] })
      expect(sorted(await storedGraph(store))).toEqual(after)
    })

    moments.push(await killedAt(1 + Math.floor(random() * undoing), config, { undo: 'batch-2' }))
    await onStore(config, async (store) => {
      expect(await check(store)).toMatchObject({ ok: true })
      if ((await stateOfSecond(store)) !== 'undone') await doing(store, { undo: 'batch-2' })
      expect(await check(store)).toMatchObject({ ok: true, unfinished: [] })
      expect(sorted(await storedGraph(store))).toEqual(before)
    })
  })
}

/**
 * A cancelled ingest leaves what a killed one leaves: an open batch whose claims and graph agree, and which can be
 * resumed or undone.
 */
export function itCanBeCancelled(fresh: () => Promise<StoreConfig>): void {
  let first = ''
  let second = ''
  beforeAll(async () => {
    ;[first, second] = await files()
  })
  it.each(['resumed', 'undone'] as const)('a cancelled ingest leaves an open batch that can be %s', async (then) => {
    const config = await fresh()
    await onStore(config, async (store) => {
      await doing(store, { ingest: first })
      const before = sorted(await storedGraph(store))
      await expect(cancelledAfter(3, store, { ingest: second })).rejects.toThrow('enough')
      expect(await check(store)).toMatchObject({ ok: true, unfinished: ['batch-2'] })
      expect(sorted(await storedGraph(store))).not.toEqual(before)

      await doing(store, then === 'undone' ? { undo: 'batch-2' } : { ingest: second })
      expect(await check(store)).toMatchObject({ ok: true, unfinished: [] })
      const batches = await listBatches(store)
      expect(batches.map(({ state }) => state)).toEqual(['done', then === 'undone' ? 'undone' : 'done'])
      if (then === 'undone') expect(sorted(await storedGraph(store))).toEqual(before)
    })
  })
}

/** Does a deed, and aborts it after so many commits. */
async function cancelledAfter(commits: number, store: GraphStore, deed: Deed): Promise<void> {
  const cancelling = new AbortController()
  let count = 0
  const counting = announcing(store, (moment) => {
    if (moment === 'committed') count += 1
    if (count === commits) cancelling.abort(new Error('enough'))
  })
  await doing(counting, deed, cancelling.signal)
}

async function stateOfSecond(store: GraphStore): Promise<string | undefined> {
  return (await listBatches(store)).find(({ id }) => id === 'batch-2')?.state
}

/** Writes two files that say different things about the same people and meetings. */
async function files(): Promise<[string, string]> {
  const folder = await tempDir()
  const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')]
  const known = { type: 'entity', kind: 'Person', id: 'person:known-otherwise', name: 'Other', keys: ['wikidata:Q1'] }
  await writeFile(first, [...generateLines(SIZE, 1)].join('\n'))
  await writeFile(second, [...generateLines(SIZE, 2), JSON.stringify(known)].join('\n'))
  return [first, second]
}

async function onStore<T>(config: StoreConfig, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(config)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function momentsOf(store: GraphStore, deed: Deed): Promise<number> {
  let count = 0
  await doing(
    announcing(store, () => {
      count += 1
    }),
    deed,
  )
  return count
}
