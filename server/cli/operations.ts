import type { ExportRequest } from '../../model/api/export.ts'
import type { ForgetAnswer } from '../../model/api/journal.ts'
import type { DecisionAnswer, DecisionRequest, ReviewAnswer, ReviewRequest } from '../../model/api/review.ts'
import type { Batch } from '../../model/claim.ts'
import { type ForgetChoices, forgetEverywhere } from '../erase/forget-everywhere.ts'
import { exportGraph } from '../export/export.ts'
import type { FileInput } from '../formats/formats.ts'
import { type IngestReport, ingest } from '../ingest/ingest.ts'
import { redo, undo } from '../ingest/undo.ts'
import { listBatches } from '../journal/batches.ts'
import type { Wait } from '../journal/writer.ts'
import { reviewQueue } from '../review/review-queue.ts'
import { saveDecision } from '../review/save-decision.ts'
import type { SnapshotArchive } from '../snapshot/archive.ts'
import type { GraphStore } from '../store/graph-store.ts'

export interface IngestChoices {
  replaces: boolean
  dryRun: boolean
  strict: boolean
  onProgress: (progress: { file: string; rows: number }) => void
}

/** The work that commands do on the graph and its journal: on the store itself, or through the server that has it open. */
export interface Operations {
  ingest(inputs: readonly FileInput[], choices: IngestChoices): Promise<IngestReport>
  /** Returns all batches, oldest first. */
  batches(): Promise<Batch[]>
  undo(id: string): Promise<Batch>
  redo(id: string): Promise<Batch>
  forget(id: string, choices: Omit<ForgetChoices, 'wait'>): Promise<ForgetAnswer>
  review(asked: ReviewRequest): Promise<ReviewAnswer>
  decide(asked: DecisionRequest): Promise<DecisionAnswer>
  export(asked: ExportRequest): Promise<AsyncIterable<string | Uint8Array>>
}

/** Returns operations on the store itself. */
export function onStore(store: GraphStore, archive: SnapshotArchive, now: () => string): Operations {
  const by = 'command line'
  const tell = (what: string) => process.stderr.write(`Waiting for ${what} to end…\n`)
  const wait: Wait = { atMostMs: Number.POSITIVE_INFINITY, tell }
  return {
    ingest: (inputs, choices) => ingest(store, inputs, { by, now, wait, ...choices }),
    batches: () => listBatches(store),
    undo: (id) => undo(store, id, now, wait),
    redo: (id) => redo(store, id, now, wait),
    forget: (id, choices) => forgetEverywhere({ store, archive, now }, id, { ...choices, wait }),
    review: (asked) => reviewQueue(store, asked),
    decide: (asked) => saveDecision(store, asked, { by, now, wait }),
    export: (asked) => exportGraph(store, asked),
  }
}
