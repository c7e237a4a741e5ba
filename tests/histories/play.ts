import { expect } from 'vitest'
import type { Batch, ClaimId } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import type { Graph } from '../../model/graph.ts'
import { AppError } from '../../model/problem.ts'
import { listBatches } from '../../server/journal/batches.ts'
import { check } from '../../server/journal/check.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import type { StoredClaim } from '../../server/store/stored-journal.ts'
import type { Trap } from './avoid.ts'
import { type Clock, newClock } from './clock.ts'
import { type Deed, inWords, type Outcome, perform } from './deeds.ts'
import { ProcessEnded } from './ending-store.ts'
import { claimsStored, decisionsStored, exported, graphIn, journalIn } from './everything-in.ts'
import { expectSame } from './expect-same.ts'
import type { SmallFile } from './files.ts'
import { keysOfSubjects } from './renaming.ts'
import type { Single, Step } from './steps.ts'

/** A deed that was done, or begun by a process that ended. */
export interface Done {
  deed: Deed
  outcome: Outcome
  /** The keys by which sources name the items of the deed, by their ids. */
  keys: ReadonlyMap<string, string>
}

/** A store with a history. */
export interface World {
  store: GraphStore
  clock: Clock
  avoid: ReadonlySet<Trap>
  files: SmallFile[]
  /** What was done, in its order. What was refused is not part of the history. */
  done: Done[]
  /** What was done in words, for whoever reads of a failure. */
  told: string[]
  /** The batches that a process left unfinished. */
  unfinished: Set<string>
  /** The batches that were never loaded to their end. */
  partial: Set<string>
  /** Two writers were at work at once, so there is no one order of what was done. */
  isConcurrent: boolean
}

export function newWorld(store: GraphStore, avoid: ReadonlySet<Trap>): World {
  return {
    ...{ store, clock: newClock(), avoid },
    ...{ files: [], done: [], told: [], unfinished: new Set(), partial: new Set(), isConcurrent: false },
  }
}

/** Takes a step, and expects that the store is sound afterwards. */
export async function take(world: World, step: Step): Promise<void> {
  if (step.do === 'both') await takeBoth(world, step.one, step.other)
  else if (step.do === 'undo while loading') await undoWhileLoading(world, step)
  else {
    const deed = await deedOf(world, step)
    if (deed === null) return
    if (world.avoid.has('C1') && world.unfinished.size > 0 && 'ends' in deed) deed.ends = null
    const dry = 'isTried' in step && step.isTried ? await tryOut(world, deed) : null
    const outcome = await act(world, deed)
    if (dry !== null && outcome?.report !== undefined) {
      const { batch: _batch, ...report } = outcome.report
      expect(report, 'The load reports something else than its dry run').toEqual(dry)
    }
  }
  await expectSound(world)
}

/** Expects that the graph is what its claims add up to, and that only what a process left is unfinished. */
export async function expectSound({ store, unfinished }: World): Promise<void> {
  const report = await check(store)
  expect(report.differences, 'The graph is not what its claims add up to').toEqual([])
  expect(report.ok).toBe(true)
  const strange = report.unfinished.filter((id) => !unfinished.has(id))
  expect(strange, 'Batches are unfinished that no process left').toEqual([])
}

/** Does a deed and keeps it. Returns null if it was refused. */
async function act(world: World, deed: Deed): Promise<Outcome | null> {
  const { store, clock, told, done, unfinished } = world
  const place = told.push(inWords(deed)) - 1
  const say = (what: string) => {
    told[place] += `\n      → ${what}`
  }
  const before = await listBatches(store)
  const claims = await claimsStored(store)
  const graph = await graphIn(store)
  const keys = keysOfSubjects(claims)
  try {
    const outcome = await perform(store, deed, { clock })
    if (deed.do === 'load') await expectNothingNew(world, outcome, { claims, graph })
    done.push({ deed, outcome, keys })
    const rows = outcome.report === undefined ? '' : ` ${JSON.stringify(outcome.report.rows)}`
    say(`${outcome.batch ?? 'done'}${rows}`)
    if (outcome.batch !== null) {
      unfinished.delete(outcome.batch)
      if (deed.do === 'load') world.partial.delete(outcome.batch)
      expectState(await listBatches(store), outcome.batch, deed.do === 'undo' ? 'undone' : 'done')
    }
    return outcome
  } catch (error) {
    if (error instanceof ProcessEnded) {
      clock.wait(60)
      const batch = await leftBy(world, deed, before)
      say(`the process ended${batch === null ? '' : `, ${batch} is unfinished`}`)
      if (batch !== null) {
        unfinished.add(batch)
        if (deed.do === 'load') world.partial.add(batch)
        done.push({ deed, outcome: { batch }, keys })
      }
      return null
    }
    if (!isRefusal(error)) throw error
    say(`refused: ${error.message}`)
    return null
  }
}

