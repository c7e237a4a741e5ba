import type { ChangesRequest, DecisionRequest } from '../../model/api/review.ts'
import { forget } from '../../server/erase/forget.ts'
import { type IngestReport, ingest } from '../../server/ingest/ingest.ts'
import { redo, undo } from '../../server/ingest/undo.ts'
import { saveChanges } from '../../server/review/save-changes.ts'
import { saveDecision } from '../../server/review/save-decision.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import type { Clock } from './clock.ts'
import { endingStore } from './ending-store.ts'
import { inputFor, type SmallFile } from './files.ts'

/** A step that says what it is done to, so that it can be done again in another store. */
export type Deed =
  | { do: 'load'; file: SmallFile; chunk: number; replaces: boolean; ends: number | null }
  | { do: 'undo' | 'redo'; batch: string; ends: number | null }
  | { do: 'decide'; request: DecisionRequest }
  | { do: 'change'; request: ChangesRequest }
  | { do: 'forget'; id: string }

/** What a deed did: its batch, if it has one, and the claims that it stated by hand. */
export interface Outcome {
  batch: string | null
  claims?: readonly string[]
  report?: IngestReport
  /** The ids of somebody who was erased. */
  erased?: readonly string[]
}

interface Doing {
  clock: Clock
  dryRun?: boolean
  onProgress?: (batch: string) => void
}

/** Does a deed, as the command line and the server do it. */
export async function perform(
  whole: GraphStore,
  deed: Deed,
  { clock, dryRun = false, onProgress }: Doing,
): Promise<Outcome> {
  const { now } = clock
  const by = 'a test'
  switch (deed.do) {
    case 'load': {
      const { file, chunk, replaces, ends } = deed
      const report = await ingest(endingStore(whole, ends), [await inputFor(file)], {
        ...{ by, replaces, dryRun, strict: false, now, chunk },
        onProgress: ({ batch }) => {
          if (batch !== null) onProgress?.(batch)
        },
      })
      return { batch: report.batch, report }
    }
    case 'undo':
      return { batch: (await undo(endingStore(whole, deed.ends), deed.batch, now)).id }
    case 'redo':
      return { batch: (await redo(endingStore(whole, deed.ends), deed.batch, now)).id }
    case 'decide':
      return { batch: (await saveDecision(whole, deed.request, { by, now })).batch.id }
    case 'change': {
      const { batch, claims } = await saveChanges(whole, deed.request, { by, now })
      return { batch: batch.id, claims }
    }
    case 'forget':
      return { batch: null, erased: (await forget(whole, deed.id, now)).ids }
  }
}

/** Says a deed in words, with the content of its file. */
export function inWords(deed: Deed): string {
  switch (deed.do) {
    case 'load': {
      const { file, chunk, replaces, ends } = deed
      const how = [`in chunks of ${chunk}`, ...(replaces ? ['replacing'] : []), ...endsInWords(ends)].join(', ')
      const mapping = file.mapping === undefined ? '' : `\n      with ${JSON.stringify(file.mapping)}`
      return `load ${file.name} (${how})\n      ${file.text.replaceAll('\n', '\n      ')}${mapping}`
    }
    case 'undo':
    case 'redo':
      return [`${deed.do} ${deed.batch}`, ...endsInWords(deed.ends)].join(', ')
    case 'decide':
    case 'change':
      return `${deed.do} ${JSON.stringify(deed.request)}`
    case 'forget':
      return `forget ${deed.id}`
  }
}

function endsInWords(ends: number | null): string[] {
  return ends === null ? [] : [`its process ends after ${ends} transactions`]
}
