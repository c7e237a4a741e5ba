import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { openStore } from '../../server/store/open-store.ts'

/** How many histories one store takes before a new one is opened, since its log grows. */
const HISTORIES = 100

/** An embedded store that is replaced by a new one now and then. */
export class EmbeddedStores {
  #open: { store: GraphStore; folder: string } | undefined
  #given = 0

  async next(): Promise<GraphStore> {
    if (this.#given % HISTORIES === 0) {
      await this.close()
      const folder = await mkdtemp(join(tmpdir(), 'parley-histories-'))
      this.#open = { store: await openStore({ neo4j: null, dataDir: folder }), folder }
    }
    this.#given += 1
    if (this.#open === undefined) throw new Error('The store was closed')
    return this.#open.store
  }

  async close(): Promise<void> {
    const open = this.#open
    this.#open = undefined
    await open?.store.close()
    if (open !== undefined) await rm(open.folder, { recursive: true, force: true })
  }
}
