import { expect, it } from 'vitest'
import { describeOnNeo4j, emptyNeo4j } from '../../support/neo4j.ts'
import { streamed } from './streaming/streamed.ts'

const MB = 1_000_000
const HOURS = 3_600_000

describeOnNeo4j('a table larger than memory, on Neo4j', () => {
  it('of 1 GB is ingested in less than 300 MB of memory', { timeout: 6 * HOURS }, async () => {
    const { rows, megabytes } = await streamed({ neo4j: await emptyNeo4j(), dataDir: '' }, 1_000 * MB)
    console.log(`1 GB in ${rows} rows took ${Math.round(megabytes)} MB`)
    expect(rows).toBe(250_000)
    expect(megabytes).toBeLessThan(300)
  })
})
