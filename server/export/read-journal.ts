import type { Batch } from '../../model/claim.ts'
import { statement } from '../store/cypher-library.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { batchesIn } from '../store/stored-journal.ts'

const batches = statement('read/batches')

/** Every batch, oldest first. */
export async function readBatches(store: Pick<GraphStore, 'read'>): Promise<Batch[]> {
  return batchesIn(await store.read(batches, {}))
}
