import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inputsAt } from '../../../server/formats/disk-files.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { redo, undo } from '../../../server/ingest/undo.ts'
import { check } from '../../../server/journal/check.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { ROOT } from '../../support/repository.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeFirstDifferences } from './first-differences.ts'
import { describeUnfinished } from './unfinished.ts'

const now = () => new Date().toISOString()
const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now }

describe('the journal, with the bundled example', () => {
  let dataDir: string
  let store: GraphStore
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'parley-journal-'))
    store = await openStore({ neo4j: null, dataDir })
  })
  afterEach(async () => {
    await store.close()
    await rm(dataDir, { recursive: true })
  })
  const load = async (more = {}) =>
    ingest(store, (await inputsAt([join(ROOT, 'data')])).inputs, { ...options, ...more })

  it('accepts or rejects every row, and holds the graph of its claims', async () => {
    const report = await load()
    expect(report.errors).toEqual([])
    expect(report.rows.accepted).toBe(report.rows.read)
    expect(await check(store)).toMatchObject({ ok: true, nodes: 249, differences: [] })
  })

  it('says in a dry run what would happen, and leaves the store empty', async () => {
    const dry = await load({ dryRun: true })
    expect(dry.things.created).toBeGreaterThan(1_000)
    expect(await check(store)).toMatchObject({ nodes: 0, edges: 0, claims: 0 })
  })

  it('changes nothing when the same source is ingested again', async () => {
    await load()
    expect((await load()).things).toMatchObject({ created: 0, updated: 0, removed: 0 })
  })

  it('leaves no node and no tie when everything is undone, and brings all back when it is redone', async () => {
    const { batch } = await load()
    const before = await check(store)
    await undo(store, batch ?? '', now)
    expect(await check(store)).toMatchObject({ ok: true, nodes: 0, edges: 0 })
    await redo(store, batch ?? '', now)
    expect(await check(store)).toEqual(before)
  })

  it('brings both people back when their merge is undone', async () => {
    await load()
    const before = await check(store)
    const pair = { a: 'person:josep-borrell', b: 'person:kaja-kallas' }
    const { batch } = await saveDecision(store, { kind: 'same', ...pair }, { by: 'a test', now })
    expect(await check(store)).toMatchObject({ ok: true, nodes: before.nodes - 1 })
    await undo(store, batch.id, now)
    expect(await check(store)).toEqual(before)
  })

  it('refuses a decision that standing ones contradict', async () => {
    await load()
    const decider = { by: 'a test', now }
    const [a, b, c] = ['person:josep-borrell', 'person:kaja-kallas', 'person:charles-michel']
    await saveDecision(store, { kind: 'same', a, b }, decider)
    await saveDecision(store, { kind: 'different', a: b, b: c }, decider)
    await expect(saveDecision(store, { kind: 'same', a, b: c }, decider)).rejects.toMatchObject({ code: 'conflict' })
  })
})

const embedded = async () => openStore({ neo4j: null, dataDir: await tempDir() })
describeFirstDifferences('the first differences of a load, on the embedded engine', embedded)
describeUnfinished('a check of the embedded engine', embedded)
