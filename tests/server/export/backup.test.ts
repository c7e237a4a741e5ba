import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { sorted } from '../../../model/graph.ts'
import { graphOf, type History } from '../../../model/history.ts'
import type { BackupLine } from '../../../server/backup/backup-lines.ts'
import { restore } from '../../../server/backup/restore.ts'
import { check } from '../../../server/journal/check.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { historyOf, steps } from '../../model/histories.ts'
import { runParley } from '../cli/run-parley.ts'
import { tempDir } from '../store/temp-dir.ts'
import { again, describeBackup, eventful, linesOf, now } from './backups.ts'

const embedded = async () => openStore({ neo4j: null, dataDir: await tempDir() })

describeBackup('a backup from the embedded engine to the embedded engine', { from: embedded, to: embedded })

describe('restoring', () => {
  let lines: string[]
  beforeAll(async () => {
    const store = await embedded()
    await eventful(store)
    lines = await linesOf(store)
    await store.close()
  })

  it('restores the graph of any history', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const history = historyOf(taken.map((one, place) => ({ ...one, number: place + 1 })))
        const store = await embedded()
        try {
          await restore(store, again(linesOfHistory(history)), now)
          const { nodes, edges } = sorted(graphOf(history))
          expect(await check(store)).toMatchObject({ ok: true, nodes: nodes.length, edges: edges.length })
        } finally {
          await store.close()
        }
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['is cut off', (whole: string[]) => whole.slice(0, -1), 'cut off after line'],
    ['lacks a line', (whole: string[]) => whole.toSpliced(4, 1), 'but says it has'],
    [
      'has a line that is none',
      (whole: string[]) => whole.toSpliced(4, 1, '{"type":"claim"}'),
      'Line 5 of the backup is not a line',
    ],
    ['is no JSON', () => ['No;Subject'], 'Line 1 of the backup is not JSON'],
    ['is something else', () => ['{"type":"forgotten","id":"x"}'], 'Line 1 of the backup is out of place'],
    ['is out of order', (whole: string[]) => whole.toSpliced(-1, 0, whole[1] ?? ''), 'is a batch after a decision'],
  ])('writes nothing of a backup that %s', async (_what, spoil, message) => {
    const empty = await embedded()
    await expect(restore(empty, again(spoil(lines)), now)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining(message),
    })
    expect(await linesOf(empty)).toHaveLength(2)
    await empty.close()
  })
})

describe('parley backup and restore', () => {
  it.each(['graph.jsonl', 'graph.jsonl.gz'])('write and read %s', async (name) => {
    const folder = await tempDir()
    const [one, other, file] = [join(folder, 'one'), join(folder, 'other'), join(folder, name)]
    const store = await openStore({ neo4j: null, dataDir: one })
    await eventful(store)
    await store.close()

    expect(await runParley(one, 'backup', file)).toMatchObject({ code: 0, json: { backup: file } })
    expect((await readFile(file)).subarray(0, 2).toString('hex')).toBe(name.endsWith('.gz') ? '1f8b' : '7b22')
    expect(await runParley(one, 'backup', file)).toMatchObject({
      code: 1,
      err: `"${file}" already exists: choose another name\n`,
    })
    expect(await runParley(other, 'restore', file)).toMatchObject({ code: 0, json: { restored: { batch: 6 } } })
    expect((await runParley(other, 'check')).json).toEqual((await runParley(one, 'check')).json)
    expect(await runParley(other, 'restore', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('not empty'),
    })
  })

  it('say what is wrong with a file that is not a backup', async () => {
    const folder = await tempDir()
    const file = join(folder, 'x.gz')
    expect(await runParley(folder, 'restore', file)).toMatchObject({
      code: 1,
      err: `There is no file "${file}": check the path\n`,
    })
    await writeFile(file, 'not packed')
    expect(await runParley(folder, 'restore', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('incorrect header'),
    })
  })
})

function linesOfHistory({ batches, claims, decisions }: History): string[] {
  const lines: BackupLine[] = [
    { type: 'backup', version: 1, at: now() },
    ...batches.map((batch) => ({ type: 'batch' as const, batch })),
    ...claims.map((claim) => ({ type: 'claim' as const, claim })),
    ...decisions.map((decision) => ({ type: 'decision' as const, decision })),
    {
      type: 'end',
      counts: {
        batch: batches.length,
        source: 0,
        part: 0,
        claim: claims.length,
        decision: decisions.length,
        forgotten: 0,
      },
    },
  ]
  return lines.map((line) => JSON.stringify(line))
}
