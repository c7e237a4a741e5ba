import { BatchesAnswer } from '../../model/api/journal.ts'
import { Batch } from '../../model/claim.ts'
import { call, post } from './api.ts'

/** A page of the journal, newest first. */
export async function batches(cursor: string): Promise<BatchesAnswer> {
  const query = new URLSearchParams({ limit: '20', ...(cursor === '' ? {} : { cursor }) })
  return BatchesAnswer.parse(await (await call(`api/batches?${query}`)).json())
}

/** Undoes a batch, or lets it stand again. */
export async function turnBatch(id: string, turn: 'undo' | 'redo'): Promise<Batch> {
  return post(`api/batches/${encodeURIComponent(id)}/${turn}`, {}, Batch)
}
