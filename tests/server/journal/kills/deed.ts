import { inputFile } from '../../../../server/formats/disk-files.ts'
import { readParleyJsonLines } from '../../../../server/formats/parley-json/lines-reader.ts'
import { ingest } from '../../../../server/ingest/ingest.ts'
import { undo } from '../../../../server/journal/undo.ts'
import type { GraphStore } from '../../../../server/store/graph-store.ts'

/** What may be cut short: the ingest of a file of Parley JSON Lines, or the undo of a batch. */
export type Deed = { ingest: string } | { undo: string }

const now = () => new Date().toISOString()

/** Ingests in chunks so small that a small file takes many transactions. */
export async function doing(store: GraphStore, deed: Deed, signal?: AbortSignal): Promise<void> {
  if ('undo' in deed) return void (await undo(store, deed.undo, now))
  const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now, chunk: 40 }
  const input = { file: await inputFile(deed.ingest), read: readParleyJsonLines }
  await ingest(store, [input], signal === undefined ? options : { ...options, signal })
}
