import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import {
  announcedServer,
  announceServer,
  databaseFile,
  openDatabase,
  retractServer,
  shortenLog,
} from '../../../server/store/embedded/database-files.ts'
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

  /** Starts another process that has the database open. It reports how many entities it has written. */
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

  it('still has its entities and their names when it is opened again', async () => {
    const dataDir = join(await tempDir(), 'new', 'folder')
    const first = await open(dataDir)
    await first.write((tx) => tx.run(createAna, {}))
    await first.close()

    const second = await open(dataDir)
    expect(await second.findByName('ana', { limit: 1 })).toMatchObject([{ id: 'a', kind: 'Person' }])
    expect(await codeOf(second.write((tx) => tx.run(createAna, {})))).toBe('conflict')
    await second.close()
  })

  it('is refused while another process has it open, with the address of that server if it has announced one', async () => {
    const dataDir = await tempDir()
    await held(dataDir)
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Another process is using the database'),
      details: undefined,
    })

    await announceServer(dataDir, 'http://127.0.0.1:4200')
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('http://127.0.0.1:4200'),
      details: { address: 'http://127.0.0.1:4200' },
    })
  })

  it('has every acknowledged write, and no half ones, after its process was killed', async () => {
    const dataDir = await tempDir()
    const { written, kill } = await held(dataDir)
    while (written() < 60) await new Promise((resolve) => setTimeout(resolve, 10))
    await kill()

    // What a killed server announced doesn't matter.
    await announceServer(dataDir, 'http://127.0.0.1:4200')
    const store = await open(dataDir)
    const [row] = await store.read(count, {})
    expect(Number(row?.count)).toBeGreaterThanOrEqual(written())
    expect(Number(row?.count) % 3).toBe(0)
    expect(await store.findByName('ana', { limit: 5 })).toHaveLength(5)
    await store.close()
  })

  it('finishes running writes when it is closed', async () => {
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

describe('the log of the embedded database', () => {
  it('is written into the file once it is too long, and not before', async () => {
    const dataDir = await tempDir()
    const [db, file] = [await openDatabase(dataDir), databaseFile(dataDir)]
    const logSize = async () => {
      const names = await readdir(`${file}.wal`)
      const sizes = await Promise.all(names.map(async (name) => (await stat(join(`${file}.wal`, name))).size))
      return sizes.reduce((sum, size) => sum + size, 0)
    }
    await db.executeCypher("UNWIND range(1, 1000) AS n CREATE (:Claim {id: toString(n), quote: 'as it was said'})")
    const long = await logSize()
    expect(long).toBeGreaterThan(20_000)

    await shortenLog(db, file, long)
    expect(await logSize()).toBe(long)
    await shortenLog(db, file, long - 1)
    expect(await logSize()).toBeLessThan(1_000)
    expect((await db.executeCypher('MATCH (c:Claim) RETURN count(c)')).scalar()).toBe(1000)
    db.close()
  })
})

describe("a server's announcement", () => {
  it('can be read until the server removes it', async () => {
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

  it('counts as none if it is damaged', async () => {
    const dataDir = await tempDir()
    await writeFile(join(dataDir, 'server.json'), '{"address":')
    expect(await announcedServer(dataDir)).toBeNull()
  })
})
