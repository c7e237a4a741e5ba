import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import { openStore } from '../../../server/store/open-store.ts'
import { LIMITS } from '../store/conformance.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeCancelling } from './cancel.ts'
import { describeChanges } from './changes.ts'
import { describeConsole } from './console.ts'

const open = async () => openStore({ neo4j: null, dataDir: await tempDir() })

describeConsole('the console on the embedded engine', open)
describeChanges('claims by hand on the embedded engine', open)

describeCancelling('over HTTP on the embedded engine', async () => {
  const dataDir = await tempDir()
  const store = await openStore({ neo4j: null, dataDir })
  afterAll(() => store.close())
  // A process with a copy of the database answers all queries. When it has to be ended, its copy goes with it.
  await store.runUntrusted('RETURN 1', {}, LIMITS, new AbortController().signal)
  const asked = vi.spyOn(store, 'runUntrusted')
  const running = async () => {
    const copies: string[] = await readdir(join(dataDir, 'query-copies'))
    return asked.mock.calls.length > 0 && copies.includes('1')
  }
  return { store, running }
})
