import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { runApp } from './running-app.ts'

const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(a) AS none'

/**
 * Tests that a query ends when its client disconnects, on each engine. The time limit can't end it here: it is ten minutes.
 *
 * @param running returns true while the query runs in the engine
 */
export function describeCancelling(
  name: string,
  open: () => Promise<{ store: GraphStore; running: () => Promise<boolean> }>,
): void {
  describe(name, () => {
    it('a query ends in the engine when its request is closed, and the next one is answered', async () => {
      const { store, running } = await open()
      const app = await runApp({ store, environment: { PARLEY_QUERY_TIMEOUT_MS: '600000' } })
      const closing = new AbortController()
      const asked = app.send('/api/cypher', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query: ENDLESS }),
        signal: closing.signal,
      })
      asked.catch(() => undefined)
      while (!(await running())) await setTimeout(20)
      closing.abort()
      await expect(asked).rejects.toThrow('abort')
      while (await running()) await setTimeout(20)
      const next = await app.post('/api/cypher', { query: 'RETURN 1 AS one' })
      expect(await next.json()).toMatchObject({ rows: [[1]] })
      expect(app.log.lines).toContainEqual(expect.objectContaining({ route: '/api/cypher', status: 499 }))
    })
  })
}