/** Expects of a load that says nothing new that it changes nothing. What is rejected stays so. */
async function expectNothingNew(
  { store, avoid }: World,
  { batch, report }: Outcome,
  before: { claims: readonly StoredClaim[]; graph: Graph },
): Promise<void> {
  if (avoid.has('D3') || avoid.has('D5') || batch === null) return
  const { number, replaces } = batchNamed(await listBatches(store), batch)
  // A load that is taken up again counts what was done before as well.
  if (before.claims.some(({ batches }) => batches.includes(number))) return
  const stood = new Set(before.claims.flatMap(({ id, batch: since }) => (since === null ? [] : [id])))
  const said = (await claimsStored(store)).filter(({ batches }) => batches.includes(number))
  const decided = (await decisionsStored(store)).some((decision) => decision.batch === number && decision.b === '')
  if (replaces || decided || said.some(({ id }) => !stood.has(id))) return
  expect(report?.things, 'The load says nothing new, and changes something').toMatchObject({
    created: 0,
    updated: 0,
    removed: 0,
  })
  expectSame('The graph after a load that says nothing new', await graphIn(store), before.graph)
}

function batchNamed(batches: readonly Batch[], id: string): Batch {
  const found = batches.find((batch) => batch.id === id)
  if (found === undefined) throw new Error(`The load says that it is ${id}, and there is no such batch`)
  return found
}

/** True if Parley refused what was asked, as it may. */
function isRefusal(error: unknown): error is AppError {
  return error instanceof AppError && ['conflict', 'not-found', 'bad-request', 'cancelled'].includes(error.code)
}

function expectState(batches: readonly Batch[], id: string, state: Batch['state']): void {
  expect(batches.find((batch) => batch.id === id)?.state, `The state of ${id}`).toBe(state)
}

/** Returns the batch that a process left unfinished. */
async function leftBy({ store }: World, deed: Deed, before: readonly Batch[]): Promise<string | null> {
  const isOpen = ({ state }: Batch) => state === 'open' || state === 'undoing'
  const after = await listBatches(store)
  if (deed.do === 'undo' || deed.do === 'redo') {
    return after.some((batch) => batch.id === deed.batch && isOpen(batch)) ? deed.batch : null
  }
  const changed = after.find(
    (batch) => isOpen(batch) && JSON.stringify(before.find(({ id }) => id === batch.id)) !== JSON.stringify(batch),
  )
  return changed?.id ?? null
}

/** Returns what a dry run reports, which must leave no trace. */
async function tryOut({ store, clock }: World, deed: Deed): Promise<unknown> {
  const before = { journal: await journalIn(store), graph: await graphIn(store) }
  const { report } = await perform(
    store,
    { ...deed, ...('ends' in deed ? { ends: null } : {}) },
    { clock, dryRun: true },
  )
  const after = { journal: await journalIn(store), graph: await graphIn(store) }
  expect(after, 'The dry run left a trace').toEqual(before)
  if (report === undefined) return null
  const { batch, ...rest } = report
  expect(batch).toBeNull()
  return rest
}

async function takeBoth(world: World, one: Single, other: Single): Promise<void> {
  const deeds = [await deedOf(world, one), await deedOf(world, other)].filter((deed) => deed !== null)
  const [first, second] = deeds
  if (first === undefined) return
  if (second === undefined || !mayMeet(world, first, second)) return void (await act(world, first))
  world.isConcurrent = true
  world.told.push('at once:')
  const outcomes = await Promise.all(deeds.map((deed) => actBeside(world, deed)))
  const [a, b] = outcomes
  if (a?.batch && b?.batch && first.do === 'load' && second.do === 'load') {
    expect(a.batch, 'Two loads at once became one batch').not.toBe(b.batch)
  }
  for (const { id, state } of await listBatches(world.store)) {
    if (state === 'done' || state === 'undone') world.unfinished.delete(id)
  }
}

/** Keeps two writers apart whose meeting is a known trap. */
function mayMeet({ avoid, unfinished }: World, first: Deed, second: Deed): boolean {
  const deeds = [first, second]
  const loads = deeds.filter((deed) => deed.do === 'load')
  const turns = deeds.flatMap((deed) => (deed.do === 'undo' || deed.do === 'redo' ? [deed.batch] : []))
  if (avoid.has('R2') && loads.length === 2) return false
  if (avoid.has('R1') && turns.length > 0 && turns.some((batch) => unfinished.has(batch))) return false
  return !(avoid.has('R1') && turns.length === 2 && turns[0] === turns[1])
}

async function actBeside(world: World, deed: Deed): Promise<Outcome | null> {
  const place = world.told.push(inWords(deed)) - 1
  try {
    const outcome = await perform(world.store, deed, { clock: world.clock })
    world.told[place] += `\n      → ${outcome.batch ?? 'done'}`
    return outcome
  } catch (error) {
    if (!isRefusal(error)) throw error
    world.told[place] += `\n      → refused: ${error.message}`
    return null
  }
}

