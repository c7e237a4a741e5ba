/**
 * A process that opens the embedded database of a folder and holds it until it is killed: `hold-database <folder>`.
 * It creates entities, three a write, and sends their number after each acknowledged write.
 */
import { openStore } from '../../../server/store/open-store.ts'
import { cypher } from './cypher.ts'

const [, , dataDir = ''] = process.argv
const store = await openStore({ neo4j: null, dataDir })
const create = cypher(
  "UNWIND range(1, 3) AS n CREATE (e:Entity:Person {id: $batch + '-' + n, name: 'Ana ' + $batch}) RETURN e.id AS entity",
)
for (let batch = 1; ; batch++) {
  await store.write((tx) => tx.run(create, { batch: String(batch) }))
  process.send?.(batch * 3)
}
