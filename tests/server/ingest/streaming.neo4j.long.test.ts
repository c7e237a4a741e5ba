import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import type { StoreConfig } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { ROOT } from '../../support/repository.ts'

const MB = 1_000_000
const HOURS = 3_600_000
const CHILD = fileURLToPath(new URL('streaming-child.ts', import.meta.url))

/** Loads a table of this many bytes in a process of its own. Returns its rows and the most memory it took, in MB. */
async function loadInChild(config: StoreConfig, bytes: number): Promise<{ rows: number; megabytes: number }> {
  const args = ['--import', 'tsx', CHILD, JSON.stringify({ config, bytes })]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  return JSON.parse(stdout)
}

describeOnNeo4j('a table larger than memory, on Neo4j', () => {
  it('of 1 GB is loaded in less than 300 MB of memory', { timeout: 6 * HOURS }, async () => {
    const { rows, megabytes } = await loadInChild({ neo4j: await emptyNeo4j(), dataDir: '' }, 1_000 * MB)
    console.log(`1 GB in ${rows} rows took ${Math.round(megabytes)} MB`)
    expect(rows).toBe(250_000)
    expect(megabytes).toBeLessThan(300)
  })
})
