import type { ClaimAsRead, ReadItem } from '../../../server/formats/reader.ts'
import { type IngestReport, ingest } from '../../../server/ingest/ingest.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'

/** A claim as read, without its source and place. */
export type Said = Omit<ClaimAsRead, 'source' | 'locator' | 'method' | 'confidence'> &
  Partial<Pick<ClaimAsRead, 'method' | 'confidence'>>

interface Options {
  replaces?: boolean
  dryRun?: boolean
  text?: string
  publishedAt?: string
}

/** Loads claims of one source as one row of one file, in a batch of their own. */
export function loadClaims(
  store: GraphStore,
  source: string,
  said: readonly Said[],
  { text, publishedAt, ...options }: Options = {},
): Promise<IngestReport> {
  const claims = said.map((one) => ({ method: 'record' as const, confidence: 1, ...one, source, locator: {} }))
  const items: ReadItem[] = [
    { type: 'source', source: { id: source, name: source, versions: [], text, publishedAt } },
    { type: 'row', errors: [], claims },
  ]
  const file = { name: source, bytes: 1, open: () => (async function* () {})() }
  const read = async function* () {
    yield* items
  }
  return ingest(store, [{ file, read }], {
    by: 'a test',
    replaces: false,
    dryRun: false,
    strict: false,
    now: () => new Date().toISOString(),
    ...options,
  })
}
