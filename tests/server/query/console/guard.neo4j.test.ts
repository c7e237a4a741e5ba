import fc from 'fast-check'
import type { Session } from 'neo4j-driver'
import { beforeEach, expect, it } from 'vitest'
import { guard } from '../../../../server/query/console/guard.ts'
import { CONTINUATIONS, FORBIDDEN, PAIRS } from '../../../../server/query/console/vocabulary.ts'
import { describeOnNeo4j, driverFor, emptyNeo4j } from '../../../support/neo4j.ts'
import { attacks, VICTIM } from './attacks.ts'
import { mutant } from './mutants.ts'
import { PARAMS, READINGS } from './readings.ts'

const READING_LIST = Object.values(READINGS).flat()

describeOnNeo4j('on Neo4j', (access) => {
  const driver = driverFor(access)

  // With write access, so that nothing but the guard stands before the graph.
  async function within<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session({ database: access.database, defaultAccessMode: 'WRITE' })
    return work(session).finally(() => session.close())
  }
  const run = (text: string) =>
    within((session) => session.run(text, { ...PARAMS, p: 1 }, { timeout: 10_000 })).then(
      ({ summary: { counters } }) => ({ wrote: counters.containsUpdates() || counters.containsSystemUpdates() }),
      (error: Error) => ({ error: error.message }),
    )

  beforeEach(async () => {
    await emptyNeo4j()
    await run(VICTIM)
  })

  it.each(READING_LIST.map((reading) => [JSON.stringify(reading.text), reading] as const))(
    'the table tells the truth about %s',
    async (_name, { text, neo4j }) => {
      expect('error' in (await run(text)) ? 'fails' : 'runs').toBe(neo4j)
    },
  )

  it.each(
    attacks('')
      .filter(({ harms }) => harms.includes('neo4j'))
      .map(({ text }) => [JSON.stringify(text), text]),
  )('unguarded, %s does harm', async (_name, text) => {
    expect(await run(text)).toEqual({ wrote: true })
  })

  it('nothing that the guard lets through writes', async () => {
    let ran = 0
    const tryOut = async (text: string) => {
      const verdict = guard(text, 'neo4j')
      if (!verdict.ok) return
      const outcome = await run(verdict.statement)
      if (!('error' in outcome)) ran++
      expect(outcome, text).not.toMatchObject({ wrote: true })
    }
    for (const { text } of [...attacks(''), ...READING_LIST]) await tryOut(text)
    await fc.assert(fc.asyncProperty(mutant, tryOut), { numRuns: 3000 })
    expect(ran).toBeGreaterThan(50)
  })

  it.each(['', 'MATCH (n) ', 'RETURN 1 AS x ', 'CALL db.labels() ', 'UNWIND [1] AS x ', 'CALL { RETURN 1 AS x } '])(
    'the guard knows every word with which a clause may begin after “%s”',
    async (before) => {
      const outcome = await run(`${before}]`)
      const expected = 'error' in outcome ? outcome.error : ''
      const words = [...expected.matchAll(/'([A-Z]+)[A-Z ]*'/g)].map(([, word]) => word ?? '')
      const known = new Set([...CONTINUATIONS.keys(), ...FORBIDDEN.keys(), ...PAIRS.keys(), 'CALL', 'SHOW', 'IN'])
      expect(words.length).toBeGreaterThan(15)
      expect(words.filter((word) => !known.has(word))).toEqual([])
    },
  )
})
