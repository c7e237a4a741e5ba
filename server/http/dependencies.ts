import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { SnapshotArchive } from '../snapshot/archive.ts'
import type { GraphStore } from '../store/graph-store.ts'

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/** Everything the server touches; passed in, so that a test brings its own. */
export interface Dependencies {
  store: GraphStore
  config: Config
  archive: SnapshotArchive
  /** Absolute path of the built page's folder; where it is missing the API is served alone. */
  clientDir: string
  /** Whether the example is loaded. */
  isReady: () => boolean
  log: Log
  /** ISO 8601, UTC. */
  now: () => string
}
