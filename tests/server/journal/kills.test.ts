import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe } from 'vitest'
import { tempDir } from '../store/temp-dir.ts'
import { itCanBeCancelled, itSurvivesKills } from './kills/rounds.ts'

describe('an ingest and an undo on the embedded engine, cut short at any moment', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await tempDir()
  })
  const fresh = async () => ({ neo4j: null, dataDir: await mkdtemp(join(folder, 'round-')) })
  itSurvivesKills(20, fresh)
  itCanBeCancelled(fresh)
})
