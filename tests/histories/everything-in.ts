import { type Graph, sorted } from '../../model/graph.ts'
import { backup } from '../../server/backup/backup.ts'
import { toParleyJson } from '../../server/export/parley-json.ts'
import { everything } from '../../server/export/selection.ts'
import { storedGraph } from '../../server/journal/stored-graph.ts'
import { statement } from '../../server/store/cypher-library.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { claimsIn, decisionsIn, type StoredClaim } from '../../server/store/stored-journal.ts'
import { collected } from '../server/formats/reading.ts'
import { cypher } from '../server/store/cypher.ts'
import type { SmallFile } from './files.ts'

const all = cypher('MATCH (n) DETACH DELETE n')
const claimPages = statement('read/claim-pages')
const allDecisions = statement('read/all-decisions')

export async function empty(store: GraphStore): Promise<void> {
  await store.write((tx) => tx.run(all, {}))
}

export async function graphIn(store: GraphStore): Promise<Graph> {
  return sorted(await storedGraph(store))
}

export async function claimsStored(store: GraphStore): Promise<StoredClaim[]> {
  const claims: StoredClaim[] = []
  for await (const rows of store.pages(claimPages, {})) claims.push(...claimsIn(rows))
  return claims
}

export async function decisionsStored(store: GraphStore) {
  return decisionsIn(await store.read(allDecisions, {}))
}

/** Returns the journal as a backup holds it, line by line. */
export async function journalIn(store: GraphStore): Promise<string[]> {
  return (await collected(backup(store, '2024-11-05T08:00:00Z'))).map((line) => JSON.stringify(line))
}

/** Returns the store as a file that Parley reads. */
export async function exported(store: GraphStore): Promise<SmallFile> {
  const text = (await collected(toParleyJson(store, everything(store)))).join('')
  return { name: 'graph.json', format: 'parley-json', text }
}
