import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '../../../model/change.ts'
import { ClaimId } from '../../../model/claim.ts'
import { backup } from '../../../server/backup/backup.ts'
import type { BackupLine } from '../../../server/backup/backup-lines.ts'
import { restore } from '../../../server/backup/restore.ts'
import { inputsAt } from '../../../server/formats/disk-files.ts'
import { readParleyJson } from '../../../server/formats/parley-json/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { undo } from '../../../server/ingest/undo.ts'
import { check } from '../../../server/journal/check.ts'
import { saveChanges } from '../../../server/review/save-changes.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { ROOT } from '../../support/repository.ts'
import { fileOf } from '../formats/reading.ts'

export const now = () => new Date().toISOString()

/** Returns all lines of a backup, made at a fixed moment. */
export async function linesOf(store: GraphStore): Promise<string[]> {
  const lines: BackupLine[] = []
  for await (const line of backup(store, '2024-11-05T08:00:00Z')) lines.push(line)
  return lines.map((line) => JSON.stringify(line))
}

/** Returns lines that can be read several times. */
export const again = (lines: readonly string[]) =>
  async function* read() {
    yield* lines
  }

/** Loads the bundled example, and adds a bit of everything in a journal: an undone load, a merge, a rejected claim. */
export async function eventful(store: GraphStore): Promise<void> {
  const options = { by: 'a test', replaces: false, dryRun: false, strict: true, now }
  await ingest(store, (await inputsAt([join(ROOT, 'data')])).inputs, options)
  const more = {
    entities: [
      { id: 'a:kaja', kind: 'Person', name: 'Kaja', keys: ['wikidata:Q1'] },
      { id: 'person:josep-borrell', kind: 'Person', description: 'Retired' },
    ],
  }
  const inputs = [{ file: fileOf('more.json', JSON.stringify(more)), read: readParleyJson }]
  await ingest(store, inputs, options)
  await saveDecision(store, { kind: 'same', a: 'person:kaja-kallas', b: 'person:kaja' }, { by: 'a test', now })
  await undo(store, 'batch-2', now)
  await ingest(store, inputs, { ...options, by: 'another' })
  const [claim] = (await linesOf(store)).flatMap(
    (line) => /"type":"claim".*"id":"([^"]+)".*"description":"Retired"/.exec(line)?.[1] ?? [],
  )
  await saveDecision(store, { kind: 'reject', claim: ClaimId.parse(claim) }, { by: 'a test', now })
  const edit: Change = { type: 'Person', id: 'person:kaja-kallas', values: { description: 'High Representative' } }
  await saveChanges(store, { statements: [edit], reason: 'Known' }, { by: 'a test', now })
}

/** Tests that restoring one store into another gives an equal store. */
export function describeBackup(name: string, open: { from: () => Promise<GraphStore>; to: () => Promise<GraphStore> }) {
  describe(name, () => {
    let from: GraphStore
    let to: GraphStore
    let lines: string[]
    beforeAll(async () => {
      from = await open.from()
      await eventful(from)
      lines = await linesOf(from)
      to = await open.to()
      await restore(to, again(lines), now)
    })
    afterAll(async () => {
      await from.close()
      await to.close()
    })

    it('restores the same journal and the same graph', async () => {
      expect(await linesOf(to)).toEqual(lines)
      const report = await check(to)
      expect(report).toMatchObject({ ok: true, differences: [] })
      expect(report).toEqual(await check(from))
    })

    it('refuses a store that is not empty', async () => {
      await expect(restore(to, again(lines), now)).rejects.toMatchObject({ code: 'conflict' })
    })

    it('lets old batches be undone as in the store that was backed up', async () => {
      for (const batch of ['batch-3', 'batch-1']) {
        await undo(from, batch, now)
        await undo(to, batch, now)
        expect(await linesOf(to)).toEqual(await linesOf(from))
        expect(await check(to)).toEqual(await check(from))
        expect(await check(to)).toMatchObject({ ok: true })
      }
      expect(await check(to)).toMatchObject({ nodes: 2, edges: 0 })
    })
  })
}
