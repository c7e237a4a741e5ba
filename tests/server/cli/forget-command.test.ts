import { beforeEach, describe, expect, it } from 'vitest'
import type { ForgetAnswer } from '../../../model/api/journal.ts'
import { forgetCommand } from '../../../server/cli/forget-command.ts'
import { onStore } from '../../../server/cli/operations.ts'
import { findEntities } from '../../../server/query/find-entity.ts'
import { SnapshotArchive } from '../../../server/snapshot/archive.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { loadClaims } from '../ingest/load-claims.ts'
import { tempDir } from '../store/temp-dir.ts'

const id = 'person:anna-lind'

describe('parley forget', () => {
  let forget: (asked: string | null, choices?: { yes?: boolean; dryRun?: boolean }) => Promise<ForgetAnswer | null>
  let questions: string[]
  let isThere: () => Promise<boolean>
  beforeEach(async () => {
    const folder = await tempDir()
    const store = await openStore({ neo4j: null, dataDir: folder })
    await loadClaims(store, 'minutes', [{ type: 'Person', key: id, values: { name: 'Anna Lind' } }])
    const graph = onStore(store, new SnapshotArchive(folder), () => new Date().toISOString())
    questions = []
    forget = (asked, choices = {}) => {
      const ask = async (question: string) => {
        questions.push(question)
        return asked ?? ''
      }
      return forgetCommand(graph, id, choices, asked === null ? null : ask)
    }
    isThere = async () => (await findEntities(store, [id])).nodes.length > 0
  })

  it('asks for the name at a terminal, says what it will erase, and erases nobody if another name is typed', async () => {
    expect(await forget('person:anna-lind')).toBeNull()
    expect(questions).toEqual([
      expect.stringMatching(/^This erases Anna Lind \(person:anna-lind\) for good\. Claims to erase: 1\. /),
    ])
    expect(await isThere()).toBe(true)
    expect(await forget(' Anna Lind ')).toMatchObject({ names: ['Anna Lind'] })
    expect(await isThere()).toBe(false)
  })

  it('asks nobody with --yes, needs it without a terminal, and erases nothing in a dry run', async () => {
    expect(await forget('no', { dryRun: true })).toMatchObject({ names: ['Anna Lind'], claims: { erased: 1 } })
    await expect(forget(null)).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('--yes') })
    expect(await isThere()).toBe(true)
    expect(await forget('no', { yes: true })).toMatchObject({ names: ['Anna Lind'] })
    expect(questions).toEqual([])
  })
})
