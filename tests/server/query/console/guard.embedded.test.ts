import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GrafeoDB } from '@grafeo-db/js'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { guard } from '../../../../server/query/console/guard.ts'
import { attacks, VICTIM } from './attacks.ts'
import { mutant } from './mutants.ts'

const SECRET = 'what the file says'
const folder = mkdtempSync(join(tmpdir(), 'parley-guard-'))
writeFileSync(join(folder, 'secret.csv'), `${SECRET}\n${SECRET}\n`)
const corpus = attacks(join(folder, 'secret.csv'))
afterAll(() => rmSync(folder, { recursive: true }))

async function victim(): Promise<GrafeoDB> {
  const db = GrafeoDB.create()
  await db.executeCypher(VICTIM)
  return db
}

/** Returns everything the engine holds: nodes, ties, schema, indexes. */
async function contents(db: GrafeoDB): Promise<string> {
  const rows = await Promise.all(
    ['MATCH (n) RETURN n', 'MATCH ()-[r]->() RETURN r', 'SHOW INDEXES', 'SHOW CONSTRAINTS'].map((query) =>
      db.executeCypher(query),
    ),
  )
  return JSON.stringify([db.schema(), rows.map((result) => result.toArray())])
}

/** Returns the engine's answer or its error, since people see both. */
async function answer(db: GrafeoDB, text: string): Promise<string> {
  return db.executeCypher(text, { p: 1 }).then((result) => JSON.stringify(result.toArray()), String)
}

describe('on the embedded engine', () => {
  it.each(corpus.filter(({ harms }) => harms.includes('embedded')).map(({ text }) => [JSON.stringify(text), text]))(
    'unguarded, %s does harm',
    async (_name, text) => {
      const db = await victim()
      const before = await contents(db)
      const seen = await answer(db, text)
      expect((await contents(db)) !== before || seen.includes(SECRET)).toBe(true)
      db.close()
    },
  )

  it('nothing that the guard lets through changes the graph or reads a file', async () => {
    const db = await victim()
    const before = await contents(db)
    let ran = 0
    const tryOut = async (text: string) => {
      const verdict = guard(text, 'embedded')
      if (!verdict.ok) return
      const seen = await answer(db, verdict.statement)
      if (!seen.startsWith('Error')) ran++
      expect(seen, text).not.toContain(SECRET)
      expect(await contents(db), text).toBe(before)
    }
    for (const { text } of corpus) await tryOut(text)
    await fc.assert(fc.asyncProperty(mutant, tryOut), { numRuns: 20_000 })
    expect(ran).toBeGreaterThan(50)
    db.close()
  })
})
