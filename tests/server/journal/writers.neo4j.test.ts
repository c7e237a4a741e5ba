import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { undo } from '../../../server/ingest/undo.ts'
import { listBatches } from '../../../server/journal/batches.ts'
import { check } from '../../../server/journal/check.ts'
import { storedGraph } from '../../../server/journal/stored-graph.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { ROOT } from '../../support/repository.ts'

const CHILD = fileURLToPath(new URL('writers/child.ts', import.meta.url))
/** How long the processes write, in milliseconds. */
const MS = process.env.PARLEY_TEST_LONG === '1' ? 120_000 : 15_000

const Line = z.object({
  loaded: z.string().optional(),
  own: z.array(z.string()).default([]),
  undone: z.string().optional(),
  redone: z.string().optional(),
  decided: z.string().optional(),
  refused: z.string().optional(),
})

describeOnNeo4j('several processes that write to one Neo4j', (access) => {
  it('take turns: the graph is right, and nothing acknowledged is lost, even if one of them is killed', async () => {
    await emptyNeo4j()
    const config = { neo4j: access, dataDir: '' }
    const store = await openStore(config)
    const run = async (name: string, killAfter?: number) => {
      const order = JSON.stringify({ config, name, ms: MS })
      const child = spawn(process.execPath, ['--import', 'tsx', CHILD, order], {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const exit = once(child, 'exit')
      const lines: z.infer<typeof Line>[] = []
      for await (const line of createInterface(child.stdout)) {
        lines.push(Line.parse(JSON.parse(line)))
        if (lines.length === killAfter) child.kill('SIGKILL')
      }
      const [code, signal] = await exit
      expect(killAfter === undefined ? code : (signal ?? code), `the end of ${name}`).toBe(
        killAfter !== undefined && lines.length >= killAfter ? 'SIGKILL' : 0,
      )
      return lines
    }
    try {
      const lines = (await Promise.all([run('one'), run('two'), run('three', 4)])).flat()
      for (const { id, state } of await listBatches(store)) {
        if (state === 'open' || state === 'undoing') await undo(store, id, () => new Date().toISOString())
      }
      expect(await check(store)).toMatchObject({ ok: true, differences: [], unfinished: [] })
      const states = new Map((await listBatches(store)).map(({ id, state }) => [id, state]))
      const nodes = new Set<string>((await storedGraph(store)).nodes.map(({ id }) => id))
      const count = (is: (line: z.infer<typeof Line>) => unknown) => lines.filter(is).length
      console.log(
        `${MS / 1_000} s: ${count(({ loaded }) => loaded)} loads, ${count(({ undone }) => undone)} undos, ${count(({ redone }) => redone)} redos, ${count(({ decided }) => decided)} decisions, ${count(({ refused }) => refused)} refused`,
      )
      for (const { loaded, own, undone, redone } of lines) {
        for (const batch of [loaded, undone, redone]) {
          if (batch !== undefined) expect(['done', 'undone'], batch).toContain(states.get(batch))
        }
        if (loaded !== undefined) {
          expect(
            own.map((id) => nodes.has(id)),
            loaded,
          ).toEqual(own.map(() => states.get(loaded) === 'done'))
        }
      }
      expect(count(({ loaded }) => loaded)).toBeGreaterThan(3)
    } finally {
      await store.close()
    }
  })
})
