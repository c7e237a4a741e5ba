import fc from 'fast-check'
import { expect } from 'vitest'
import { type Batch, type Claim, Source } from '../../../model/claim.ts'
import { type EntityId, isEntityId } from '../../../model/entity.ts'
import { type Graph, sorted } from '../../../model/graph.ts'
import { graphOf } from '../../../model/history.ts'
import { AppError } from '../../../model/problem.ts'
import { tieId } from '../../../model/relation.ts'
import { ClaimAsRead } from '../../../server/formats/reader.ts'
import { applyRows } from '../../../server/ingest/apply-rows.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { toClaim } from '../../../server/ingest/to-claim.ts'
import { undo } from '../../../server/ingest/undo.ts'
import { listBatches, nextBatch, openJournal, saveBatch } from '../../../server/journal/batches.ts'
import { check } from '../../../server/journal/check.ts'
import { storedGraph } from '../../../server/journal/stored-graph.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import { statement } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { decisionsIn } from '../../../server/store/stored-journal.ts'
import { type Said, type Step, steps } from '../../model/histories.ts'
import { cypher } from '../store/cypher.ts'

const everything = cypher('MATCH (n) DETACH DELETE n')
const allDecisions = statement('read/all-decisions')
const by = { by: 'a test', now: () => new Date().toISOString() }

/**
 * Takes the steps of random histories in a store, and expects the graph that the model computes from what was stated,
 * without any value that the store derives. Then undoes everything and expects an empty graph. Empties the store for
 * each.
 */
export async function expectLaws(store: GraphStore, histories: number): Promise<void> {
  const history = fc.asyncProperty(steps, async (taken) => {
    await store.write((tx) => tx.run(everything, {}))
    const said: { says: Said[]; batch: string }[] = []
    const undone: string[] = []
    for (const { step, undone: isUndone } of taken) {
      const batch = await take(store, step)
      if (batch === null) continue
      said.push({ says: 'says' in step ? step.says : [], batch })
      if (isUndone) undone.push(batch)
    }
    for (const batch of undone) await undo(store, batch, by.now)
    expect(sorted(await storedGraph(store))).toEqual(await modelled(store, said))
    expect(await check(store)).toMatchObject({ ok: true, unfinished: [] })

    for (const { id, state } of await listBatches(store)) if (state === 'done') await undo(store, id, by.now)
    expect(await storedGraph(store)).toEqual({ nodes: [], edges: [] })
  })
  await fc.assert(history, { numRuns: histories, seed: 20_241_104, examples: rare.map((taken) => [taken]) })
}

const [a, b, m] = ['person:a', 'person:b', 'meeting:m'] as const
const person = (subject: EntityId, source: string): Said => ({
  type: 'Person',
  subject,
  source,
  values: { name: subject },
})
const meeting: Said = { type: 'Meeting', subject: m, source: 'one', values: { name: 'Talks' } }
const took: Said = {
  ...{ type: 'PARTICIPATED_IN', from: a, to: m, subject: tieId('PARTICIPATED_IN', a, m), source: 'one' },
  values: { representing: b },
}
const same: Step = { kind: 'same', pair: [a, b] }

/**
 * Histories that chance rarely makes: undoing the merge of a represented body, and undoing a cluster's oldest member.
 */
const rare: { step: Step; undone: boolean }[][] = [
  [
    { step: { kind: 'ingest', says: [person(a, 'one'), person(b, 'one'), meeting, took] }, undone: false },
    { step: same, undone: true },
  ],
  [
    { step: { kind: 'ingest', says: [person(a, 'one')] }, undone: true },
    { step: { kind: 'ingest', says: [person(b, 'one'), meeting, took] }, undone: false },
    { step: same, undone: false },
    { step: { kind: 'ingest', says: [person(a, 'two')] }, undone: false },
  ],
]

/** Takes a step. Returns its batch, or null if the step was refused or had nothing to do. */
async function take(store: GraphStore, step: Step): Promise<string | null> {
  try {
    if ('pair' in step)
      return (await saveDecision(store, { kind: step.kind, a: step.pair[0], b: step.pair[1] }, by)).batch.id
    if ('claim' in step)
      return (await saveDecision(store, { kind: step.kind, claim: claimOf(step.claim, 1).id }, by)).batch.id
    return await (step.kind === 'edit' ? edit(store, step.says) : load(store, step.says, step.kind === 'replace'))
  } catch (error) {
    // A decision that contradicts standing ones, or is about nothing stored, is refused and no part of the history.
    if (error instanceof AppError && (error.code === 'conflict' || error.code === 'not-found')) return null
    throw error
  }
}

async function load(store: GraphStore, says: readonly Said[], replaces: boolean): Promise<string | null> {
  const file = { name: 'says', bytes: 0, open: () => (async function* () {})() }
  const read = async function* () {
    for (const source of sourcesOf(says)) yield { type: 'source' as const, source }
    for (const said of says) yield { type: 'row' as const, claims: [claimAsRead(said)], errors: [] }
  }
  return (await ingest(store, [{ file, read }], { ...by, replaces, dryRun: false, strict: false, chunk: 2 })).batch
}

async function edit(store: GraphStore, says: readonly Said[]): Promise<string> {
  return store.write(async (tx) => {
    const known = await openJournal(tx, by.now())
    const sources = sourcesOf(says)
    const ids = sources.map(({ id }) => id)
    const batch: Batch = {
      ...nextBatch(known, { kind: 'edit', by: by.by, at: by.now(), sources: ids, replaces: false }),
      state: 'done',
    }
    const rows = says.map((said) => [claimAsRead(said)])
    await applyRows(tx, known, batch, rows, sources)
    await saveBatch(tx, batch)
    return batch.id
  })
}

/** Returns the graph that the model computes from what was stated and decided. */
async function modelled(store: GraphStore, said: readonly { says: readonly Said[]; batch: string }[]): Promise<Graph> {
  const batches = await listBatches(store)
  const claims = new Map<string, Claim>()
  for (const { says, batch } of said) {
    const number = batches.find(({ id }) => id === batch)?.number ?? 0
    for (const one of says) {
      const claim = claimOf(one, number)
      claims.set(claim.id, { ...claim, batches: [...new Set([...(claims.get(claim.id)?.batches ?? []), number])] })
    }
  }
  const decisions = decisionsIn(await store.read(allDecisions, {}))
  return sorted(graphOf({ claims: [...claims.values()], batches, decisions }))
}

function claimOf(said: Said, batch: number): Claim {
  const ids = [said.subject, said.from, said.to, said.values.representing].map(String)
  const [source] = sourcesOf([said])
  const claim =
    source &&
    toClaim(
      claimAsRead(said),
      { of: (_claim, id) => (id !== undefined && isEntityId(id) && ids.includes(id) ? id : undefined) },
      source,
      batch,
    )
  if (!claim) throw new Error(`Nothing is claimed by ${JSON.stringify(said)}`)
  return claim
}

function claimAsRead({ subject, ...said }: Said): ClaimAsRead {
  return ClaimAsRead.parse({ ...said, ...(said.from === undefined ? { key: subject } : {}), locator: {} })
}

function sourcesOf(says: readonly Said[]): Source[] {
  return [...new Set(says.map(({ source }) => source))].map((id) => Source.parse({ id, name: id }))
}
