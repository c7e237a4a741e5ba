import { hostname } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asWriter, writeInTurn } from '../../../server/journal/writer.ts'
import { statement } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { tempDir } from '../store/temp-dir.ts'

const putLease = statement('write/put-lease')
const entities = statement('read/entities')

/** Returns a promise with the function that resolves it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

describe('the one writer of a store', () => {
  let store: GraphStore
  beforeEach(async () => {
    store = await openStore({ neo4j: null, dataDir: await tempDir() })
  })
  afterEach(() => store.close())

  const takeOver = (holder: string, fence: number, ms: number) =>
    store.write((tx) =>
      tx.run(putLease, { holder, what: 'a load elsewhere', batch: null, fence, until: Date.now() + ms }),
    )

  it('lets the second wait until the first is done, and tells it for whom', async () => {
    const [began, goOn] = [gate(), gate()]
    const events: string[] = []
    const first = asWriter(store, 'a load of a.csv', async (transact) => {
      began.open()
      await transact(async () => void events.push('first writes'))
      await goOn.opened
      await transact(async () => void events.push('first writes again'))
    })
    await began.opened
    const tell = (what: string) => {
      events.push(`waits for ${what}`)
      goOn.open()
    }
    const second = writeInTurn(store, 'a decision', async () => void events.push('second writes'), { tell })
    await Promise.all([first, second])
    expect(events).toEqual(['first writes', 'waits for a load of a.csv', 'first writes again', 'second writes'])
  })

  it('never makes readers wait', async () => {
    await asWriter(store, 'a load', async () => {
      expect(await store.read(entities, { ids: [] })).toEqual([])
    })
  })

  it('answers busy to a writer that has waited long enough, with what it waited for', async () => {
    await asWriter(store, 'a load of a.csv', async () => {
      const waiting = writeInTurn(store, 'a decision', async () => {}, { atMostMs: 0 })
      await expect(waiting).rejects.toMatchObject({ code: 'busy', details: { writer: 'a load of a.csv' } })
    })
  })

  it('gives the lease back when work fails', async () => {
    const failing = asWriter(store, 'a load', () => Promise.reject(new Error('broken file')))
    await expect(failing).rejects.toThrow('broken file')
    await expect(writeInTurn(store, 'a decision', async () => 'written', { atMostMs: 0 })).resolves.toBe('written')
  })

  it('refuses what a writer still writes after another has taken over', async () => {
    const work = asWriter(store, 'a slow load', async (transact) => {
      await takeOver('elsewhere 1 x', 99, 60_000)
      await transact(async () => expect.unreachable())
    })
    await expect(work).rejects.toMatchObject({ code: 'conflict' })
    // The other's lease is not given back by the one that lost its own.
    const third = writeInTurn(store, 'a decision', async () => {}, { atMostMs: 0 })
    await expect(third).rejects.toMatchObject({ code: 'busy', details: { writer: 'a load elsewhere' } })
  })

  it('takes over a lease whose time is over', async () => {
    await takeOver('elsewhere 1 x', 5, 0)
    await expect(writeInTurn(store, 'a decision', async () => 'written', { atMostMs: 0 })).resolves.toBe('written')
  })

  it('takes over at once from a process of this machine that is gone', async () => {
    await takeOver(`${hostname()} 999999999 x`, 5, 60_000)
    await expect(writeInTurn(store, 'a decision', async () => 'written', { atMostMs: 0 })).resolves.toBe('written')
    await takeOver(`${hostname()} ${process.pid} of-an-earlier-life`, 9, 60_000)
    await expect(writeInTurn(store, 'a decision', async () => 'written', { atMostMs: 0 })).resolves.toBe('written')
  })

  it('waits for a process that lives', async () => {
    await takeOver(`${hostname()} ${process.ppid} x`, 5, 60_000)
    const waiting = writeInTurn(store, 'a decision', async () => {}, { atMostMs: 0 })
    await expect(waiting).rejects.toMatchObject({ code: 'busy' })
  })
})
