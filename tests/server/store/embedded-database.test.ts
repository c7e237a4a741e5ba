import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { announcedServer, announceServer, retractServer } from '../../../server/store/embedded/server-file.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { codeOf } from './code-of.ts'
import { cypher } from './cypher.ts'
import { tempDir } from './temp-dir.ts'

const HOLDER = fileURLToPath(new URL('hold-database.ts', import.meta.url))

describe('the embedded database', () => {
  const holders: ChildProcess[] = []
  afterEach(() => {
    for (const holder of holders.splice(0)) holder.kill('SIGKILL')
  })

  /** Another process that has the database open, and the number of entities it has said to have written. */
  async function held(dataDir: string): Promise<{ written: () => number; kill: () => Promise<void> }> {
    const holder = fork(HOLDER, [dataDir], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    holders.push(holder)
    let written = 0
    holder.on('message', (count) => {
      written = Number(count)
    })
    await once(holder, 'message')
    const kill = async () => {
      const exit = once(holder, 'exit')
      holder.kill('SIGKILL')
      await exit
    }
    return { written: () => written, kill }
  }

  const open = (dataDir: string) => openStore({ neo4j: null, dataDir })
  const createAna = cypher("CREATE (n:Entity:Person {id: 'a', name: 'Ana'}) RETURN n.id AS entity")
  const count = cypher('MATCH (n:Entity) RETURN count(n) AS count')

  it('is there again, with its names, when it is opened again', async () => {
    const dataDir = join(await tempDir(), 'new', 'folder')
    const first = await open(dataDir)
    await first.write((tx) => tx.run(createAna, {}))
    await first.close()

    const second = await open(dataDir)
    expect(await second.findByName('ana', { limit: 1 })).toMatchObject([{ id: 'a', kind: 'Person' }])
    expect(await codeOf(second.write((tx) => tx.run(createAna, {})))).toBe('conflict')
    await second.close()
  })

  it('is refused while another process has it, with the address of the server that does', async () => {
    const dataDir = await tempDir()
    await held(dataDir)
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('in use by another process'),
      details: undefined,
    })

    await announceServer(dataDir, 'http://127.0.0.1:4200')
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('http://127.0.0.1:4200'),
      details: { address: 'http://127.0.0.1:4200' },
    })
  })

  it('has all that was acknowledged, and whole writes only, after its process was killed', async () => {
    const dataDir = await tempDir()
    const { written, kill } = await held(dataDir)
    while (written() < 60) await new Promise((resolve) => setTimeout(resolve, 10))
    await kill()

    // What a killed server announced binds nobody.
    await announceServer(dataDir, 'http://127.0.0.1:4200')
    const store = await open(dataDir)
    const [row] = await store.read(count, {})
    expect(Number(row?.count)).toBeGreaterThanOrEqual(written())
    expect(Number(row?.count) % 3).toBe(0)
    expect(await store.findByName('ana', { limit: 5 })).toHaveLength(5)
    await store.close()
  })

  it('finishes the writes under way when it is closed', async () => {
    const dataDir = await tempDir()
    const store = await open(dataDir)
    const writing = store.write((tx) => tx.run(createAna, {}))
    await store.close()
    expect(await writing).toEqual([{ entity: 'a' }])
    const again = await open(dataDir)
    expect(await again.read(count, {})).toEqual([{ count: 1 }])
    await again.close()
    expect(await readdir(dataDir)).toEqual(['graph.grafeo'])
  })
})

describe("a server's announcement", () => {
  it('can be read until it is taken back', async () => {
    const dataDir = join(await tempDir(), 'new')
    expect(await announcedServer(dataDir)).toBeNull()
    await announceServer(dataDir, 'http://127.0.0.1:4200')
    await announceServer(dataDir, 'http://127.0.0.1:4300')
    expect(await announcedServer(dataDir)).toEqual({ address: 'http://127.0.0.1:4300', pid: process.pid })
    await retractServer(dataDir)
    await retractServer(dataDir)
    expect(await announcedServer(dataDir)).toBeNull()
    expect(await readdir(dataDir)).toEqual([])
  })

  it('counts for nothing when it is damaged', async () => {
    const dataDir = await tempDir()
    await writeFile(join(dataDir, 'server.json'), '{"address":')
    expect(await announcedServer(dataDir)).toBeNull()
  })
})
