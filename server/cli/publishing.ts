import { CypherAnswer } from '../../model/api/console.ts'
import { SavedView } from '../../model/api/graph.ts'
import { SnapshotAnswer, type SnapshotRequest } from '../../model/snapshot.ts'
import { SnapshotRecord } from '../../model/snapshot-record.ts'
import type { Config } from '../config.ts'
import { runQuery } from '../query/console/runner.ts'
import { viewsIn } from '../query/views.ts'
import { archiveOf } from '../snapshot/archive.ts'
import { withLicence } from '../snapshot/licence.ts'
import { publish } from '../snapshot/publish.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { ApiClient } from './remote/api-client.ts'

/** The most bytes that the rows of a query may have. */
const LARGEST_ANSWER = 50_000_000

/** What publishing from the command line needs: on the store itself, or through the server that has it open. */
export interface Publishing {
  query(query: string): Promise<Pick<CypherAnswer, 'graph' | 'truncated'>>
  view(id: string): Promise<SavedView>
  publish(request: SnapshotRequest): Promise<{ id: string; url?: string; missing: string[] }>
  supersede(id: string, by: string, note?: string): Promise<SnapshotRecord>
}

/** Returns the work on the store itself. */
export function publishingOn(store: GraphStore, config: Config): Publishing {
  const archive = archiveOf(config)
  const { queryTimeoutMs: timeoutMs, rowLimit: rows, queryMemoryMb: memoryMb, publicUrl } = config
  return {
    query: (query) =>
      runQuery(
        store,
        { query, params: {} },
        { timeoutMs, rows, memoryMb, bytes: LARGEST_ANSWER },
        new AbortController().signal,
      ),
    view: (id) => viewsIn(config.dataDir).load(id),
    publish: async (request) => {
      const { record, missing } = await publish(store, archive, withLicence(request, config.snapshotLicence))
      return { id: record.id, ...(publicUrl === null ? {} : { url: `${publicUrl}/s/${record.id}` }), missing }
    },
    supersede: (id, by, note) => archive.supersede(id, by, note),
  }
}

/** Returns the work through the API of the server that has the store open. */
export function publishingThrough(server: ApiClient): Publishing {
  return {
    query: (query) => server.post('/api/cypher', { query }, CypherAnswer),
    view: (id) => server.get(`/api/views/${encodeURIComponent(id)}`, SavedView),
    publish: (request) => server.post('/api/snapshots', request, SnapshotAnswer),
    supersede: (id, by, note) => server.post(`/api/snapshots/${id}/supersede`, { by, note }, SnapshotRecord),
  }
}
