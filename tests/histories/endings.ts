import { expect } from 'vitest'
import { restore } from '../../server/backup/restore.ts'
import { undo } from '../../server/ingest/undo.ts'
import { listBatches } from '../../server/journal/batches.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { newClock } from './clock.ts'
import { perform } from './deeds.ts'
import { decisionsStored, empty, exported, graphIn, journalIn } from './everything-in.ts'
import { expectSame } from './expect-same.ts'
import { expectSound, newWorld, type World } from './play.ts'
import { renamedGraph } from './renaming.ts'
import { replay } from './replay.ts'

/** How often each ending was tried, and why some could not be. */
export interface Tally {
  histories: number
  compared: number
  apart: Map<string, number>
}

/** Expects of a history that has ended all that must be true of any. */
export async function expectGoodEnd(world: World, other: GraphStore, tally: Tally): Promise<void> {
  await finish(world)
  await expectRestored(world, other)
  await expectCarried(world, other)
  await expectSameWithoutUndone(world, other, tally)
  await expectNothingLeft(world)
}

/** Undoes what processes left unfinished. */
async function finish(world: World): Promise<void> {
  const { store, clock, unfinished, told } = world
  for (const batch of unfinished) {
    told.push(`undo ${batch}, which was left unfinished`)
    await undo(store, batch, clock.now)
  }
  unfinished.clear()
  await expectSound(world)
}

async function expectRestored({ store, clock, told, avoid }: World, other: GraphStore): Promise<void> {
  told.push('back up, and restore into an empty store')
  const lines = await journalIn(store)
  await empty(other)
  await restore(other, () => each(lines), clock.now)
  expect(await journalIn(other), 'The journal that was restored').toEqual(lines)
  expectSame('The graph that was restored', await graphIn(other), await graphIn(store))
  await expectSound(newWorld(other, avoid))
}

async function* each(lines: readonly string[]): AsyncIterable<string> {
  yield* lines
}

async function expectCarried({ store, told, avoid }: World, other: GraphStore): Promise<void> {
  if (avoid.has('E3') && told.some((line) => line.startsWith('forget'))) return
  told.push('export as Parley JSON, and load the export into an empty store')
  const file = await exported(store)
  await empty(other)
  const load = { do: 'load' as const, file, chunk: avoid.has('E2') ? 100_000 : 3, replaces: false, ends: null }
  const { report } = await perform(other, load, { clock: newClock() })
  expect(report?.errors, 'The errors of the export').toEqual([])
  expectSame('The graph that was carried', await graphIn(other), await graphIn(store))
  await expectSound(newWorld(other, avoid))
}

const automatic = /^both have the identifier/

/** What matching joined unasked: by identifiers, and by names. */
async function joinedUnasked(store: GraphStore): Promise<{ byIdentifier: boolean; byName: boolean }> {
  const kinds = new Map((await listBatches(store)).map(({ number, kind }) => [number, kind]))
  const joined = (await decisionsStored(store)).filter(
    ({ kind, batch, reasons }) => kind === 'same' && kinds.get(batch) !== 'review' && reasons.length > 0,
  )
  const isByIdentifier = ({ reasons }: { reasons: string[] }) => reasons.some((reason) => automatic.test(reason))
  return { byIdentifier: joined.some(isByIdentifier), byName: !joined.every(isByIdentifier) }
}

/**
 * Expects the graph of the same history without what is undone. Two things may differ: ids that were made from names
 * (compared by the keys of their sources), and whom matching joined by name, since it asks what else is known at that
 * moment. A history in which either joined somebody by name is not compared.
 */
async function expectSameWithoutUndone(world: World, other: GraphStore, tally: Tally): Promise<void> {
  const { store, told, avoid, isConcurrent, done } = world
  if (isConcurrent) return note(tally, 'two writers')
  const stating = done.some(({ deed }) => deed.do === 'load' && /"decisions?"/.test(deed.file.text))
  if (avoid.has('D9') && stating) return note(tally, 'stated decisions')
  told.push('do the same without what is undone')
  const why = await replay(world, other)
  if (why !== null) return note(tally, why.replace(/["“].*$/, '…').replaceAll(/\d+/g, 'n'))
  const joined = [await joinedUnasked(store), await joinedUnasked(other)]
  if (joined.some(({ byName }) => byName)) return note(tally, 'joined by name')
  if ((avoid.has('D4') || avoid.has('D5')) && joined.some(({ byIdentifier }) => byIdentifier))
    return note(tally, 'joined by identifier')
  tally.compared += 1
  const message = 'The graph, beside that of the history without what is undone'
  expectSame(message, await renamedGraph(store), await renamedGraph(other))
  if (avoid.has('O1') || done.some(({ deed }) => 'ends' in deed && deed.ends !== null)) return
  told.push('do the same in other chunks')
  const graph = await graphIn(other)
  expect(await replay(world, other, (chunk) => (chunk === 2_000 ? 1 : 2_000))).toBeNull()
  expectSame('The graph of the same history in other chunks', await graphIn(other), graph)
}

function note({ apart }: Tally, why: string): void {
  apart.set(why, (apart.get(why) ?? 0) + 1)
}

async function expectNothingLeft(world: World): Promise<void> {
  const { store, clock, told } = world
  const batches = (await listBatches(store)).filter(({ state }) => state !== 'undone')
  if (world.done.length % 2 === 0) batches.reverse()
  told.push(`undo everything: ${batches.map(({ id }) => id).join(', ')}`)
  for (const { id } of batches) await undo(store, id, clock.now)
  expect(await graphIn(store), 'What is left when everything is undone').toEqual({ nodes: [], edges: [] })
  await expectSound(world)
}