async function undoWhileLoading(world: World, step: Extract<Step, { do: 'undo while loading' }>): Promise<void> {
  const { store, clock, told, unfinished } = world
  const deed: Deed = { do: 'load', file: step.file, chunk: step.chunk, replaces: false, ends: null }
  world.isConcurrent = true
  told.push(`${inWords(deed)}\n      and undo it while it is being loaded, after ${step.after} chunks`)
  let chunks = 0
  let undoing: Promise<Outcome> | undefined
  const onProgress = (batch: string) => {
    chunks += 1
    if (chunks > step.after) undoing ??= perform(store, { do: 'undo', batch, ends: null }, { clock })
  }
  const [loaded] = await Promise.allSettled([perform(store, deed, { clock, onProgress })])
  const [undone] = await Promise.allSettled([undoing ?? Promise.resolve(null)])
  for (const settled of [loaded, undone]) {
    if (settled?.status === 'rejected' && !isRefusal(settled.reason)) throw settled.reason
  }
  if (undone?.status === 'fulfilled' && undone.value?.batch) {
    unfinished.delete(undone.value.batch)
    expectState(await listBatches(store), undone.value.batch, 'undone')
  } else if (loaded?.status === 'fulfilled' && loaded.value.batch !== null) {
    unfinished.delete(loaded.value.batch)
    expectState(await listBatches(store), loaded.value.batch, 'done')
  }
}

/** Returns the deed that a step is now, or null if there is nothing that it could be done to. */
async function deedOf(world: World, step: Single): Promise<Deed | null> {
  const { store, files, avoid, partial } = world
  switch (step.do) {
    case 'load':
    case 'load again':
    case 'load own export': {
      const { chunk, replaces, ends } = step
      const file =
        step.do === 'load' ? step.file : step.do === 'load again' ? pick(files, step.file) : await exported(store)
      if (file === undefined) return null
      if (step.do === 'load') files.push(file)
      return { do: 'load', file, chunk, replaces, ends }
    }
    case 'undo':
    case 'redo': {
      const states = step.do === 'undo' ? ['open', 'done', 'undoing'] : ['undone', 'undoing', 'open']
      const batches = (await listBatches(store)).filter(({ id, state }) => {
        const isTrap = avoid.has('J1') && step.do === 'redo' && (partial.has(id) || state === 'open')
        return states.includes(state) && !isTrap
      })
      const batch = pick(batches, step.batch)
      if (batch === undefined) return null
      const mayEnd = !avoid.has('J1') || (step.do === 'undo' && batch.state === 'done')
      const isTrap = avoid.has('C2') && batch.replaces
      return { do: step.do, batch: batch.id, ends: mayEnd && !isTrap ? step.ends : null }
    }
    case 'same':
    case 'different': {
      const ids = (await graphIn(store)).nodes.map(({ id }) => id)
      const a = pick(ids, step.a)
      const b = pick(
        ids.filter((id) => id !== a && kindOfId(id) === kindOfId(a ?? '')),
        step.b,
      )
      return a === undefined || b === undefined ? null : { do: 'decide', request: { kind: step.do, a, b } }
    }
    case 'accept':
    case 'reject': {
      const claim = pick(await reviewable(world), step.claim)
      return claim === undefined ? null : { do: 'decide', request: { kind: step.do, claim } }
    }
    case 'change': {
      const { nodes } = await graphIn(store)
      const node = pick(
        nodes.filter(({ kind }) => kind === 'Person'),
        step.item,
      )
      if (node === undefined) return null
      const instead = step.instead === null ? undefined : pick(await reviewable(world), step.instead)
      const statement = { type: node.kind, id: node.id, values: step.values, ...(instead ? { instead } : {}) }
      return { do: 'change', request: { statements: [statement], reason: 'Known' } }
    }
    case 'tie': {
      const { nodes } = await graphIn(store)
      const from = pick(
        nodes.filter(({ kind }) => kind === 'Person'),
        step.person,
      )?.id
      const to = pick(
        nodes.filter(({ kind }) => kind === 'Meeting'),
        step.meeting,
      )?.id
      if (from === undefined || to === undefined) return null
      const instead = step.instead === null ? undefined : pick(await reviewable(world), step.instead)
      const values = { role: 'host' }
      const statement = { type: 'PARTICIPATED_IN' as const, from, to, values, ...(instead ? { instead } : {}) }
      return { do: 'change', request: { statements: [statement] } }
    }
    case 'forget': {
      const { nodes } = await graphIn(store)
      const person = pick(
        nodes.filter(({ kind }) => kind === 'Person'),
        step.person,
      )
      return person === undefined ? null : { do: 'forget', id: person.id }
    }
  }
}

/** Returns the ids of the claims that a decision may be about. */
async function reviewable({ store, avoid }: World): Promise<ClaimId[]> {
  const claims = await claimsStored(store)
  return claims
    .filter(({ values: { keys }, asRead }) => {
      const hasIdentifier = Array.isArray(keys) && keys.some((key) => key !== asRead)
      return !avoid.has('D3') || !hasIdentifier
    })
    .map(({ id }) => id)
    .sort()
}

function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % Math.max(1, items.length)]
}
